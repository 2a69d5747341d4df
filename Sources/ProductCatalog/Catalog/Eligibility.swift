/// For each country, currency and way of paying, the products that may be used with it.
struct Eligibility: Sendable {
    private let byCountry: [CountryCode: ProductSet]
    private let inAnyCountry: ProductSet
    private let byCurrency: [CurrencyCode: ProductSet]
    private let inAnyCurrency: ProductSet
    private let recurring: ProductSet
    private let installments: ProductSet

    /// - Parameter products: in display order
    init(of products: [PaymentProduct], in universe: ProductSet.Universe) {
        (byCountry, inAnyCountry) = Self.index(products, in: universe, by: \.countries)
        (byCurrency, inAnyCurrency) = Self.index(products, in: universe, by: \.currencies)
        recurring = ProductSet(in: universe) { products[$0].rules.allowsRecurring }
        installments = ProductSet(in: universe) { products[$0].rules.allowsInstallments }
    }

    /// Takes out of a set what may not be used in a context, whatever the amount.
    func narrow(_ products: inout ProductSet, to context: PaymentContext) {
        if let country = context.country {
            products.formIntersection(byCountry[country] ?? inAnyCountry)
        }
        if let currency = context.currency {
            products.formIntersection(byCurrency[currency] ?? inAnyCurrency)
        }
        if context.isRecurring { products.formIntersection(recurring) }
        if context.isInstallments { products.formIntersection(installments) }
    }

    /// For each code that a product names, the products that may be used with it, and the products that
    /// name none and may be used with all.
    private static func index<Code: Hashable>(
        _ products: [PaymentProduct],
        in universe: ProductSet.Universe,
        by codes: (PaymentProduct.Rules) -> Set<Code>?
    ) -> (byCode: [Code: ProductSet], withAny: ProductSet) {
        let withAny = ProductSet(in: universe) { codes(products[$0].rules) == nil }
        var byCode: [Code: ProductSet] = [:]
        for (offset, product) in products.enumerated() {
            for code in codes(product.rules) ?? [] {
                byCode[code, default: withAny].insert(PaymentProductCatalog.Index(offset: offset))
            }
        }
        return (byCode, withAny)
    }
}

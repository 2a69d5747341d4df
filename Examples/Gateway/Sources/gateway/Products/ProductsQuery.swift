import Hummingbird
import ProductCatalog

/// What a client wants to know: what can be paid with in which payment context, and how much of it
/// to tell.
///
/// `locale` is accepted and changes nothing, because the catalog has one label for a product. So is
/// every other parameter: clients add some, such as one against caches.
struct ProductsQuery {
    let context: PaymentContext
    let hidden: Set<Element>

    /// What can be hidden from an answer. The API knows more, but hiding those would take away
    /// products, and by facts that a catalog does not have.
    enum Element: String, CaseIterable {
        case accountsOnFile, translations

        /// These are never in an answer.
        case fields, clickToPayConfigurationFields
    }

    /// - Throws: ``Refusal`` with every fault in the parameters
    init(_ parameters: Parameters) throws(Refusal) {
        var reader = QueryReader(parameters)
        let truth = "`true` or `false`"
        let context = PaymentContext(
            country: reader.required("countryCode", expected: "two letters from A to Z") {
                CountryCode($0)
            },
            currency: reader.required("currencyCode", expected: "three letters from A to Z") {
                CurrencyCode($0)
            },
            amount: reader.optional("amount", expected: "an amount in minor units") { text in
                text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
            },
            isRecurring: reader.optional("isRecurring", expected: truth) { Bool($0) } ?? false,
            isInstallments: reader.optional("isInstallments", expected: truth) { Bool($0) } ?? false
        )
        let elements = Element.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
        let hidden = reader.several("hide", expected: "one of \(elements)") {
            Element(rawValue: $0)
        }
        try reader.finish()
        self.context = context
        self.hidden = Set(hidden)
    }
}

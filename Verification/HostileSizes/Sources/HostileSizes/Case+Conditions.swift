import ProductCatalog

extension Case {
    /// Products with many conditions or attributes, parsed from documents and created from values.
    static let conditions = conditionDocuments + conditionCatalogs

    private static let conditionDocuments = [
        document("conditions", 1_000, 100_000, findings: { _ in 1 }) { size in
            [
                conditional(1, size) {
                    #""countries":["NL"],"currencies":["EUR"],"minAmount":\#($0),"maxAmount":\#($0 + 1)"#
                }
            ]
        },
        document("equal-conditions", 1_000, 100_000, findings: { $0 - 1 }) { size in
            [conditional(1, size) { _ in #""countries":["NL"],"attributes":{"a":["b"]}"# }]
        },
        document("conditions-beside-an-empty-one", 1_000, 100_000, findings: \.self) { size in
            [conditional(1, size + 1) { $0 == size / 2 ? "" : #""minAmount":\#($0)"# }]
        },
        document("conditions-with-warnings", 1_000, 50_000, findings: { 4 * $0 }) { size in
            [
                conditional(1, size) {
                    #""countries":["UK"],"currencies":[],"minAmount":-\#($0),"maxAmount":0,"#
                        + #""attributes":{"a":[]}"#
                }
            ]
        },
        document("conditions-in-conflict", 1_000, 100_000, findings: { 3 * $0 }) { size in
            let base = #""countries":["BE"],"maxAmount":5,"attributes":{"a":["b"]},"#
            return [
                product(
                    1,
                    base
                        + conditionList(size) {
                            #""exceptCountries":["BE"],"minAmount":\#(6 + $0),"attributes":{"a":["c"]}"#
                        }
                )
            ]
        },
        document("conditions-compared-in-pairs", 2_560, 100_032, findings: { _ in 0 }) { size in
            (0..<size / 64).map { number in
                conditional(number + 1, 64) {
                    #""minAmount":\#($0),"attributes":{"a":["v\#($0)"],"b":["x","y","z"]}"#
                }
            }
        },
        document("invalid-conditions", 1_000, 50_000, findings: { 3 * $0 }) { size in
            [
                conditional(1, size) { _ in
                    #""country":["NL"],"minAmount":2,"maxAmount":1,"attributes":{"":[]}"#
                }
            ]
        },
        document("attribute-values", 1_000, 100_000, findings: { _ in 0 }) { size in
            let values = (0..<size).map { "\"value \($0) with many bytes\"" }.joined(separator: ",")
            return [product(1, #""attributes":{"a":[\#(values),\#(values)]}"#)]
        },
        document("attribute-names", 1_000, 100_000, findings: { $0 + 2 }) { size in
            let attributes = (0..<size).map { #""name \#($0) with many bytes":["a"],"b\#($0)":[]"# }
            return [product(1, #""attributes":{\#(attributes.joined(separator: ","))}"#)]
        },
        document("repeated-attribute", 1_000, 100_000, findings: { $0 - 1 }) { size in
            let attributes = Array(repeating: #""a":["b"]"#, count: size).joined(separator: ",")
            return [product(1, #""attributes":{\#(attributes)}"#)]
        },
        document("excepted-countries", 2_000, 200_000, findings: { _ in 0 }) { size in
            let countries = Array(repeating: #""NL","BE""#, count: size / 2).joined(separator: ",")
            return [product(1, #""exceptCountries":[\#(countries)]"#)]
        },
    ]

    /// Returns a product with conditions whose members are given.
    private static func conditional(
        _ id: Int,
        _ count: Int,
        _ members: (_ index: Int) -> String
    ) -> String {
        product(id, conditionList(count, members))
    }

    private static func conditionList(_ count: Int, _ members: (_ index: Int) -> String) -> String {
        let list = (0..<count).map { "{\(members($0))}" }.joined(separator: ",")
        return #""conditions":[\#(list)]"#
    }
}

/// Each catalog has one product, which is allowed in all ten contexts that are tried.
extension Case {
    private static let conditionCatalogs = [
        catalog("equal-conditions", context: { _ in PaymentContext(country: "NL") }) { _ in
            PaymentProduct.Rules(countries: ["NL"])
        },
        catalog(
            "conditions-in-different-countries",
            context: { PaymentContext(country: CountryCode(ordinal: $0 % 676)) }
        ) { PaymentProduct.Rules(countries: [CountryCode(ordinal: $0 % 676)]) },
        catalog(
            "conditions-in-different-currencies",
            context: { PaymentContext(currency: CurrencyCode(ordinal: $0 % 17_576)) }
        ) { PaymentProduct.Rules(currencies: [CurrencyCode(ordinal: $0 % 17_576)]) },
        catalog("conditions-with-different-amounts", context: { PaymentContext(amount: $0) }) {
            PaymentProduct.Rules(amountLimits: AmountLimits(minimum: $0, maximum: $0))
        },
        catalog(
            "conditions-with-limits-by-currency",
            context: { PaymentContext(currency: CurrencyCode(ordinal: $0 % 17_576), amount: $0) }
        ) { index in
            let limits = AmountLimits(minimum: index, maximum: index)
            return PaymentProduct.Rules(
                amountLimits: AmountLimits(minimum: -1, maximum: -1),
                amountLimitsByCurrency: [CurrencyCode(ordinal: index % 17_576): limits]
            )
        },
        catalog(
            "conditions-with-different-values",
            3_000,
            context: { PaymentContext(attributes: ["a": AttributeValue("\($0)")]) }
        ) { PaymentProduct.Rules(attributes: ["a": [AttributeValue("\($0)")]]) },
        catalog(
            "conditions-with-different-attributes",
            3_000,
            context: { PaymentContext(attributes: [AttributeName("a\($0)"): "b"]) }
        ) { PaymentProduct.Rules(attributes: [AttributeName("a\($0)"): ["b"]]) },
        Case("attribute-values", 1_000, 100_000, expecting: { _ in 10 }) { size in
            let values = Set((0..<size).map { AttributeValue("value \($0) with many bytes") })
            let rules = PaymentProduct.Rules(attributes: ["a": values])
            return {
                try allowedCount(PaymentProduct(id: 1, rules: rules), size) {
                    PaymentContext(attributes: ["a": AttributeValue("value \($0) with many bytes")])
                }
            }
        },
        Case("attribute-names", 1_000, 100_000, expecting: { _ in 10 }) { size in
            let names = (0..<size).map { AttributeName("name \($0) with many bytes") }
            let attributes = Dictionary(
                uniqueKeysWithValues: names.map { ($0, ["a"] as Set<AttributeValue>) }
            )
            let rules = PaymentProduct.Rules(attributes: attributes)
            let context = PaymentContext(
                attributes: PaymentContext.Attributes(
                    names.map { PaymentContext.Attribute($0, "a") }
                )
            )
            return {
                try allowedCount(PaymentProduct(id: 1, rules: rules), size) { _ in context }
            }
        },
    ]

    private static func catalog(
        _ name: String,
        _ smallSize: Int = 1_024,
        context: @escaping @Sendable (_ index: Int) -> PaymentContext,
        _ condition: @escaping @Sendable (_ index: Int) -> PaymentProduct.Rules
    ) -> Case {
        Case(name, smallSize, 100_000, expecting: { _ in 10 }) { size in
            let product = PaymentProduct(id: 1, conditions: (0..<size).map(condition))
            return { try allowedCount(product, size, context) }
        }
    }

    /// Creates a catalog of a product, and returns the number of ten contexts in which it's allowed.
    private static func allowedCount(
        _ product: PaymentProduct,
        _ size: Int,
        _ context: (_ index: Int) -> PaymentContext
    ) throws(CatalogError) -> Int {
        let catalog = try PaymentProductCatalog([product])
        precondition(catalog.warnings.map(\.description).count <= 4 * size)
        let unmet = PaymentContext(country: "AX", amount: -5, attributes: ["a": "-"])
        precondition(product.unmetConditions(in: unmet)?.count ?? size == size)
        return (0..<10).reduce(0) { total, step in
            total + catalog.products(allowedIn: context(size / 10 * step)).count
        }
    }
}

extension CountryCode {
    /// Creates one of the 676 codes.
    fileprivate init(ordinal: Int) { self.init(ordinal: UInt16(ordinal)) }
}

extension CurrencyCode {
    /// Creates one of the 17,576 codes.
    fileprivate init(ordinal: Int) { self.init(ordinal: UInt16(ordinal)) }
}

import ProductCatalog
import ProductFilter

extension Case {
    /// Every text of a catalog document, from parsing it to the messages about it.
    static let catalogTexts = [
        product("payment-method", findings: 0) { #""paymentMethod":"\#($0)""# },
        product("group", findings: 0) { #""paymentProductGroup":"\#($0)""# },
        product("equal-groups", findings: 1) { #""paymentProductGroups":["\#($0)","\#($0)"]"# },
        product("different-groups", findings: 0) {
            #""paymentProductGroups":["\#($0)","\#($0)b"]"#
        },
        product("many-groups", findings: 0) { content in
            let groups = (0..<20).map { "\"\(content)\($0)\"" }
            return #""paymentProductGroups":[\#(groups.joined(separator: ","))]"#
        },
        product("label", findings: 0) { #""displayHints":{"label":"\#($0)"}"# },
        product("logo", findings: 0) { #""displayHints":{"logo":"\#($0)"}"# },
        product("label-in-list", findings: 0) { #""displayHintsList":[{"label":"\#($0)"}]"# },
        product("key-of-hints", findings: 0) { #""displayHints":{"\#($0)":0}"# },
        product("country", findings: 1) { #""countries":["\#($0)"]"# },
        product("excepted-country", findings: 1) { #""exceptCountries":["\#($0)"]"# },
        product("currency", findings: 1) { #""currencies":["\#($0)"]"# },
        product("currency-with-limits", findings: 1) { #""amountLimits":{"\#($0)":{}}"# },
        product("key-of-limits", findings: 1) { #""amountLimits":{"EUR":{"\#($0)":0}}"# },
        product("attribute", findings: 0) { #""attributes":{"\#($0)":["\#($0)","\#($0)b"]}"# },
        product("equal-attributes", findings: 1) { #""attributes":{"\#($0)":[],"\#($0)":[]}"# },
        product("different-attributes", findings: 2) {
            #""attributes":{"\#($0)":[],"\#($0)b":[]}"#
        },
        product("many-attributes", findings: 20) { content in
            let attributes = (0..<20).map { "\"\(content)\($0)\":[]" }
            return #""attributes":{\#(attributes.joined(separator: ","))}"#
        },
        product("attribute-in-conflict", findings: 1) {
            #""attributes":{"\#($0)":["a"]},"conditions":[{"attributes":{"\#($0)":["b"]}}]"#
        },
        product("attribute-of-equal-conditions", findings: 1) {
            let condition = #"{"attributes":{"\#($0)":["\#($0)"]}}"#
            return #""conditions":[\#(condition),\#(condition)]"#
        },
        product("key-of-condition", findings: 1) { #""conditions":[{"\#($0)":0}]"# },
        product("flag", findings: 1) { #""allowsRecurring":"\#($0)""# },
        product("amount-in-quotes", findings: 1) { #""minAmount":"\#($0)""# },
        product("number-of-amount", findings: 1, of: HostileText.digits) { #""maxAmount":\#($0)"# },
        product("number-of-order", findings: 1, of: HostileText.digits) {
            #""displayHints":{"displayOrder":\#($0)}"#
        },
        product("key-of-product", findings: 0) { #""\#($0)":"\#($0)""# },
        product("key-like-countries", findings: 0) { #""count\#($0)ries":0"# },
        document("id-in-quotes", findings: 1) { #"{"paymentProducts":[{"id":"\#($0)"}]}"# },
        document("number-of-id", findings: 1, of: HostileText.digits) {
            #"{"paymentProducts":[{"id":\#($0)}]}"#
        },
        document("key-of-document", findings: 1) { #"{"paymentProducts":[],"\#($0)":0}"# },
        document("products", findings: 1) { #"{"paymentProducts":"\#($0)"}"# },
    ]

    private static func product(
        _ name: String,
        findings: Int,
        of content: @escaping @Sendable (_ size: Int) -> String = HostileText.content,
        _ members: @escaping @Sendable (_ content: String) -> String
    ) -> Case {
        document(name, findings: findings, of: content) {
            #"{"paymentProducts":[{"id":1,\#(members($0))}]}"#
        }
    }

    private static func document(
        _ name: String,
        findings: Int,
        of content: @escaping @Sendable (_ size: Int) -> String = HostileText.content,
        _ text: @escaping @Sendable (_ content: String) -> String
    ) -> Case {
        Case("catalog-text-\(name)", 8_000, 400_000, expecting: { _ in findings }) { size in
            let text = text(content(size))
            return { findingCount(inCatalog: text) }
        }
    }

    /// Returns the number of faults or warnings, after everything that is done with texts of a catalog.
    static func findingCount(
        inCatalog text: String,
        _ options: ParsingOptions = ParsingOptions()
    ) -> Int {
        do throws(ParsingError) {
            let catalog = try PaymentProductCatalog(json: text, options: options)
            let groups = Array(catalog.groups.map(\.id).prefix(100))
            let near = groups.map { PaymentProductGroup.ID($0.rawValue + "x") }
            let filters = PaymentProductFilters(
                restrictTo: PaymentProductFilter(groups: groups),
                exclude: PaymentProductFilter(groups: near)
            )
            precondition(catalog.diagnose(filters).map(\.description).count >= near.count)
            precondition(catalog.resolve(filters).explanations().count == catalog.count)
            let names = catalog.attributeNames.prefix(100)
            let unknown = names.map { name in
                PaymentContext.Attribute(
                    AttributeName(name.rawValue + "x"),
                    AttributeValue(name.rawValue)
                )
            }
            let diagnostics = catalog.unknownAttributes(
                in: PaymentContext(attributes: PaymentContext.Attributes(unknown))
            )
            precondition(diagnostics.map(\.description).count <= names.count)
            let known = names.map { name in
                PaymentContext.Attribute(name, AttributeValue(name.rawValue + "x"))
            }
            let context = PaymentContext(attributes: PaymentContext.Attributes(known))
            let explanations = catalog.resolve(PaymentProductFilters()).explanations(in: context)
            let reasons = explanations.flatMap { $0.reasons.map(\.description) }
            precondition(reasons.count >= catalog.count)
            return catalog.warnings.map(\.description).count
        } catch {
            return error.faults.map(\.description).count
        }
    }
}

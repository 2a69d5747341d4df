import ProductCatalog
import ProductFilter

extension Case {
    /// Payment contexts, and conditions, for which some algorithms take a long time.
    static let contexts = [
        Case("context-of-many-unknown-attributes", 1_000, 50_000, expecting: { $0 + 200 }) {
            size in
            let catalog = try catalog(200)
            let context = PaymentContext(attributes: attributes(size))
            return { try answer(in: context, of: catalog) }
        },
        // The product that names them all needs other values of half of them.
        Case("context-of-many-known-attributes", 2_500, 100_000, expecting: { $0 / 2 + 199 }) {
            size in
            var rules = PaymentProduct.Rules()
            for (number, name) in names(size).enumerated() {
                rules.attributes[name] = number % 2 == 0 ? ["web", "app"] : ["app"]
            }
            let others = (2...200).map { PaymentProduct(id: PaymentProduct.ID($0)) }
            let catalog = try PaymentProductCatalog([PaymentProduct(id: 1, rules: rules)] + others)
            let context = PaymentContext(attributes: attributes(size))
            return { try answer(in: context, of: catalog) }
        },
        // The bytes of each value are those of its name, rotated by half a word, so that they cancel out
        // in some hashes of both.
        Case("attributes-like-their-values", 2_500, 100_000, expecting: { _ in 1 }) { size in
            let attributes = (0..<size).map { number in
                let digits = "\(10_000_000 + number)"
                let value = digits.suffix(4) + digits.prefix(4)
                return PaymentContext.Attribute(
                    AttributeName(digits),
                    AttributeValue(String(value))
                )
            }
            var rules = PaymentProduct.Rules()
            for attribute in attributes { rules.attributes[attribute.name] = [attribute.value] }
            let product = PaymentProduct(id: 1, rules: rules)
            let context = PaymentContext(attributes: PaymentContext.Attributes(attributes))
            return { try PaymentProductCatalog([product]).products(allowedIn: context).count }
        },
        // Each name is one edit away from one that the catalog has.
        Case("near-misses-of-many-attributes", 500, 25_000, expecting: { $0 + 1 }) { size in
            var rules = PaymentProduct.Rules()
            for name in names(size) { rules.attributes[AttributeName("\(name)x")] = ["web"] }
            let product = PaymentProduct(id: 1, rules: rules)
            let context = PaymentContext(attributes: attributes(size))
            return {
                let catalog = try PaymentProductCatalog([product])
                let unknown = catalog.unknownAttributes(in: context)
                guard unknown.allSatisfy({ $0.nearMiss != nil }) else { return 0 }
                return try answer(in: context, of: catalog)
            }
        },
        Case("query-of-many-attributes", 1_000, 50_000, expecting: { $0 + 200 }) { size in
            let catalog = try catalog(200)
            let members = names(size).map { "\"\($0)\":\"web\"" }.joined(separator: ",")
            let text = #"{"context":{"attributes":{\#(members)}}}"#
            return {
                try answer(in: FilterQuery(json: text).context ?? .any, of: catalog)
            }
        },
        // The nearest condition is the last.
        Case("explaining-many-conditions", 2_500, 100_000, expecting: \.self) { size in
            let unmet = PaymentProduct.Rules(countries: ["IE"], currencies: ["EUR"])
            let conditions = Array(repeating: unmet, count: size - 1)
            let last = PaymentProduct.Rules(countries: ["IE"])
            let product = PaymentProduct(id: 1, conditions: conditions + [last])
            let catalog = try PaymentProductCatalog([product])
            let context = PaymentContext(country: "DE", currency: "CHF")
            return {
                let resolved = catalog.resolve([])
                let reasons = resolved.explanation(of: 1, in: context).reasons
                guard resolved.availableProducts(in: context).isEmpty,
                    resolved.reasonCodesAgainstProducts(in: context).map(\.codes)
                        == [[.noConditionMet]],
                    reasons.first?.message.isEmpty == false,
                    reasons.first?.unmetConditions.first?.index == size - 1
                else { return 0 }
                return reasons.first?.unmetConditions.count ?? 0
            }
        },
        // All conditions lack the same attribute alone, so they share a line with all their values.
        Case("explaining-many-conditions-together", 2_500, 100_000, expecting: \.self) { size in
            let conditions = (0..<size).map { number in
                PaymentProduct.Rules(attributes: ["a": [AttributeValue("value \(number)")]])
            }
            let catalog = try PaymentProductCatalog([PaymentProduct(id: 1, conditions: conditions)])
            let context = PaymentContext(attributes: ["a": "none of them"])
            return {
                let reason = catalog.resolve([]).explanation(of: 1, in: context).reasons.first
                guard reason?.unmetConditionMessages.count == 1 else { return 0 }
                return reason?.unmetConditions.count ?? 0
            }
        },
        // The note is in the reason against each product.
        Case("text-note-of-layer", 100_000, 1_000_000, expecting: { _ in 20 }) { size in
            let catalog = try catalog(20)
            let layer = FilterLayer(
                PaymentProductFilters(restrictTo: PaymentProductFilter(groups: ["absent"])),
                note: HostileText.content(size)
            )
            return {
                catalog.resolve([layer]).explanations().flatMap(\.reasons).count {
                    !$0.message.isEmpty && ($0.note?.utf8.count ?? 0) > size / 2
                }
            }
        },
    ]

    /// Returns names that differ only in their last bytes.
    private static func names(_ count: Int) -> [AttributeName] {
        let prefix = String(repeating: "e\u{301}\u{316}", count: 3)
        return (0..<count).map { AttributeName("\(prefix) \($0) ") }
    }

    private static func attributes(_ count: Int) -> PaymentContext.Attributes {
        PaymentContext.Attributes(names(count).map { PaymentContext.Attribute($0, "web") })
    }

    /// Returns the number of available products, of what unavailable ones need and of unknown
    /// attributes, all of which are described.
    private static func answer(
        in context: PaymentContext,
        of catalog: PaymentProductCatalog
    ) throws -> Int {
        let resolved = catalog.resolve([])
        let reasons = resolved.explanations(in: context).flatMap(\.reasons).map(\.message)
        let unknown = catalog.unknownAttributes(in: context).map(\.description)
        do throws(FilterError) {
            try catalog.rejectUnknownAttributes(in: context)
        } catch {
            precondition(!error.description.isEmpty)
        }
        precondition(resolved.availableProducts(in: context).count <= reasons.count)
        return reasons.count + unknown.count
    }
}

import ProductCatalog
import ProductFilter

extension TestResult {
    /// Returns the failure of the case for people.
    func text(
        of failure: TestFailure,
        in catalog: PaymentProductCatalog,
        styled style: TextStyle
    ) -> String {
        let id = id.map { ", id \($0.text)" } ?? ""
        let title = style.bold("line \(lineNumber)\(id):")
        return ([title] + failure.lines(in: catalog)).joined(separator: "\n")
    }
}

extension FilterQuery.ID {
    /// The id for people.
    fileprivate var text: String {
        switch self {
        case .string(let string): "`\(string.escapingControls)`"
        case .integer(let integer): integer.description
        }
    }
}

extension TestFailure {
    /// The number of products to list of each kind, and of lines about the reasons of each.
    private static let (maxProductCount, maxReasonLineCount) = (20, 20)

    /// Returns the differences as indented lines.
    fileprivate func lines(in catalog: PaymentProductCatalog) -> [String] {
        items(missing) { product in
            ["missing: \(catalog.name(of: product.product))"] + reasonLines(of: product)
        }
            + items(unexpected) { product in
                ["unexpected: \(catalog.name(of: product.product))"] + reasonLines(of: product)
            }
            + items(otherReasons) { product, expected in
                [otherReasonsTitle(of: product, expected, in: catalog)]
                    + reasonLines(of: product)
            }
            + items(notInCatalog) { id in
                [
                    "excluded, but not in the catalog: product \(id): correct the id, or expect its "
                        + "reason to be `\(AvailabilityReason.Code.notInCatalog.rawValue)`"
                ]
            }
    }

    private func otherReasonsTitle(
        of product: AvailabilityExplanation,
        _ expected: [AvailabilityReason.Code],
        in catalog: PaymentProductCatalog
    ) -> String {
        let expected = expected.map(\.rawValue).joined(separator: ", ")
        return "other reasons than \(expected): \(catalog.name(of: product.product))"
    }

    private func items<Item>(_ items: [Item], _ lines: (Item) -> [String]) -> [String] {
        let listed = items.prefix(Self.maxProductCount).flatMap(lines)
        let others = items.count - Self.maxProductCount
        return (listed + (others > 0 ? ["and \(others) more"] : [])).map { "  \($0)" }
    }

    private func reasonLines(of product: AvailabilityExplanation) -> [String] {
        let limit = Self.maxReasonLineCount
        // Each reason has at least one line.
        let lines = product.reasons.prefix(limit).flatMap(\.itemLines)
        return lines.count <= limit && product.reasons.count <= limit
            ? lines : lines.prefix(limit) + ["  - and more"]
    }
}

import ProductCatalog
import ProductFilter

extension ProductChange {
    /// The greatest number of boxes to list.
    private static let maxBoxCount = 4

    /// What changes, for people. The rules of products without conditions are compared part by part,
    /// and otherwise the contexts are listed.
    func texts(amounts format: AmountFormat) -> [String] {
        guard !isUndecided else {
            return ["too intricate to compare exactly: merge conditions, or compare in one context"]
        }
        if old.conditions == nil, new.conditions == nil,
            let texts = old.rules.difference(to: new.rules, amounts: format)
        {
            return texts
        }
        if let contexts = try? new.contexts(), contexts.isEmpty {
            return ["no longer in any context"]
        }
        return [("no longer", lostContexts), ("now also", gainedContexts)].flatMap { title, boxes in
            let lines = boxes.lines(amounts: format)
            let others = lines.count - Self.maxBoxCount
            return lines.prefix(Self.maxBoxCount).map { "\(title): \($0)" }
                + (others > 0 ? ["\(title): \(others) more"] : [])
        }
    }
}

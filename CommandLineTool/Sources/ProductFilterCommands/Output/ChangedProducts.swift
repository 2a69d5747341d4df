import ProductCatalog
import ProductFilter

/// The products that a change of catalog adds, removes or changes, and how many stored filters each
/// affects.
struct ChangedProducts {
    private var counts: [PaymentProduct.ID: Int] = [:]

    /// The greatest numbers of products to list, and of changes of each.
    private static let (maxCount, maxTextCount) = (20, 8)

    /// Counts the products that a change affects for a stored filter.
    mutating func add(_ impact: CatalogImpact) {
        let narrowed = Set(impact.narrowed)
        for id in impact.widened where !narrowed.contains(id) { counts[id, default: 0] += 1 }
        for ids in [impact.gained, impact.lost, impact.narrowed, impact.undecided] {
            for id in ids { counts[id, default: 0] += 1 }
        }
    }

    /// Returns lines for people: the first products with what changes, in display order, and the
    /// number of the others.
    ///
    /// - Parameters:
    ///   - change: The change of catalog in the contexts of the options. Other changes are only listed
    ///     of products that affect a filter, whose query has a context of its own.
    ///   - format: The format of amounts.
    func lines(of change: CatalogChange, amounts format: AmountFormat) -> [String] {
        var changes: [PaymentProduct.ID: ProductChange] = [:]
        for change in change.comparing(in: .any).productChanges where counts[change.new.id] != nil {
            changes[change.new.id] = change
        }
        for change in change.productChanges { changes[change.new.id] = change }
        var lines: [String] = []
        var count = 0
        func add(_ product: PaymentProduct, _ texts: @autoclosure () -> [String]) {
            count += 1
            guard count <= Self.maxCount else { return }
            lines += self.lines(about: product, texts())
        }
        for product in change.new {
            guard let old = change.old[id: product.id] else {
                add(product, ["new in the catalog"])
                continue
            }
            let change = changes[product.id]
            let groups = old.groupDifferences(to: product)
            guard change != nil || !groups.isEmpty else { continue }
            add(product, (change?.texts(amounts: format) ?? []) + groups)
        }
        for product in change.old where change.new.index(of: product.id) == nil {
            add(product, ["no longer in the catalog"])
        }
        let others = count - Self.maxCount
        return lines + (others > 0 ? ["  and \(others.counting("more product"))"] : [])
    }

    private func lines(about product: PaymentProduct, _ texts: [String]) -> [String] {
        let name = "\(product.id)" + (product.label.map { " \($0)" } ?? "")
        let affected = "affects \((counts[product.id] ?? 0).counting("filter"))"
        let others = texts.count - Self.maxTextCount
        let listed =
            texts.prefix(Self.maxTextCount)
            + (others > 0 ? ["\(others.counting("more change"))"] : [])
        // Boxes contain semicolons.
        guard listed.count > 1, listed.contains(where: { $0.contains(":") }) else {
            return ["  \(name): \(listed.joined(separator: "; ")) (\(affected))"]
        }
        return ["  \(name) (\(affected)):"] + listed.map { "    \($0)" }
    }
}

extension PaymentProduct {
    /// Returns the groups that another version of the product isn't in, and those that it's in as
    /// well, for people.
    fileprivate func groupDifferences(to new: PaymentProduct) -> [String] {
        let (lost, gained) = (
            Set(groups).subtracting(new.groups), Set(new.groups).subtracting(groups)
        )
        return [("no longer", lost), ("now also", gained)].compactMap { title, groups in
            guard !groups.isEmpty else { return nil }
            let names = groups.map(\.rawValue).sorted().list { "`\($0)`" }
            return "\(title) in group\(groups.count == 1 ? "" : "s") \(names)"
        }
    }
}

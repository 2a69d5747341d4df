public import ProductCatalog
public import ProductFilter

/// A check of fixes against the reference model, by applying them.
public struct FixCheck {
    private let resolved: ResolvedFilters
    private let context: PaymentContext
    private let layer: Int?
    private let model: ReferenceModel
    private let before: [PaymentProduct.ID]

    /// Creates a check of the fixes of a layer, by default the last one, in a payment context.
    public init(_ resolved: ResolvedFilters, _ context: PaymentContext, layer: Int? = nil) {
        self.resolved = resolved
        self.context = context
        self.layer = layer ?? resolved.layers.indices.last
        model = ReferenceModel(Array(resolved.catalog))
        before = model.available(for: resolved.layers.map(\.filters), in: context)
    }

    /// Returns what is wrong with the fixes for a product, or `nil` if each one works, admits exactly
    /// what it says, needs all of its parts, and comes in order, and if there are obstacles exactly
    /// if there's no fix.
    public func violation(by fixes: AvailabilityFixes) -> String? {
        let isAvailable = before.contains(fixes.product)
        guard fixes.isEmpty || !isAvailable else { return "an available product has a fix" }
        guard fixes.obstacles.isEmpty == (isAvailable || !fixes.isEmpty) else {
            return "the obstacles are \(fixes.obstacles)"
        }
        guard fixes.count <= AvailabilityFixes.maxContextChangeCount else { return "too many" }
        let sizes = fixes.map {
            [$0.alsoAdmits.count, $0.edits.count + ($0.contextChange?.parts.count ?? 0)]
        }
        guard zip(sizes, sizes.dropFirst()).allSatisfy({ !$1.lexicographicallyPrecedes($0) }) else {
            return "the order is wrong"
        }
        let parts = fixes.map { Set($0.contextChange?.parts ?? []) }
        for (position, part) in parts.enumerated() {
            for (other, otherPart) in parts.enumerated()
            where position != other && part.isSubset(of: otherPart) {
                return "fix \(other) changes the parts of fix \(position)"
            }
        }
        return fixes.lazy.compactMap { violation(by: $0, for: fixes.product) }.first
    }

    private func violation(by fix: AvailabilityFix, for id: PaymentProduct.ID) -> String? {
        let after = available(after: fix.edits, fix.contextChange)
        guard after.contains(id) else { return "\(fix) doesn't work" }
        let gained = after.filter { $0 != id && !before.contains($0) }
        guard gained == resolved.catalog[fix.alsoAdmits].ids else {
            return "\(fix) also admits \(gained)"
        }
        for position in fix.edits.indices.prefix(20) {
            var edits = fix.edits
            edits.remove(at: position)
            guard !available(after: edits, fix.contextChange).contains(id) else {
                return "\(fix) doesn't need edit \(position)"
            }
        }
        for part in fix.contextChange?.parts ?? [] {
            guard !available(after: fix.edits, fix.contextChange?.without(part)).contains(id) else {
                return "\(fix) doesn't need \(part)"
            }
        }
        return nil
    }

    private func available(
        after edits: [FilterEdit],
        _ change: ContextChange?
    ) -> [PaymentProduct.ID] {
        var layers = resolved.layers.map(\.filters)
        if let layer { layers[layer] = layers[layer].applying(edits) }
        return model.available(for: layers, in: context.applying(change ?? ContextChange()))
    }
}

extension ContextChange {
    fileprivate func without(_ part: ContextPart) -> ContextChange {
        var change = self
        switch part {
        case .country: change.country = nil
        case .currency: change.currency = nil
        case .amount: change.amount = nil
        case .recurring: change.isRecurring = nil
        case .installments: change.isInstallments = nil
        case .attribute(let name): change.attributes[name] = nil
        }
        return change
    }
}

public import ProductCatalog

/// A product that is allowed in other payment contexts after a change of catalog.
public struct ProductChange: Sendable {
    /// The product of the old catalog.
    public let old: PaymentProduct

    /// The product of the new catalog, which has the same id.
    public let new: PaymentProduct

    private let difference: ContextDifference

    /// The fully known contexts that only the old product allows, as boxes. An empty list if the
    /// change is undecided.
    public var lostContexts: [ContextBox] {
        switch difference {
        case .exact(let lost, _): lost
        case .undecided: []
        }
    }

    /// The fully known contexts that only the new product allows, as boxes. An empty list if the
    /// change is undecided.
    public var gainedContexts: [ContextBox] {
        switch difference {
        case .exact(_, let gained): gained
        case .undecided: []
        }
    }

    /// Whether the conditions of the product are too intricate to compare exactly.
    public var isUndecided: Bool {
        switch difference {
        case .exact: false
        case .undecided: true
        }
    }

    private init(old: PaymentProduct, new: PaymentProduct, difference: ContextDifference) {
        self.old = old
        self.new = new
        self.difference = difference
    }

    /// Compares two versions of a product, or returns `nil` if they're allowed in the same contexts.
    ///
    /// - Complexity: O(values) if the rules are equal. Otherwise as for ``ContextDifference``.
    init?(from old: PaymentProduct, to new: PaymentProduct) {
        guard old.rules != new.rules || old.conditions != new.conditions else { return nil }
        self.init(old: old, new: new, difference: ContextDifference(from: old, to: new))
        if difference.isEmpty { return nil }
    }

    /// Returns the change in the contexts in a box, or `nil` if there is none.
    ///
    /// - Complexity: O(values × boxes). If the change is undecided, at most proportional to the size
    ///   of the rules, with a large factor.
    func within(_ box: ContextBox) -> ProductChange? {
        let within = difference.within(box, limit: limitWithin)
        return within.isEmpty ? nil : ProductChange(old: old, new: new, difference: within)
    }

    /// Returns how the change affects the contexts in a box.
    ///
    /// - Complexity: As for ``within(_:)``.
    func effect(in box: ContextBox) -> Effect {
        switch difference {
        case .exact(let lost, let gained):
            return Effect(
                isNarrowed: lost.overlap(box),
                isWidened: gained.overlap(box),
                isUndecided: false
            )
        case .undecided: return within(box)?.effect ?? Effect()
        }
    }

    /// How the change affects the contexts that are compared.
    var effect: Effect {
        Effect(
            isNarrowed: !lostContexts.isEmpty,
            isWidened: !gainedContexts.isEmpty,
            isUndecided: isUndecided
        )
    }

    /// What a change does to a product in some contexts.
    struct Effect {
        var isNarrowed = false
        var isWidened = false
        var isUndecided = false
    }

    /// The limit on the work in one box. There may be a hundred thousand, one for each filter.
    private var limitWithin: WorkLimit {
        WorkLimit(old, comparedTo: new, base: 4_000, factor: 1)
    }
}

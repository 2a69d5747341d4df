public import ProductCatalog
public import ProductFilter

extension ReferenceModel {
    /// One reason for which a product is unavailable, or available.
    public struct Reason: Hashable, Sendable {
        /// The kinds of reasons. Their raw values are the codes in the library's output.
        public enum Code: String, Hashable, Sendable, CaseIterable {
            case excludedProduct, excludedGroup, outsideRestriction
            case unsupportedCountry, unsupportedCurrency
            case amountBelowMinimum, amountAboveMaximum
            case recurringNotAllowed, installmentsNotAllowed
            case unsupportedAttribute, noConditionMet
            case notInCatalog
            case unrestricted, restrictedToProduct, restrictedToGroup
        }

        /// The kind of reason.
        public let code: Code

        /// The location of the entry that is the reason, or for `outsideRestriction` that of the
        /// filter. `nil` if the reason isn't a filter.
        public var location: FilterLocation?

        /// The group that the entry names, for the two codes about groups.
        public var group: PaymentProductGroup.ID?

        /// The note of the layer that the reason is in.
        public var note: String?

        /// The part of the context that doesn't meet the base rules.
        public var failure: Failure?

        /// For `noConditionMet`, every condition with what fails in it: those with the fewest failures
        /// first, then by index.
        public var unmetConditions: [UnmetCondition]

        /// Creates a reason.
        public init(
            code: Code,
            location: FilterLocation? = nil,
            group: PaymentProductGroup.ID? = nil,
            note: String? = nil,
            failure: Failure? = nil,
            unmetConditions: [UnmetCondition] = []
        ) {
            self.code = code
            self.location = location
            self.group = group
            self.note = note
            self.failure = failure
            self.unmetConditions = unmetConditions
        }
    }

    /// Returns every reason against a product, in order of weight: excluded by id (each layer),
    /// excluded by a group (each layer and group), outside a restriction (each layer), each part of the
    /// context that the base rules don't allow, and that it meets no condition. Of equal entries, the
    /// first one counts.
    ///
    /// The result is empty exactly if the product is available. A product that isn't in the catalog
    /// has that single reason, whatever the filters name.
    public func reasons(
        against id: PaymentProduct.ID,
        for layers: [FilterLayer],
        in context: PaymentContext = .any
    ) -> [Reason] {
        guard let product = product(id) else { return [Reason(code: .notInCatalog)] }
        let excluding = layers.indices.flatMap { layer in
            entries(of: layers[layer].filters.exclude, naming: product) { entry in
                FilterLocation(layer: layer, filter: .exclude, entry: entry)
            }
        }
        let outside = layers.indices.filter { layer in
            guard let restrictTo = layers[layer].filters.restrictTo else { return false }
            return entries(of: restrictTo, naming: product) { FilterLocation(entry: $0) }.isEmpty
        }
        return reasons(.excludedProduct, .excludedGroup, excluding, layers)
            + outside.map { layer in
                Reason(
                    code: .outsideRestriction,
                    location: FilterLocation(layer: layer, filter: .restrictTo),
                    note: layers[layer].note
                )
            }
            + contextReasons(against: product, in: context)
    }

    /// Returns every reason for which a product is available: each entry of a `restrictTo` that
    /// names it, ids before groups and then by layer, or that nothing restricts it. The result is
    /// empty if the product isn't available.
    public func reasons(
        for id: PaymentProduct.ID,
        admittedBy layers: [FilterLayer],
        in context: PaymentContext = .any
    ) -> [Reason] {
        guard let product = product(id), reasons(against: id, for: layers, in: context).isEmpty
        else { return [] }
        guard layers.contains(where: { $0.filters.restrictTo != nil }) else {
            return [Reason(code: .unrestricted)]
        }
        let admitting = layers.indices.flatMap { layer in
            entries(of: layers[layer].filters.restrictTo, naming: product) { entry in
                FilterLocation(layer: layer, filter: .restrictTo, entry: entry)
            }
        }
        return reasons(.restrictedToProduct, .restrictedToGroup, admitting, layers)
    }

    /// Returns a reason for each entry, ids before groups.
    private func reasons(
        _ productCode: Reason.Code,
        _ groupCode: Reason.Code,
        _ entries: [Entry],
        _ layers: [FilterLayer]
    ) -> [Reason] {
        entries.filter { $0.group == nil }.map { entry in
            Reason(
                code: productCode,
                location: entry.location,
                note: layers[entry.location.layer].note
            )
        }
            + entries.filter { $0.group != nil }.map { entry in
                Reason(
                    code: groupCode,
                    location: entry.location,
                    group: entry.group,
                    note: layers[entry.location.layer].note
                )
            }
    }

    /// An entry of a filter that names a product.
    private typealias Entry = (location: FilterLocation, group: PaymentProductGroup.ID?)

    /// Returns the entries of a filter that name a product, ids before groups, without duplicates.
    private func entries(
        of filter: PaymentProductFilter?,
        naming product: PaymentProduct,
        at location: (FilterLocation.Entry) -> FilterLocation
    ) -> [Entry] {
        guard let filter else { return [] }
        let byID = filter.products.firstIndex(of: product.id).map { [$0] } ?? []
        let byGroup = filter.groups.indices.filter {
            members(of: filter.groups[$0]).contains(product.id)
                && filter.groups.firstIndex(of: filter.groups[$0]) == $0
        }
        return byID.map { (location(FilterLocation.Entry(list: .products, position: $0)), nil) }
            + byGroup.map {
                (location(FilterLocation.Entry(list: .groups, position: $0)), filter.groups[$0])
            }
    }
}

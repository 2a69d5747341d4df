public import ProductCatalog
public import ProductFilter

extension NaiveTwin {
    /// Why a product is not available, or why it is.
    public struct Reason: Hashable, Sendable {
        /// What kind of reason it is; the raw values are the codes that programs read.
        public enum Code: String, Hashable, Sendable, CaseIterable {
            case excludedProduct, excludedGroup, outsideRestriction
            case unsupportedCountry, unsupportedCurrency
            case amountBelowMinimum, amountAboveMaximum
            case recurringNotAllowed, installmentsNotAllowed
            case notInCatalog
            case unrestricted, restrictedToProduct, restrictedToGroup
        }

        /// What kind of reason it is.
        public let code: Code

        /// The entry, or for `outsideRestriction` the list, that caused it; `nil` where no filter
        /// did.
        public var place: FilterLocation?

        /// The group that the entry names, for the two codes that are about one.
        public var group: PaymentProductGroup.ID?

        /// Makes a reason.
        public init(code: Code, place: FilterLocation? = nil, group: PaymentProductGroup.ID? = nil) {
            self.code = code
            self.place = place
            self.group = group
        }
    }

    /// Every reason against a product, in order of weight: excluded by id (each layer), excluded by
    /// a group (each layer and group), outside a restriction (each layer), each rule of the
    /// context, not in the catalog. Empty exactly when the product is available. Of entries that
    /// say the same, the first counts.
    ///
    /// A product that is not in the catalog has that one reason: entries that name it change
    /// nothing.
    public func reasons(
        against id: PaymentProduct.ID,
        for layers: [PaymentProductFilters],
        in context: PaymentContext = .any
    ) -> [Reason] {
        guard let product = product(id) else { return [Reason(code: .notInCatalog)] }
        let excluding = layers.indices.flatMap { layer in
            entries(of: layers[layer].exclude, naming: product) { entry in
                FilterLocation(layer: layer, filter: .exclude, entry: entry)
            }
        }
        let outside = layers.indices.filter { layer in
            guard let restrictTo = layers[layer].restrictTo else { return false }
            return entries(of: restrictTo, naming: product) { FilterLocation(entry: $0) }.isEmpty
        }
        return excluding.filter { $0.group == nil }.map { entry in
            Reason(code: .excludedProduct, place: entry.place)
        }
            + excluding.filter { $0.group != nil }.map { entry in
                Reason(code: .excludedGroup, place: entry.place, group: entry.group)
            }
            + outside.map { layer in
                Reason(
                    code: .outsideRestriction,
                    place: FilterLocation(layer: layer, filter: .restrictTo)
                )
            }
            + rulesAgainst(product, in: context).map { Reason(code: $0) }
    }

    /// What made an available product available: each entry of a `restrictTo` that names it, ids
    /// before groups and then by layers, or that nothing restricted it. Empty for a product that is
    /// not available.
    public func reasons(
        for id: PaymentProduct.ID,
        admittedBy layers: [PaymentProductFilters],
        in context: PaymentContext = .any
    ) -> [Reason] {
        guard let product = product(id), reasons(against: id, for: layers, in: context).isEmpty
        else { return [] }
        guard layers.contains(where: { $0.restrictTo != nil }) else {
            return [Reason(code: .unrestricted)]
        }
        let admitting = layers.indices.flatMap { layer in
            entries(of: layers[layer].restrictTo, naming: product) { entry in
                FilterLocation(layer: layer, filter: .restrictTo, entry: entry)
            }
        }
        return admitting.filter { $0.group == nil }.map { entry in
            Reason(code: .restrictedToProduct, place: entry.place)
        }
            + admitting.filter { $0.group != nil }.map { entry in
                Reason(code: .restrictedToGroup, place: entry.place, group: entry.group)
            }
    }

    /// The entries of a filter that name a product, ids first, without those that repeat an earlier
    /// one.
    private func entries(
        of filter: PaymentProductFilter?,
        naming product: PaymentProduct,
        at place: (FilterLocation.Entry) -> FilterLocation
    ) -> [(place: FilterLocation, group: PaymentProductGroup.ID?)] {
        guard let filter else { return [] }
        let byID = filter.products.firstIndex(of: product.id).map { [$0] } ?? []
        let byGroup = filter.groups.indices.filter {
            members(of: filter.groups[$0]).contains(product.id)
                && filter.groups.firstIndex(of: filter.groups[$0]) == $0
        }
        return byID.map { (place(FilterLocation.Entry(list: .products, position: $0)), nil) }
            + byGroup.map {
                (place(FilterLocation.Entry(list: .groups, position: $0)), filter.groups[$0])
            }
    }

    /// Every rule of a product that a context breaks.
    func rulesAgainst(_ product: PaymentProduct, in context: PaymentContext) -> [Reason.Code] {
        let rules = product.rules
        var broken: [Reason.Code] = []
        if let country = context.country, let countries = rules.countries,
            !countries.contains(country)
        {
            broken.append(.unsupportedCountry)
        }
        if let currency = context.currency, let currencies = rules.currencies,
            !currencies.contains(currency)
        {
            broken.append(.unsupportedCurrency)
        }
        if let amount = context.amount {
            var limits = rules.amountLimits
            if let currency = context.currency, let own = rules.amountLimitsByCurrency[currency] {
                limits = own
            }
            if let minimum = limits.minimum, amount < minimum { broken.append(.amountBelowMinimum) }
            if let maximum = limits.maximum, amount > maximum { broken.append(.amountAboveMaximum) }
        }
        if context.isRecurring, !rules.allowsRecurring { broken.append(.recurringNotAllowed) }
        if context.isInstallments, !rules.allowsInstallments {
            broken.append(.installmentsNotAllowed)
        }
        return broken
    }
}

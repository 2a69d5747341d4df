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

        /// Creates a reason.
        public init(
            code: Code,
            location: FilterLocation? = nil,
            group: PaymentProductGroup.ID? = nil
        ) {
            self.code = code
            self.location = location
            self.group = group
        }
    }

    /// Returns every reason against a product, in order of weight: excluded by id (each layer),
    /// excluded by a group (each layer and group), outside a restriction (each layer), and each part
    /// of the context that doesn't allow the product. Of equal entries, the first one counts.
    ///
    /// The result is empty exactly if the product is available. A product that isn't in the catalog
    /// has that single reason, whatever the filters name.
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
            Reason(code: .excludedProduct, location: entry.location)
        }
            + excluding.filter { $0.group != nil }.map { entry in
                Reason(code: .excludedGroup, location: entry.location, group: entry.group)
            }
            + outside.map { layer in
                Reason(
                    code: .outsideRestriction,
                    location: FilterLocation(layer: layer, filter: .restrictTo)
                )
            }
            + violations(of: product, in: context).map { Reason(code: $0) }
    }

    /// Returns every reason for which a product is available: each entry of a `restrictTo` that
    /// names it, ids before groups and then by layer, or that nothing restricts it. The result is
    /// empty if the product isn't available.
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
            Reason(code: .restrictedToProduct, location: entry.location)
        }
            + admitting.filter { $0.group != nil }.map { entry in
                Reason(code: .restrictedToGroup, location: entry.location, group: entry.group)
            }
    }

    /// Returns the entries of a filter that name a product, ids before groups, without duplicates.
    private func entries(
        of filter: PaymentProductFilter?,
        naming product: PaymentProduct,
        at location: (FilterLocation.Entry) -> FilterLocation
    ) -> [(location: FilterLocation, group: PaymentProductGroup.ID?)] {
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

    /// Returns each part of a context that doesn't allow a product.
    func violations(of product: PaymentProduct, in context: PaymentContext) -> [Reason.Code] {
        let rules = product.rules
        var violations: [Reason.Code] = []
        if let country = context.country, let countries = rules.countries,
            !countries.contains(country)
        {
            violations.append(.unsupportedCountry)
        }
        if let currency = context.currency, let currencies = rules.currencies,
            !currencies.contains(currency)
        {
            violations.append(.unsupportedCurrency)
        }
        if let amount = context.amount {
            var limits = rules.amountLimits
            if let currency = context.currency,
                let specific = rules.amountLimitsByCurrency[currency]
            {
                limits = specific
            }
            if let minimum = limits.minimum, amount < minimum {
                violations.append(.amountBelowMinimum)
            }
            if let maximum = limits.maximum, amount > maximum {
                violations.append(.amountAboveMaximum)
            }
        }
        if context.isRecurring, !rules.allowsRecurring { violations.append(.recurringNotAllowed) }
        if context.isInstallments, !rules.allowsInstallments {
            violations.append(.installmentsNotAllowed)
        }
        return violations
    }
}

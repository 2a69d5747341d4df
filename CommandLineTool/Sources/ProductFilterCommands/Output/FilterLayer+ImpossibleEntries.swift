import ProductCatalog
import ProductFilter

extension FilterLayer {
    /// The entries that no catalog can have: ids out of range, and the empty name of a group.
    var impossibleEntries: [Diagnostic] {
        [(FilterLocation.Filter.restrictTo, filters.restrictTo), (.exclude, filters.exclude)]
            .flatMap { name, filter in
                filter.map { impossibleEntries(of: $0, at: FilterLocation(filter: name)) } ?? []
            }
    }

    private func impossibleEntries(
        of filter: PaymentProductFilter,
        at location: FilterLocation
    ) -> [Diagnostic] {
        let excludes = location.filter == .exclude
        let effect = "nothing is \(excludes ? "excluded" : "allowed") by it"
        func diagnostic(
            _ code: FilterDiagnostic.Code,
            _ list: FilterLocation.List,
            _ position: Int,
            _ message: String
        ) -> Diagnostic {
            var location = location
            location.entry = FilterLocation.Entry(list: list, position: position)
            return Diagnostic(
                code: code,
                severity: excludes && list == .groups ? .error : .warning,
                path: location.path(),
                message: message,
                layer: name
            )
        }
        let range = PaymentProduct.ID.validRange
        let products = filter.products.enumerated().filter { !(range ~= $1.rawValue) }
        let groups = filter.groups.enumerated().filter { $1 == "" }
        return products.map { position, id in
            diagnostic(
                .unknownProduct,
                .products,
                position,
                "product \(id) can't be in a catalog, so \(effect): use an id from "
                    + "\(range.lowerBound) to \(range.upperBound) or remove the entry"
            )
        }
            + groups.map { position, _ in
                diagnostic(
                    .unknownGroup,
                    .groups,
                    position,
                    "a group with an empty name can't be in a catalog, so \(effect): correct the "
                        + "name or remove the entry"
                )
            }
    }
}

import ProductCatalog
import ProductFilter

extension Case {
    /// Filters that take a long time to resolve, explain or diagnose for some algorithms.
    static let filters = [
        Case("filter-of-many-ids", 20_000, 1_000_000, expecting: { _ in 100 }) { size in
            let catalog = try catalog(200)
            let filters = PaymentProductFilters(
                restrictTo: PaymentProductFilter(products: mostlyUnknownIDs(size))
            )
            return { catalog.resolve(filters).availableProducts().count }
        },
        Case("one-group-of-many-members", 5_000, 1_000_000, expecting: { $0 - 1 }) { size in
            let filters = PaymentProductFilters(
                restrictTo: PaymentProductFilter(groups: ["all"]),
                exclude: PaymentProductFilter(products: [1])
            )
            return {
                try catalog(size, groups: { _ in ["all"] }).availableProducts(for: filters).count
            }
        },
        Case("many-groups", 2_500, 100_000, expecting: \.self) { size in
            let groups = (0..<size).map { PaymentProductGroup.ID("group \($0)") }
            let filters = PaymentProductFilters(restrictTo: PaymentProductFilter(groups: groups))
            return {
                try catalog(size, groups: { [groups[$0]] }).availableProducts(for: filters).count
            }
        },
        Case("repeated-group", 10_000, 1_000_000, expecting: { _ in 1 }) { size in
            let catalog = try catalog(1_000, groups: { $0 == 0 ? ["one"] : ["most"] })
            let groups = [PaymentProductGroup.ID](repeating: "most", count: size)
            let filters = PaymentProductFilters(exclude: PaymentProductFilter(groups: groups))
            return { catalog.availableProducts(for: filters).count }
        },
        // Groups of one product each are excluded from a sparse group that contains none of them.
        Case("excluding-groups-from-a-sparse-group", 2_000, 32_000, expecting: { $0 / 16 }) {
            size in
            let groups = (0..<size).map { PaymentProductGroup.ID("one of twenty, \($0)") }
            let filters = PaymentProductFilters(
                restrictTo: PaymentProductFilter(groups: ["sparse"]),
                exclude: PaymentProductFilter(groups: groups)
            )
            return {
                let catalog = try catalog(size * 20) { offset in
                    switch offset % 320 {
                    case 0: ["sparse"]
                    case let rest where rest % 20 == 1: [groups[offset / 20]]
                    default: []
                    }
                }
                return catalog.availableProducts(for: filters).count
            }
        },
        // Each layer excludes one of the first hundred products.
        Case("many-layers", 2_500, 10_000, expecting: { 100 + $0 / 100 }) { size in
            let catalog = try catalog(200)
            let layers = (0..<size).map { layer in
                let exclude = PaymentProductFilter(products: [PaymentProduct.ID(layer % 100 + 1)])
                return FilterLayer(PaymentProductFilters(exclude: exclude), name: "layer")
            }
            return {
                let resolved = catalog.resolve(layers)
                let reasonCount = resolved.explanation(of: 1).reasons.count
                return resolved.availableProducts().count + reasonCount
            }
        },
        Case("explaining-many-ids", 5_000, 1_000_000, expecting: { _ in 200 }) { size in
            let catalog = try catalog(200)
            let filters = PaymentProductFilters(
                exclude: PaymentProductFilter(products: mostlyUnknownIDs(size))
            )
            return { catalog.resolve(filters).explanations().count }
        },
        // Each id is unknown, redundant or valid, so the number of findings is at least the size.
        Case("diagnosing-many-ids", 2_500, 1_000_000, expecting: \.self) { size in
            let catalog = try catalog(200)
            let filter = PaymentProductFilter(products: mostlyUnknownIDs(size))
            let filters = PaymentProductFilters(restrictTo: filter, exclude: filter)
            return { min(catalog.diagnose(filters).count, size) }
        },
        // The last layer defeats the restriction of each other layer.
        Case("diagnosing-many-layers", 500, 50_000, expecting: \.self) { size in
            let catalog = try catalog(200)
            let filters = PaymentProductFilters(
                restrictTo: PaymentProductFilter(products: [1]),
                exclude: PaymentProductFilter(products: [2])
            )
            let last = PaymentProductFilters(exclude: PaymentProductFilter(products: [1]))
            let layers = Array(repeating: FilterLayer(filters), count: size) + [FilterLayer(last)]
            return {
                catalog.diagnose(layers).count {
                    $0.code == .defeatedRestriction && $0.causeLocation?.layer == size
                }
            }
        },
    ]

    /// Returns ids in no order, all but a hundred of which no catalog of 200 products has.
    private static func mostlyUnknownIDs(_ count: Int) -> [PaymentProduct.ID] {
        (0..<count).map { PaymentProduct.ID($0 % 2 == 0 ? $0 : -$0) }
    }
}

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
        // Strings are hashed and compared in a normalized form, for which these marks are sorted.
        Case("long-unknown-group-of-unordered-marks", 10_000, 64_000, expecting: { _ in 3 }) {
            size in
            let catalog = try catalog(200, groups: { _ in ["cards"] })
            let name = marks(size)
            return {
                let filter = PaymentProductFilter(groups: [PaymentProductGroup.ID(name)])
                let filters = PaymentProductFilters(restrictTo: filter, exclude: filter)
                return findingCount(in: filters, of: catalog)
            }
        },
        Case("many-unknown-groups-of-unordered-marks", 25, 4_000, expecting: { 2 * $0 + 1 }) {
            size in
            let catalog = try catalog(200, groups: { _ in [PaymentProductGroup.ID(marks(126))] })
            let groups = (0..<size).map { PaymentProductGroup.ID("\($0)" + marks(124)) }
            let filter = PaymentProductFilter(groups: groups)
            let filters = PaymentProductFilters(restrictTo: filter, exclude: filter)
            return { findingCount(in: filters, of: catalog) }
        },
        // Each group has a near miss, and more than one group is near.
        Case("near-misses-of-many-groups", 500, 25_000, expecting: { 2 * $0 + 1 }) { size in
            let filter = PaymentProductFilter(
                groups: (0..<size).map { PaymentProductGroup.ID("Group \($0) is unknown") }
            )
            let filters = PaymentProductFilters(restrictTo: filter, exclude: filter)
            return {
                let catalog = try catalog(size) {
                    [PaymentProductGroup.ID("group_\($0)_is_unknwon")]
                }
                let count = findingCount(in: filters, of: catalog)
                guard catalog.resolve(filters).unknownEntries.allSatisfy({ $0.nearMiss != nil })
                else { return 0 }
                return count
            }
        },
        // The names are equal when folded, so that they're distinguished by more than their hashes.
        Case("near-misses-that-fold-alike", 500, 8_000, expecting: { 2 * $0 + 1 }) { size in
            let names = (0..<size).map { number in
                (0..<13).map { number >> $0 & 1 == 0 ? "a" : "A" }.joined()
            }
            let filter = PaymentProductFilter(
                groups: names.map { PaymentProductGroup.ID($0 + "-") }
            )
            let filters = PaymentProductFilters(restrictTo: filter, exclude: filter)
            return {
                let catalog = try catalog(size) { [PaymentProductGroup.ID(names[$0])] }
                return findingCount(in: filters, of: catalog)
            }
        },
        Case("unknown-key-of-unordered-marks", 2_000, 64_000, expecting: { _ in 1 }) { size in
            let decoder = KeyDecoder(keys: [marks(size) + "a", marks(size)])
            return {
                do {
                    _ = try PaymentProductFilter(from: decoder)
                    return 0
                } catch is DecodingError {
                    return 1
                }
            }
        },
    ]

    /// Returns combining marks in an order that normalization changes.
    private static func marks(_ count: Int) -> String {
        String(String.UnicodeScalarView((0..<count).map { $0 % 2 == 0 ? "\u{301}" : "\u{316}" }))
    }

    /// Returns the number of diagnostics, all of which are described, unless resolving the filters
    /// finds other unknown entries.
    private static func findingCount(
        in filters: PaymentProductFilters,
        of catalog: PaymentProductCatalog
    ) -> Int {
        let diagnostics = catalog.diagnose(filters)
        let resolved = catalog.resolve(filters)
        let unknown = diagnostics.filter { $0.code == .unknownGroup }
        let messages = diagnostics.map(\.description)
        guard unknown.count == resolved.unknownEntries.count,
            !resolved.explanation(of: 1).isAvailable
        else { return -1 }
        return messages.count
    }

    /// Returns ids in no order, all but a hundred of which no catalog of 200 products has.
    private static func mostlyUnknownIDs(_ count: Int) -> [PaymentProduct.ID] {
        (0..<count).map { PaymentProduct.ID($0 % 2 == 0 ? $0 : -$0) }
    }
}

import ProductCatalog
import ProductFilter

extension Case {
    /// Filters that take a long time to compare in every catalog for some algorithms.
    static let comparisons = [
        // The first filters restrict to ids and groups, of which the second exclude all but the last.
        Case("comparing-many-entries", 5_000, 500_000, expecting: \.self) { size in
            let names = PaymentProductFilter(
                products: (1...size).reversed().map { PaymentProduct.ID($0) },
                groups: (1...size).map { PaymentProductGroup.ID("a group with a long name, \($0)") }
            )
            var others = names
            others.products.removeFirst()
            let first = PaymentProductFilters(restrictTo: names)
            let second = PaymentProductFilters(restrictTo: names, exclude: others)
            return {
                let comparison = AnyCatalogComparison(of: first, with: second)
                guard comparison.relation == .wider else { return 0 }
                return comparison.both?.id.rawValue ?? 0
            }
        },
        // No list names the same ids and groups as another, and only the last group makes a difference.
        Case("comparing-different-entries", 4_000, 250_000, expecting: { _ in 1 }) { size in
            func filter(_ list: Int) -> PaymentProductFilter {
                let numbers = (1...size).map { 4 * $0 + list }
                return PaymentProductFilter(
                    products: numbers.map { PaymentProduct.ID($0) },
                    groups: numbers.map {
                        PaymentProductGroup.ID("a group with a long name, \($0)")
                    }
                )
            }
            let first = PaymentProductFilters(restrictTo: filter(0), exclude: filter(1))
            var second = PaymentProductFilters(restrictTo: filter(0), exclude: filter(1))
            second.exclude?.groups.append("cards")
            return {
                let comparison = AnyCatalogComparison(of: first, with: second)
                return comparison.relation == .wider ? 1 : 0
            }
        },
    ]
}

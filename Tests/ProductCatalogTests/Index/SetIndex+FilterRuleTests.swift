import ProductCatalog
import TestSupport
import Testing

/// Layers that leave few or many products, in every form. See `ResolutionLawTests` for the laws.
struct SetIndexFilterRuleTests {
    private static let size = 600

    /// A layer, with the numbers that it names.
    private struct Layer {
        var restrictTo: PaymentProductFilter?
        var exclude: PaymentProductFilter?

        func admits(_ number: Int) -> Bool {
            restrictTo.map { names(number, $0) } ?? true
                && !(exclude.map { names(number, $0) } ?? false)
        }

        private func names(_ number: Int, _ filter: PaymentProductFilter) -> Bool {
            filter.products.contains(PaymentProduct.ID(number))
                || filter.groups.contains("hundreds") && number.isMultiple(of: 100)
                || filter.groups.contains("even") && number.isMultiple(of: 2)
        }
    }

    private static let layers = [
        Layer(exclude: PaymentProductFilter(products: [3])),
        Layer(exclude: PaymentProductFilter(groups: ["hundreds"])),
        Layer(exclude: PaymentProductFilter(products: [3, 500], groups: ["even"])),
        Layer(restrictTo: PaymentProductFilter(products: [500, 3, 4, 100, 5])),
        Layer(
            restrictTo: PaymentProductFilter(products: [4, 3, 4, 600]),
            exclude: PaymentProductFilter(products: [600], groups: ["hundreds"])
        ),
        Layer(restrictTo: PaymentProductFilter(products: (4...500).map { PaymentProduct.ID($0) })),
        Layer(restrictTo: PaymentProductFilter(groups: ["hundreds"])),
        Layer(
            restrictTo: PaymentProductFilter(products: [3], groups: ["even"]),
            exclude: PaymentProductFilter(products: [4])
        ),
        Layer(restrictTo: PaymentProductFilter()),
        Layer(exclude: PaymentProductFilter()),
        Layer(),
    ]

    @Test(arguments: [ProductSet.Form.automatic] + ProductSet.Form.unbounded)
    func `each pair of layers leaves the expected products`(form: ProductSet.Form) throws {
        let catalog = try PaymentProductCatalog(count: Self.size, storedAs: form) {
            offset,
            product in
            if (offset + 1).isMultiple(of: 100) { product.groups.append("hundreds") }
            if (offset + 1).isMultiple(of: 2) { product.groups.append("even") }
        }
        let starts = [
            catalog.allProducts, catalog.products(withIDs: [3, 4, 5, 99, 100, 500]),
            catalog.products(withIDs: [], inGroups: ["hundreds"]),
        ]
        for start in starts {
            for first in Self.layers {
                for second in Self.layers {
                    let remaining = catalog.remainingProducts(
                        of: start,
                        after: [first, second].map { ($0.restrictTo, $0.exclude) }
                    )
                    let expected = start.offsets.filter {
                        first.admits($0 + 1) && second.admits($0 + 1)
                    }
                    #expect(remaining.offsets == expected, "\(first), \(second)")
                }
            }
        }
    }
}

package import ProductCatalog
import ProductFilter

extension PaymentProductCatalog {
    /// Creates a catalog of products with the ids 1…count, whose order is that of the ids, so that
    /// the product at offset *i* has the id *i* + 1.
    ///
    /// - Parameters:
    ///   - count: The number of products.
    ///   - form: The form in which the catalog stores its sets.
    ///   - configure: Changes the product at an offset.
    package init(
        count: Int,
        storedAs form: ProductSet.Form = .automatic,
        configure: (_ offset: Int, _ product: inout PaymentProduct) -> Void = { _, _ in }
    ) throws(CatalogError) {
        try self.init(
            (0..<count).map { offset in
                var product = PaymentProduct(id: PaymentProduct.ID(offset + 1))
                configure(offset, &product)
                return product
            },
            storedAs: form
        )
    }

    /// Returns the index at an offset.
    package func index(_ offset: Int) -> Index {
        index(startIndex, offsetBy: offset)
    }

    /// Returns the set of the products at offsets in a catalog whose product at offset *i* has the
    /// id *i* + 1.
    package func set(_ offsets: some Sequence<Int>) -> ProductSet {
        products(withIDs: offsets.map { PaymentProduct.ID($0 + 1) })
    }

    /// One layer of filters.
    package typealias TestLayer = (
        restrictTo: PaymentProductFilter?, exclude: PaymentProductFilter?
    )

    /// Returns the products of a set that layers of filters leave.
    package func remainingProducts(of set: ProductSet, after layers: [TestLayer]) -> ProductSet {
        availableProducts(
            for: layers.map {
                FilterLayer(PaymentProductFilters(restrictTo: $0.restrictTo, exclude: $0.exclude))
            },
            among: set
        )
    }
}

extension ProductSet {
    /// The offsets of the members.
    package var offsets: [Int] { map(\.offset) }
}

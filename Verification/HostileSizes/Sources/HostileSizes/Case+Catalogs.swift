import ProductCatalog

extension Case {
    /// Catalogs that take a long time to validate, index or search for some algorithms.
    static let catalogs = [
        Case("product-in-many-groups", 4_000, 400_000, expecting: \.self) { size in
            let products = [PaymentProduct(id: 1, groups: groups(size))]
            return { try PaymentProductCatalog(products).groups.count }
        },
        Case("product-that-repeats-many-groups", 4_000, 200_000, expecting: \.self) { size in
            let products = [PaymentProduct(id: 1, groups: groups(size) + groups(size))]
            return { faultCount(of: products) }
        },
        Case("products-with-one-id", 4_000, 400_000, expecting: { $0 - 1 }) { size in
            let products = Array(repeating: PaymentProduct(id: 1), count: size)
            return { faultCount(of: products) }
        },
        Case("products-in-descending-order", 4_000, 400_000, expecting: \.self) { size in
            let products = (1...size).reversed().map { PaymentProduct(id: PaymentProduct.ID($0)) }
            return { try PaymentProductCatalog(products).count }
        },
        // How many multipliers the table tries varies with the size, so the ratio isn't smooth.
        Case("colliding-ids", 4_096, 1_048_576, expecting: \.self) { size in
            let ids = collidingIDs(size)
            let products = ids.map { PaymentProduct(id: PaymentProduct.ID($0)) }
            let queried = ids.flatMap { [PaymentProduct.ID($0), PaymentProduct.ID($0 + unknown)] }
            return { try PaymentProductCatalog(products).products(withIDs: queried).count }
        },
        // Each product is allowed for one amount.
        Case("different-amount-limits", 4_096, 100_000, expecting: { _ in 10 }) { size in
            let products = (0..<size).map { offset in
                let limits = AmountLimits(minimum: offset, maximum: offset)
                let rules = PaymentProduct.Rules(amountLimits: limits)
                return PaymentProduct(id: PaymentProduct.ID(offset + 1), rules: rules)
            }
            return {
                let catalog = try PaymentProductCatalog(products)
                return (0..<10).reduce(0) { total, step in
                    let context = PaymentContext(amount: size / 10 * step)
                    return total + catalog.products(allowedIn: context).count
                }
            }
        },
        Case("inserting-and-removing-members", 2_500, 100_000, expecting: { _ in 0 }) { size in
            let catalog = try catalog(20_000)
            return {
                var set = catalog.noProducts
                for step in 0..<size {
                    let index = catalog.index(catalog.startIndex, offsetBy: step * 4_999 % 20_000)
                    set.insert(index)
                    set.remove(index)
                }
                return set.count
            }
        },
    ]

    /// Returns a catalog of products with the ids 1, 2, 3, ….
    static func catalog(
        _ count: Int,
        groups: (_ offset: Int) -> [PaymentProductGroup.ID] = { _ in [] }
    ) throws -> PaymentProductCatalog {
        try PaymentProductCatalog(
            (0..<count).map { PaymentProduct(id: PaymentProduct.ID($0 + 1), groups: groups($0)) }
        )
    }

    private static func groups(_ count: Int) -> [PaymentProductGroup.ID] {
        (0..<count).map { PaymentProductGroup.ID("g\($0)") }
    }

    private static func faultCount(of products: [PaymentProduct]) -> Int {
        do throws(CatalogError) {
            _ = try PaymentProductCatalog(products)
            return 0
        } catch {
            return error.faults.count
        }
    }

    /// Added to an id, makes one that no catalog has.
    private static let unknown = 2_000_000_000

    /// Returns ids with neighboring hashes in a table with the first multiplier.
    private static func collidingIDs(_ count: Int) -> [Int] {
        let shift = UInt64((count * 2 - 1).leadingZeroBitCount)
        var ids: [Int] = []
        ids.reserveCapacity(count)
        var id = 0
        while ids.count < count {
            id += 1
            let hash = (UInt64(id) &* 0xe220_a839_7b1d_cdaf) >> shift
            if hash < UInt64(count) / 8 { ids.append(id) }
        }
        // An id far above the others makes the catalog choose a hash table.
        ids[count - 1] = 2_147_483_647
        return ids
    }
}

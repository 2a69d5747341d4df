import ProductCatalog
import TestSupport
import Testing

struct ProductSetTests {
    private static let sizes = [1, 64, 65, 512, 513, 600, 1_000, 16_384, 16_385, 40_000]

    @Test(arguments: sizes, ProductSet.Form.allCases)
    func `inserting and removing products keeps the other members`(
        size: Int,
        form: ProductSet.Form
    ) throws {
        guard form.supports(productCount: size) else { return }
        // In debug builds the storage checks its invariants after every change.
        let catalog = try PaymentProductCatalog(count: size, storedAs: form) { offset, product in
            if offset.isMultiple(of: 100) { product.groups = ["hundreds"] }
        }
        let offsets = Set([0, 1, 62, 63, 64, 65, size / 2, size - 2, size - 1]).filter {
            0..<size ~= $0
        }.sorted()
        let starts = [
            catalog.noProducts, catalog.allProducts, catalog.products(withIDs: [1]),
            catalog.products(withIDs: [], inGroups: ["hundreds"]),
            catalog.products(allowedIn: PaymentContext(country: "NL")),
        ]
        for start in starts {
            let members = start.offsets
            var set = start
            for offset in offsets {
                set.insert(catalog.index(offset))
                #expect(set.contains(catalog.index(offset)))
                set.insert(catalog.index(offset))
            }
            #expect(set.offsets == Set(members).union(offsets).sorted())
            for offset in offsets {
                set.remove(catalog.index(offset))
                #expect(!set.contains(catalog.index(offset)))
                set.remove(catalog.index(offset))
            }
            #expect(set.offsets == Set(members).subtracting(offsets).sorted())
            #expect(set.count == Set(members).subtracting(offsets).count)
            for offset in offsets where start.contains(catalog.index(offset)) {
                set.insert(catalog.index(offset))
            }
            #expect(set == start && set.hashValue == start.hashValue)
            #expect(start.offsets == members, "the copy changed")
        }
    }

    @Test(arguments: [1, 64, 65, 512, 513, 1_000, 17_000], ProductSet.Form.allCases)
    func `inserting every product gives all products, and removing them none`(
        size: Int,
        form: ProductSet.Form
    ) throws {
        guard form.supports(productCount: size) else { return }
        // Each change of a chunked set is proportional to the number of products.
        let catalog = try PaymentProductCatalog(count: size, storedAs: form)
        var set = catalog.noProducts
        for index in catalog.indices { set.insert(index) }
        #expect(set == catalog.allProducts && set.count == size && !set.isEmpty)
        for index in catalog.indices.reversed() { set.remove(index) }
        #expect(set == catalog.noProducts && set.count == 0 && set.isEmpty)
    }

    @Test(arguments: [513, 50_000], ProductSet.Form.unbounded)
    func `inserting and removing the same products doesn't accumulate capacity`(
        size: Int,
        form: ProductSet.Form
    ) throws {
        // The invariants limit unused capacity.
        let catalog = try PaymentProductCatalog(count: size, storedAs: form)
        var generator = SeededGenerator(seed: UInt64(size))
        var set = catalog.noProducts
        var members: Set<Int> = []
        for _ in 0..<1_000 {
            // The products are far apart, so that chunks often lose their last member.
            let offset = Int.random(in: 0..<4, using: &generator) * (size - 1) / 3
            if members.remove(offset) == nil {
                members.insert(offset)
                set.insert(catalog.index(offset))
            } else {
                set.remove(catalog.index(offset))
            }
            #expect(set.offsets == members.sorted())
        }
    }

    @Test(arguments: [600, 140_000], ProductSet.Form.unbounded)
    func `the order and duplicates of the ids of a small set don't matter`(
        size: Int,
        form: ProductSet.Form
    ) throws {
        let catalog = try PaymentProductCatalog(count: size, storedAs: form)
        for numbers in [
            [], [1], [600], [64], [65], [64, 65], [600, 1], [7, 3, 7, 3, 9, 9, 3],
            [1, 2, 63, 64, 65, 66, 128, 129], [130, 129, 128, 127, 600, 599, 577, 576],
            [9, 8, 7, 6, 5, 4, 3, 2, 1],
        ] {
            let set = catalog.products(withIDs: numbers.map { PaymentProduct.ID($0) })
            let expected = Set(numbers).map { $0 - 1 }.sorted()
            #expect(catalog[set].map(\.id.rawValue) == expected.map { $0 + 1 })
            #expect(set.indices.map(\.offset) == expected)
            #expect(set.reversed().map(\.offset) == expected.reversed())
            #expect(set.count == expected.count && set.isEmpty == expected.isEmpty)
            #expect(catalog.indices.prefix(600).filter(set.contains).map(\.offset) == expected)
            #expect(catalog.allProducts.intersection(set).offsets == expected)
            #expect(set == catalog.allProducts.intersection(set))
        }
    }

    @Test(arguments: ProductSet.Form.allCases)
    func `the sets of an empty catalog are empty`(form: ProductSet.Form) throws {
        let catalog = try PaymentProductCatalog(count: 0, storedAs: form)
        let sets = [
            catalog.allProducts, catalog.noProducts,
            catalog.products(allowedIn: PaymentContext(country: "NL", currency: "EUR", amount: 1)),
            catalog.products(withIDs: [1, 2], inGroups: ["cards"]),
        ]
        for set in sets {
            #expect(set.isEmpty && set.count == 0 && set.offsets == [])
            #expect(set.startIndex == set.endIndex)
            #expect(set == sets[0] && set.union(sets[0]) == set && set.subtracting(set) == set)
            #expect(set.isSubset(of: sets[0]) && set.isDisjoint(with: sets[0]))
            #expect(Array(catalog[set]).isEmpty)
        }
    }

    @Test(arguments: ProductSet.Form.allCases)
    func `the description is the number of members and of products`(
        form: ProductSet.Form
    ) throws {
        let catalog = try PaymentProductCatalog(count: 134, storedAs: form)
        #expect("\(catalog.set([0, 63, 133]))" == "3 of 134 products")
        #expect("\(catalog.noProducts)" == "0 of 134 products")
        #expect("\(catalog.allProducts)" == "134 of 134 products")
    }

    @Test func `an index out of bounds traps`() async {
        await #expect(processExitsWith: .failure) {
            let catalog = try PaymentProductCatalog(count: 2)
            _ = catalog.allProducts.contains(catalog.endIndex)
        }
        await #expect(processExitsWith: .failure) {
            let catalog = try PaymentProductCatalog(count: 2)
            var set = catalog.noProducts
            set.insert(catalog.endIndex)
        }
        await #expect(processExitsWith: .failure) {
            let catalog = try PaymentProductCatalog(count: 2)
            var set = catalog.allProducts
            set.remove(catalog.endIndex)
        }
    }
}

import ProductCatalog
import Testing

/// Sets of up to eight products named by their ids, in catalogs too large for bits in place.
struct SetsOfFewTests {
    private static let forms = [ProductSet.Form.flat, .large, .chunks]
    private static let size = 600

    /// Every hundredth product is in a group, and every second in another.
    private static func catalog(_ form: ProductSet.Form) throws -> PaymentProductCatalog {
        try PaymentProductCatalog(
            (1...size).map { number in
                var groups: [PaymentProductGroup.ID] = []
                if number.isMultiple(of: 100) { groups.append("hundreds") }
                if number.isMultiple(of: 2) { groups.append("even") }
                return PaymentProduct(id: PaymentProduct.ID(rawValue: number), groups: groups)
            },
            storedAs: form
        )
    }

    private static func ids(_ numbers: [Int]) -> [PaymentProduct.ID] {
        numbers.map { PaymentProduct.ID(rawValue: $0) }
    }

    private static func numbers(_ set: ProductSet, in catalog: PaymentProductCatalog) -> [Int] {
        catalog[set].map(\.id.rawValue)
    }

    /// Members at the ends of words and beside them; a repeated id is one product.
    @Test(arguments: forms)
    func `members are given in order and each once, whatever the order of the ids`(
        form: ProductSet.Form
    ) throws {
        let catalog = try Self.catalog(form)
        for numbers in [
            [], [1], [600], [64], [65], [64, 65], [600, 1], [7, 3, 7, 3, 9, 9, 3],
            [1, 2, 63, 64, 65, 66, 128, 129], [130, 129, 128, 127, 600, 599, 577, 576],
            [9, 8, 7, 6, 5, 4, 3, 2, 1],
        ] {
            let set = catalog.products(withIDs: Self.ids(numbers))
            let expected = Set(numbers).sorted()
            #expect(Self.numbers(set, in: catalog) == expected)
            #expect(set.indices.map { catalog[$0].id.rawValue } == expected)
            #expect(set.reversed().map { catalog[$0].id.rawValue } == expected.reversed())
            #expect(set.count == expected.count && set.isEmpty == expected.isEmpty)
            #expect(catalog.indices.filter(set.contains).map(\.offset) == expected.map { $0 - 1 })
            #expect(Self.numbers(catalog.allProducts.intersection(set), in: catalog) == expected)
            #expect(set == catalog.allProducts.intersection(set))
        }
    }

    /// The layers that come first leave few, many, or what one or several sets leave.
    @Test(arguments: forms)
    func `each kind of layer takes away from a few what it takes away from any set`(
        form: ProductSet.Form
    ) throws {
        let catalog = try Self.catalog(form)
        let layers:
            [(
                kept: [Int]?, keptGroups: [PaymentProductGroup.ID]?,
                removed: [Int], removedGroups: [PaymentProductGroup.ID]
            )] = [
                (nil, nil, [3], []), (nil, nil, [], ["hundreds"]), (nil, nil, [3, 500], ["even"]),
                ([500, 3, 4, 100, 5], [], [], []), ([4, 3, 4, 600], [], [600], ["hundreds"]),
                (Array(4...500), [], [], []), ([], ["hundreds"], [], []), ([3], ["even"], [4], []),
                ([], [], [], []),
            ]
        func isLeft(_ number: Int, by place: Int) -> Bool {
            let (kept, keptGroups, removed, removedGroups) = layers[place]
            func isIn(_ groups: [PaymentProductGroup.ID]) -> Bool {
                groups.contains("hundreds") && number.isMultiple(of: 100)
                    || groups.contains("even") && number.isMultiple(of: 2)
            }
            let isKept = kept.map { $0.contains(number) || isIn(keptGroups ?? []) } ?? true
            return isKept && !removed.contains(number) && !isIn(removedGroups)
        }
        let starts = [
            catalog.allProducts, catalog.products(withIDs: [3, 4, 5, 99, 100, 500]),
            catalog.products(withIDs: [], inGroups: ["hundreds"]),
        ]
        for start in starts {
            for first in layers.indices {
                for second in layers.indices {
                    let left = catalog.narrowed(start) { narrow in
                        for place in [first, second] {
                            let (kept, keptGroups, removed, removedGroups) = layers[place]
                            narrow(kept.map(Self.ids), keptGroups, Self.ids(removed), removedGroups)
                        }
                    }
                    let expected = Self.numbers(start, in: catalog).filter {
                        isLeft($0, by: first) && isLeft($0, by: second)
                    }
                    #expect(Self.numbers(left, in: catalog) == expected, "\(first), \(second)")
                }
            }
        }
    }
}

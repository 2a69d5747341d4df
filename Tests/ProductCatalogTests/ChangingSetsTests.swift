import ProductCatalog
import TestSupport
import Testing

/// Sets whose members come and go many times over.
struct ChangingSetsTests {
    @Test(arguments: [513, 9_001], [ProductSet.Form.large, .chunks])
    func `a set does not grow where members come and go`(
        size: Int,
        form: ProductSet.Form
    ) throws {
        // The invariant of the storage bounds what a set may take up; a set that outgrew it would trap.
        let catalog = try PaymentProductCatalog(
            (1...size).map { PaymentProduct(id: PaymentProduct.ID(rawValue: $0)) },
            storedAs: form
        )
        var generator = SeededGenerator(seed: UInt64(size))
        var set = catalog.noProducts
        var members: Set<Int> = []
        for _ in 0..<2_000 {
            // Few products, far apart, so that chunks lose their last member again and again.
            let offset = Int.random(in: 0..<4, using: &generator) * (size - 1) / 3
            let index = catalog.index(catalog.startIndex, offsetBy: offset)
            if members.remove(offset) == nil {
                members.insert(offset)
                set.insert(index)
            } else {
                set.remove(index)
            }
            #expect(set.map(\.offset) == members.sorted())
        }
    }

    @Test func `a set that shares chunks keeps them while its own ones come and go`() throws {
        let size = 12_290
        let catalog = try PaymentProductCatalog(
            (1...size).map { number in
                PaymentProduct(
                    id: PaymentProduct.ID(rawValue: number),
                    groups: number % 2 == 0 ? ["even"] : []
                )
            }
        )
        let even = catalog.products(withIDs: [], inGroups: ["even"])
        // Excluding one product leaves a set that shares the chunks of the group with it.
        var set = even.subtracting(catalog.products(withIDs: [2]))
        let indices = Array(catalog.indices)
        for round in 0..<4 {
            for offset in 4096..<4098 { set.insert(indices[offset]) }
            for offset in 4096..<8192 { set.remove(indices[offset]) }
            #expect(set.count == even.count - 1 - 2048, "round \(round)")
            #expect(!set.contains(indices[1]) && set.contains(indices[3]))
            #expect(set.contains(indices[12_289]))
        }
        #expect(even.count == size / 2)
    }
}

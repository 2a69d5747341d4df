import ProductCatalog
import TestSupport
import Testing

/// Sets whose members come and go many times over.
struct ChangingSetsTests {
    @Test(arguments: [513, 50_000], [ProductSet.Form.flat, .large, .chunks])
    func `a set does not grow where members come and go`(
        size: Int,
        form: ProductSet.Form
    ) throws {
        // The invariant of the storage bounds what a set may take up; a set that outgrew it would
        // trap.
        let catalog = try PaymentProductCatalog(
            (1...size).map { PaymentProduct(id: PaymentProduct.ID(rawValue: $0)) },
            storedAs: form
        )
        var generator = SeededGenerator(seed: UInt64(size))
        var set = catalog.noProducts
        var members: Set<Int> = []
        for _ in 0..<1_000 {
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

    @Test func `a set keeps what it shares and what is full while its own chunks come and go`()
        throws
    {
        // Of four chunks, a group has every second product of the first, two of the second and all
        // of the third: one that is stored, one to be changed, one that is full, and one that is
        // empty.
        let size = 3 * 16_384 + 2
        func isMember(_ offset: Int) -> Bool {
            switch offset / 16_384 {
            case 0: offset % 2 == 0
            case 1: offset < 16_386
            default: offset / 16_384 == 2
            }
        }
        let catalog = try PaymentProductCatalog(
            (0..<size).map { offset in
                PaymentProduct(
                    id: PaymentProduct.ID(rawValue: offset + 1),
                    groups: isMember(offset) ? ["group"] : []
                )
            },
            storedAs: .chunks
        )
        let group = catalog.products(withIDs: [], inGroups: ["group"])
        let indices = Array(catalog.indices)
        // Excluding one product leaves a set that shares the group's other chunks.
        var set = group.subtracting(catalog.products(withIDs: [1]))
        let expected = (1..<size).filter(isMember)
        for _ in 0..<40 {
            for offset in [16_384, 16_385] { set.remove(indices[offset]) }
            for offset in [16_384, 16_385] { set.insert(indices[offset]) }
        }
        #expect(set.map(\.offset) == expected)
        #expect(group.map(\.offset) == [0] + expected)
    }
}

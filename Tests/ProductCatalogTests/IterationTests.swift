import ProductCatalog
import Testing

/// Going through a set with `for`, which goes word by word, and by its places, one at a time.
struct IterationTests {
    @Test(
        arguments: [1, 64, 65, 130, 512, 513, 16_384, 16_385, 33_000],
        [ProductSet.Form.inline, .flat, .large, .chunks]
    )
    func `each way through a set comes by its members, in order`(
        size: Int,
        form: ProductSet.Form
    ) throws {
        guard form != .inline || size <= 512 else { return }
        let catalog = try PaymentProductCatalog(
            (1...size).map { PaymentProduct(id: PaymentProduct.ID(rawValue: $0)) },
            storedAs: form
        )
        let members: [[Int]] = [
            [], [0], [size - 1], Array(0..<size), Array(stride(from: 0, to: size, by: 2)),
            Array(stride(from: size % 63, to: size, by: 63)), [0, size / 2, size - 1],
            Array(size / 3..<size),
        ]
        for members in members.map({ Array(Set($0)).sorted() }) {
            let set = catalog.products(
                withIDs: members.map { PaymentProduct.ID(rawValue: $0 + 1) }
            )
            var forward: [Int] = []
            for index in set { forward.append(index.offset) }
            #expect(forward == members)
            var iterator = set.makeIterator()
            for member in members { #expect(iterator.next()?.offset == member) }
            #expect(iterator.next() == nil && iterator.next() == nil)
            #expect(set.indices.map(\.offset) == members)
            #expect(set.reversed().map(\.offset) == members.reversed())
            #expect(set.count == members.count && set.isEmpty == members.isEmpty)
            #expect(set.first?.offset == members.first && set.last?.offset == members.last)
            #expect(set.description == "[" + members.map { "#\($0)" }.joined(separator: ", ") + "]")
        }
    }
}

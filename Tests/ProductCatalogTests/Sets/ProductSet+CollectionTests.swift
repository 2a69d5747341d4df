import ProductCatalog
import TestSupport
import Testing

struct ProductSetCollectionTests {
    @Test(
        arguments: [1, 64, 65, 130, 512, 513, 16_384, 16_385, 33_000],
        [ProductSet.Form.inline] + ProductSet.Form.unbounded
    )
    func `every way to iterate visits the members in order`(
        size: Int,
        form: ProductSet.Form
    ) throws {
        guard form.supports(productCount: size) else { return }
        let catalog = try PaymentProductCatalog(count: size, storedAs: form)
        let cases: [[Int]] = [
            [], [0], [size - 1], Array(0..<size), Array(stride(from: 0, to: size, by: 2)),
            Array(stride(from: size % 63, to: size, by: 63)), [0, size / 2, size - 1],
            Array(size / 3..<size),
        ]
        for members in cases.map({ Array(Set($0)).sorted() }) {
            let set = catalog.set(members)
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
            #expect(set.allSatisfy { set[$0] == $0 })
        }
    }

    @Test func `accessing an index that isn't a member traps`() async {
        await #expect(processExitsWith: .failure) {
            let catalog = try PaymentProductCatalog(count: 2)
            _ = catalog.noProducts[catalog.startIndex]
        }
        await #expect(processExitsWith: .failure) {
            let catalog = try PaymentProductCatalog(count: 2)
            _ = catalog.allProducts.index(before: catalog.startIndex)
        }
        await #expect(processExitsWith: .failure) {
            let catalog = try PaymentProductCatalog(count: 2)
            _ = catalog.allProducts.index(after: catalog.endIndex)
        }
    }
}

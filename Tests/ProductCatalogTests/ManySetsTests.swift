import ProductCatalog
import Testing

/// Many sets at once, all of them stored as chunks. Twelve bits say which groups a product is in, and
/// every combination of them comes up, so that no word can be made in a wrong way unnoticed.
struct ManySetsTests {
    private static let names = (0..<12).map { PaymentProductGroup.ID(rawValue: "group \($0)") }

    private static func isIn(_ group: Int, _ offset: Int) -> Bool {
        (UInt64(offset) &* 0x9E37_79B9_7F4A_7C15) >> UInt64(52 + group) & 1 == 1
    }

    private static func makeCatalog() throws -> PaymentProductCatalog {
        try PaymentProductCatalog(
            (0..<20_000).map { offset in
                PaymentProduct(
                    id: PaymentProduct.ID(rawValue: offset + 1),
                    groups: names.indices.filter { isIn($0, offset) }.map { names[$0] }
                )
            },
            storedAs: .chunks
        )
    }

    @Test func `every combination of bits comes up`() {
        let combinations = Set(
            (0..<20_000).map { offset in Self.names.indices.map { Self.isIn($0, offset) } }
        )
        #expect(combinations.count == 1 << 12)
    }

    @Test func `groups to keep and to remove, in any order, leave what the rule leaves`() throws {
        let catalog = try Self.makeCatalog()
        for kept in 0...7 {
            for removed in 0...5 {
                let left = catalog.narrowed(catalog.allProducts) { narrow in
                    for group in 0..<7 {
                        if group < removed { narrow(nil, nil, [], [Self.names[7 + group]]) }
                        if group < kept { narrow([], [Self.names[group]], [], []) }
                    }
                }
                let expected = (0..<20_000).filter { offset in
                    (0..<kept).allSatisfy { Self.isIn($0, offset) }
                        && !(7..<7 + removed).contains { Self.isIn($0, offset) }
                }
                let isRight = left.map(\.offset) == expected
                #expect(isRight, "\(kept) kept and \(removed) removed")
            }
        }
    }

    @Test func `groups together have what any of them has`() throws {
        let catalog = try Self.makeCatalog()
        for count in 1...12 {
            let left = catalog.narrowed(catalog.allProducts) { narrow in
                narrow([], Array(Self.names[..<count]), [], [])
            }
            let expected = (0..<20_000).filter { offset in
                (0..<count).contains { Self.isIn($0, offset) }
            }
            let isRight = left.map(\.offset) == expected
            #expect(isRight, "\(count) together")
        }
    }
}

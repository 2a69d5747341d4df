import ProductCatalog
import Testing

/// The warnings about groups whose ids look alike.
struct CatalogWarningSimilarGroupsTests {
    private static func warnings(_ groups: [[PaymentProductGroup.ID]]) throws -> [CatalogWarning] {
        try PaymentProductCatalog(
            groups.enumerated().map {
                PaymentProduct(id: PaymentProduct.ID(rawValue: $0.offset + 1), groups: $0.element)
            }
        ).warnings
    }

    @Test func `each set of similar groups has one warning, with the number of products`() throws {
        let warnings = try Self.warnings([
            ["cards", "gift cards"], ["Cards", "cards"], ["cards"], ["CARDS", "gift_cards"],
            ["wallets"],
        ])
        #expect(warnings.map(\.code) == [.similarGroups, .similarGroups])
        #expect(warnings.map(\.product) == [nil, nil])
        #expect(warnings.allSatisfy { $0.path == "paymentProducts.paymentProductGroups" })
        #expect(
            warnings.map(\.message).joined(separator: "\n") == """
                groups `CARDS` (1 product), `Cards` (1 product) and `cards` (3 products) differ \
                only in case, spacing or normalization, so a filter that names one misses the \
                rest: use one id
                groups `gift cards` (1 product) and `gift_cards` (1 product) differ only in case, \
                spacing or normalization, so a filter that names one misses the rest: use one id
                """
        )
    }

    @Test(arguments: [
        ("giftCards", "gift-cards"), ("caf\u{e9}", "cafe\u{301}"), ("cards", "cards "),
        ("gift cards", "gift\u{a0}cards"), ("\u{c9}t\u{e9}", "\u{e9}t\u{e9}"),
    ])
    func `case, spacing and normalization don't matter`(
        group: PaymentProductGroup.ID,
        other: PaymentProductGroup.ID
    ) throws {
        #expect(try Self.warnings([[group], [other]]).map(\.code) == [.similarGroups])
        #expect(try Self.warnings([[group, other]]).map(\.code) == [.similarGroups])
    }

    @Test(arguments: [("card", "cards"), ("cards", "carts"), ("cafe", "caf\u{e9}"), ("-", "_")])
    func `other differences matter`(
        group: PaymentProductGroup.ID,
        other: PaymentProductGroup.ID
    ) throws {
        #expect(try Self.warnings([[group], [other]]).isEmpty)
    }

    @Test func `long ids aren't compared`() throws {
        let name = String(repeating: "\u{301}\u{316}", count: 30_000)
        #expect(try Self.warnings([[.init("a" + name)], [.init("A" + name)]]).isEmpty)
    }

    @Test func `of many spellings the message lists ten`() throws {
        let groups = (0..<12).map {
            PaymentProductGroup.ID("a" + String(repeating: "-", count: $0))
        }
        let message = try #require(try Self.warnings([groups]).first).message
        #expect(message.hasPrefix("groups `a` (1 product), `a-` (1 product), "))
        #expect(message.contains("`a---------` (1 product) and 2 more differ only in case"))
    }

    @Test func `what a reader can't see is escaped`() throws {
        func message(_ groups: PaymentProductGroup.ID...) throws -> String {
            try #require(try Self.warnings([groups]).first).message
        }
        #expect(
            try message("cards", "cards ", "cards\u{a0}").hasPrefix(
                #"groups `cards` (1 product), `cards\u{20}` (1 product) and `cards\u{a0}` (1 product)"#
            )
        )
        #expect(
            try message("caf\u{e9}", "cafe\u{301}").hasPrefix(
                #"groups `cafe\u{0301}` (1 product) and `caf\u{00E9}` (1 product) differ"#
            )
        )
        #expect(try message("Caf\u{e9}", "caf\u{e9}").hasPrefix("groups `Caf\u{e9}` (1 product)"))
    }
}

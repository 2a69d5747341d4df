import ProductCatalog
import Testing

/// The warnings about attributes whose names are alike.
struct CatalogWarningSimilarAttributesTests {
    /// Returns the warnings of a catalog whose products have these attributes, one list per product.
    private static func warnings(_ names: [[AttributeName]]) throws -> [CatalogWarning] {
        let products = names.enumerated().map { position, names in
            PaymentProduct(id: .init(rawValue: position + 1), rules: rules(names))
        }
        return try PaymentProductCatalog(products).warnings
    }

    private static func rules(_ names: [AttributeName]) -> PaymentProduct.Rules {
        var rules = PaymentProduct.Rules()
        for name in names { rules.attributes[name] = ["web"] }
        return rules
    }

    @Test func `attributes with similar names have a warning, with the number of products`() throws
    {
        let channel = Self.rules(["channel"])
        let catalog = try PaymentProductCatalog([
            PaymentProduct(id: 1, rules: channel, conditions: [channel]),
            PaymentProduct(id: 2, conditions: [channel]),
            PaymentProduct(id: 3, rules: Self.rules(["customerType"]), conditions: nil),
            PaymentProduct(id: 4, conditions: [Self.rules(["chanel"])]),
        ])
        #expect(
            catalog.warnings.map { "\($0.code) at \($0)" } == [
                "similarAttributes at paymentProducts.**.attributes: attributes `chanel` (1 product) "
                    + "and `channel` (2 products) have similar names, and a rule about one doesn't "
                    + "restrict a payment context that has another: use one name if they mean the "
                    + "same"
            ]
        )
        #expect(catalog.warnings.map(\.product) == [nil])
    }

    @Test(arguments: [
        ("channel", "chanel"), ("channel", "Channel"), ("channel", "channels"),
        ("customerType", "customer_type"), ("channel", "chnanel"), ("channel", "chaxnel"),
        ("caf\u{e9}", "cafe\u{301}"), ("channel", "channel "), ("countires", "countries"),
        ("abc", "abd"), ("a_", "A"),
    ])
    func `names that differ in form or in one edit are similar`(
        name: AttributeName,
        other: AttributeName
    ) throws {
        #expect(try Self.warnings([[name], [other]]).map(\.code) == [.similarAttributes])
        #expect(try Self.warnings([[name, other]]).map(\.code) == [.similarAttributes])
    }

    @Test(arguments: [("channel", "chanl"), ("ab", "ac"), ("device", "channel"), ("-", "_")])
    func `other names aren't similar`(name: AttributeName, other: AttributeName) throws {
        #expect(try Self.warnings([[name], [other]]).isEmpty)
        #expect(try Self.warnings([[name], [name]]).isEmpty)
    }

    @Test func `each name that's near another is in a warning`() throws {
        // `channel` is near both others, which aren't near one another.
        let message = try #require(try Self.warnings([["chanel", "channe", "channel"]]).first)
            .message
        #expect(
            message.hasPrefix(
                "attributes `chanel` (1 product), `channe` (1 product) and `channel` (1 product) have"
            )
        )
        let names = Self.words(of: ["a", "B", "s"], length: 4)
        for stride in 2..<20 {
            let names = names.enumerated().filter { $0.offset % stride == 1 }.map(\.element)
            let near = names.filter { name in
                KnownNames(names.filter { $0 != name }).nearMiss(to: name) != nil
            }
            let messages = try Self.warnings(names.map { [AttributeName($0)] }).map(\.message)
            let named = names.filter { name in messages.contains { $0.contains("`\(name)` (") } }
            let isTruncated = messages.contains { $0.contains(" more have") }
            #expect(named == near || isTruncated, "\(names)")
        }
    }

    @Test func `each set of similar names has one warning, in the order of the names`() throws {
        let warnings = try Self.warnings([["wallets", "device", "Device", "wallet", "line1"]])
        #expect(
            warnings.map { $0.message.prefix { $0 != "h" } } == [
                "attributes `Device` (1 product) and `device` (1 product) ",
                "attributes `wallet` (1 product) and `wallets` (1 product) ",
            ]
        )
    }

    @Test func `long names aren't compared`() throws {
        let name = String(repeating: "\u{301}\u{316}", count: 30_000)
        #expect(try Self.warnings([[.init("a" + name)], [.init("A" + name)]]).isEmpty)
    }

    /// Returns all words of some letters.
    private static func words(of alphabet: [String], length: Int) -> [String] {
        (0..<length).reduce([""]) { words, _ in words.flatMap { w in alphabet.map { w + $0 } } }
    }
}

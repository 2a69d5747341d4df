import ProductCatalog
import Testing

/// Nothing comes before itself: what sorting relies on.
struct OrderTests {
    @Test func `no code, id, name or place comes before itself`() throws {
        let catalog = try PaymentProductCatalog([PaymentProduct(id: 1), PaymentProduct(id: 2)])
        let (country, currency): (CountryCode, CurrencyCode) = ("NL", "EUR")
        let (id, name): (PaymentProduct.ID, PaymentProductGroup.ID) = (7, "cards")
        let place = catalog.startIndex
        #expect(!(country < country) && !(currency < currency))
        #expect(!(id < id) && !(name < name) && !(place < place))
        #expect(id < 8 && name < "cardss" && place < catalog.endIndex)
    }

    @Test func `the distance between two places is the number of products between them`() throws {
        let catalog = try PaymentProductCatalog(
            (1...9).map { PaymentProduct(id: PaymentProduct.ID(rawValue: $0)) }
        )
        let two = catalog.index(catalog.startIndex, offsetBy: 2)
        let seven = catalog.index(two, offsetBy: 5)
        #expect(catalog.distance(from: two, to: seven) == 5)
        #expect(catalog.distance(from: seven, to: two) == -5)
        #expect(catalog.index(seven, offsetBy: -5) == two)
        #expect(catalog[catalog.index(before: seven)].id == 7)
    }

    @Test func `a set's products can be gone through from the last to the first`() throws {
        let catalog = try PaymentProductCatalog(
            (1...9).map { PaymentProduct(id: PaymentProduct.ID(rawValue: $0)) }
        )
        let products = catalog[catalog.products(withIDs: [2, 5, 9])]
        #expect(products.reversed().map(\.id) == [9, 5, 2])
        #expect(products.last?.id == 9)
        #expect(products.ids == [2, 5, 9])
    }

    @Test func `names are told apart and ordered by their bytes, whatever their length`() throws {
        let names: [PaymentProductGroup.ID] = [
            "", "a", "seven b", "eight by", "nine byte", "fourteen bytes", "fifteen bytes.",
            "fifteen bytes..", "sixteen bytes...", "sixteen bytes..!", "caf\u{e9}", "cafe\u{301}",
        ]
        for left in names {
            for right in names {
                let isSame = Array(left.rawValue.utf8) == Array(right.rawValue.utf8)
                #expect((left == right) == isSame)
                #expect(!isSame || left.hashValue == right.hashValue)
            }
        }
        let sorted = names.sorted().map { Array($0.rawValue.utf8) }
        #expect(zip(sorted, sorted.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
    }
}

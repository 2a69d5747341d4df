import ProductCatalog
import ProductFilter
import Testing

struct CatalogChangeTests {
    private static let products = [
        PaymentProduct(id: 1, groups: ["cards"], displayOrder: 2),
        PaymentProduct(id: 2, groups: ["cards"], displayOrder: 1),
        PaymentProduct(id: 809, rules: PaymentProduct.Rules(countries: ["NL"])),
    ]

    private func restricted(_ ids: PaymentProduct.ID...) -> PaymentProductFilters {
        PaymentProductFilters(restrictTo: PaymentProductFilter(products: ids))
    }

    @Test func `products of two catalogs are matched by their ids`() throws {
        let change = CatalogChange(
            from: try PaymentProductCatalog(Self.products),
            to: try PaymentProductCatalog([
                PaymentProduct(id: 1, label: "Visa", groups: ["cards"]),
                PaymentProduct(id: 3, groups: ["cards"]),
                PaymentProduct(id: 809),
            ])
        )
        let cards = PaymentProductFilters(restrictTo: PaymentProductFilter(groups: ["cards"]))
        let impact = change.impact(on: cards)
        #expect(impact.gained == [3])
        #expect(impact.lost == [2])
        #expect(!impact.leavesNothing)
        #expect(!impact.isEmpty)
        #expect(impact.widened.isEmpty)
        #expect(change.impact(on: restricted(1)).isEmpty)
        #expect(change.impact(on: restricted(1, 809)).widened == [809])
        #expect(change.impact(on: [FilterLayer(cards), FilterLayer(restricted(2))]).leavesNothing)
    }

    @Test func `an impact with a gain or a loss isn't empty`() throws {
        let (few, many) = (
            try PaymentProductCatalog([PaymentProduct(id: 1)]),
            try PaymentProductCatalog([PaymentProduct(id: 1), PaymentProduct(id: 2)])
        )
        let all = PaymentProductFilters()
        #expect(!CatalogChange(from: few, to: many).impact(on: all).isEmpty)
        #expect(!CatalogChange(from: many, to: few).impact(on: all).isEmpty)
        #expect(CatalogChange(from: many, to: many).impact(on: all).isEmpty)
    }

    @Test func `filters that left nothing before aren't left with nothing`() throws {
        let change = CatalogChange(
            from: try PaymentProductCatalog(Self.products),
            to: try PaymentProductCatalog([PaymentProduct]())
        )
        #expect(change.impact(on: restricted(7)).isEmpty)
        #expect(!change.impact(on: restricted(7)).leavesNothing)
        #expect(change.impact(on: restricted(1)).leavesNothing)
        #expect(change.impact(on: []).lost == [2, 1, 809])
    }

    private func change(from old: PaymentProduct, to new: PaymentProduct) throws -> CatalogChange {
        CatalogChange(
            from: try PaymentProductCatalog([old]),
            to: try PaymentProductCatalog([new])
        )
    }

    @Test func `a product that loses a country is narrowed, and widened the other way`() throws {
        var ideal = Self.products[2]
        ideal.rules.countries = ["NL", "BE"]
        let narrowing = try change(from: ideal, to: Self.products[2]).impact(on: [])
        #expect(narrowing.narrowed == [809])
        #expect(narrowing.widened.isEmpty && narrowing.gained.isEmpty && narrowing.lost.isEmpty)
        #expect(!narrowing.isEmpty)
        #expect(try change(from: Self.products[2], to: ideal).impact(on: []).widened == [809])
    }

    @Test func `a product that moves to other countries is narrowed and widened`() throws {
        var ideal = Self.products[2]
        ideal.rules.countries = ["BE"]
        let moved = try change(from: Self.products[2], to: ideal)
        #expect(moved.impact(on: []).narrowed == [809])
        #expect(moved.impact(on: []).widened == [809])
        #expect(moved.comparing(in: PaymentContext(country: "BE")).impact(on: []).gained == [809])
        let netherlands = moved.comparing(in: PaymentContext(country: "NL"))
        #expect(netherlands.impact(on: []).lost == [809])
        #expect(netherlands.impact(on: []).leavesNothing)
        #expect(moved.comparing(in: PaymentContext(country: "DE")).impact(on: []).isEmpty)
    }

    @Test func `filters that don't leave a changed product have no impact`() throws {
        var ideal = Self.products[2]
        ideal.rules.countries = ["NL", "BE"]
        let change = CatalogChange(
            from: try PaymentProductCatalog(Self.products),
            to: try PaymentProductCatalog(Self.products.dropLast() + [ideal])
        )
        #expect(change.impact(on: restricted(1, 2)).isEmpty)
        #expect(change.impact(on: restricted(809)).widened == [809])
        let changes = change.productChanges
        #expect(changes.map(\.new) == [ideal])
        #expect(changes.first?.old == Self.products[2])
        #expect(changes.first?.gainedContexts == [ContextBox(countries: .only(["BE"]))])
        #expect(changes.first?.lostContexts.isEmpty == true)
    }

    @Test func `a product that loses all countries is lost`() throws {
        var ideal = Self.products[2]
        ideal.rules.countries = []
        let change = try change(from: Self.products[2], to: ideal)
        #expect(change.impact(on: []).lost == [809])
        #expect(change.impact(on: []).leavesNothing)
    }

    @Test func `rules that are written in another way have no impact`() throws {
        var (old, new) = (Self.products[2], Self.products[2])
        new.rules.countries = ["NL", "BE"]
        new.rules.exceptCountries = ["BE", "DE"]
        #expect(try change(from: old, to: new).impact(on: []).isEmpty)
        old.conditions = [
            PaymentProduct.Rules(currencies: ["EUR"]), PaymentProduct.Rules(currencies: ["USD"]),
        ]
        new.conditions = [PaymentProduct.Rules(currencies: ["USD", "EUR"])]
        #expect(try change(from: old, to: new).productChanges.isEmpty)
    }

    @Test func `a flag that isn't set doesn't restrict the comparison`() throws {
        var ideal = Self.products[2]
        ideal.rules.allowsRecurring = false
        let change = try change(from: Self.products[2], to: ideal)
        let netherlands = PaymentContext(country: "NL")
        #expect(change.comparing(in: netherlands).impact(on: []).narrowed == [809])
        let recurring = PaymentContext(isRecurring: true)
        #expect(change.comparing(in: recurring).impact(on: []).lost == [809])
        #expect(change.comparing(in: recurring).context == recurring)
    }

    @Test func `another context replaces the compared one`() throws {
        var ideal = Self.products[2]
        ideal.rules.countries = ["NL", "BE"]
        let change = try change(from: ideal, to: Self.products[2])
        let other = change.comparing(in: PaymentContext(country: "NL"))
        #expect(other.impact(on: []).isEmpty && other.productChanges.isEmpty)
        #expect(other.comparing(in: PaymentContext(country: "BE")).impact(on: []).lost == [809])
        #expect(other.comparing(in: .any).impact(on: []).narrowed == [809])
    }

    @Test func `limits of an amount without a currency are those of any currency`() throws {
        var (old, new) = (PaymentProduct(id: 1), PaymentProduct(id: 1))
        old.rules.amountLimits = AmountLimits(maximum: 10)
        new.rules.amountLimits = AmountLimits(maximum: 10)
        new.rules.amountLimitsByCurrency = ["EUR": AmountLimits(maximum: 20)]
        let change = try change(from: old, to: new)
        #expect(change.comparing(in: PaymentContext(amount: 15)).impact(on: []).gained == [1])
        #expect(change.comparing(in: PaymentContext(amount: 5)).impact(on: []).isEmpty)
        #expect(change.comparing(in: PaymentContext(amount: 25)).impact(on: []).isEmpty)
    }
}

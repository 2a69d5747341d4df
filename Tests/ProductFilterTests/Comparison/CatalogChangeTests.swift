import ProductCatalog
import ProductFilter
import TestSupport
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

    @Test func `a product that is too intricate to compare is undecided, not unchanged`() throws {
        let change = try change(
            from: .intricate(id: 1, variant: 0),
            to: .intricate(id: 1, variant: 1)
        )
        let impact = change.impact(on: [])
        #expect(impact.undecided == [1])
        #expect(impact.widened.isEmpty && impact.narrowed.isEmpty && !impact.isEmpty)
        #expect(change.impact(on: restricted(2)).isEmpty)
        let changes = change.productChanges
        #expect(changes.map(\.isUndecided) == [true])
        #expect(changes[0].lostContexts.isEmpty && changes[0].gainedContexts.isEmpty)
    }

    @Test func `an intricate product is compared exactly in contexts that know its attributes`()
        throws
    {
        let versions = [0, 1].map { PaymentProduct.intricate(id: 1, variant: $0) }
        let change = try change(from: versions[0], to: versions[1])
        var context = PaymentContext()
        for number in 0..<30 {
            context.attributes[AttributeName("a\(number)")] = AttributeValue("\(number % 2)")
        }
        let isAllowed = versions.map { $0.unmetConditions(in: context) == nil }
        #expect(isAllowed == [true, true])
        #expect(change.comparing(in: context).impact(on: []).isEmpty)
        #expect(change.comparing(in: context).productChanges.isEmpty)
        for number in 0..<30 { context.attributes[AttributeName("a\(number)")] = "2" }
        #expect(change.comparing(in: context).impact(on: []).isEmpty)
        context.attributes = ["b": "1"]
        #expect(change.comparing(in: context).impact(on: []).undecided == [1])
    }

    @Test func `an equal intricate product is unchanged`() throws {
        let product = PaymentProduct.intricate(id: 1, variant: 0)
        #expect(try change(from: product, to: product).impact(on: []).isEmpty)
        var reordered = product
        reordered.conditions?.reverse()
        #expect(try change(from: product, to: reordered).impact(on: []).isEmpty)
    }

    @Test func `a product with too many pairs of limits and conditions is undecided wherever left`()
        throws
    {
        var rules = PaymentProduct.Rules()
        var conditions: [PaymentProduct.Rules] = []
        for number in 0..<2_000 {
            let limits = AmountLimits(minimum: number, maximum: number)
            rules.amountLimitsByCurrency[CurrencyCode(ordinal: UInt16(number))] = limits
            conditions.append(PaymentProduct.Rules(amountLimits: limits))
        }
        let product = PaymentProduct(id: 1, groups: ["a"], rules: rules, conditions: conditions)
        var (regrouped, changed) = (product, product)
        regrouped.groups = ["b"]
        changed.rules.countries = ["NL"]
        #expect(try change(from: product, to: product).impact(on: []).isEmpty)
        #expect(try change(from: product, to: changed).impact(on: []).undecided == [1])
        let regrouping = try change(from: product, to: regrouped)
        #expect(regrouping.impact(on: []).isEmpty)
        for group in ["a", "b"] as [PaymentProductGroup.ID] {
            let group = PaymentProductFilters(restrictTo: PaymentProductFilter(groups: [group]))
            let impact = regrouping.impact(on: group)
            #expect(impact.undecided == [1])
            #expect(impact.gained.isEmpty && impact.lost.isEmpty)
        }
    }
}

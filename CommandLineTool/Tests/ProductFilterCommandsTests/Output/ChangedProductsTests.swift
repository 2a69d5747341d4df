import ProductCatalog
import ProductFilter
import Testing

@testable import ProductFilterCommands

struct ChangedProductsTests {
    private func lines(
        from old: [PaymentProduct],
        to new: [PaymentProduct],
        filters: [PaymentProductFilters] = [],
        in context: PaymentContext = .any
    ) throws -> [String] {
        let change = CatalogChange(
            from: try PaymentProductCatalog(old),
            to: try PaymentProductCatalog(new)
        )
        var products = ChangedProducts()
        for filters in filters { products.add(change.impact(on: filters)) }
        return products.lines(of: change.comparing(in: context), amounts: AmountFormat())
    }

    private let mastercard = PaymentProduct(
        id: 3,
        label: "Mastercard",
        groups: ["cards"],
        rules: PaymentProduct.Rules(countries: ["BE", "FR", "NL"])
    )

    @Test func `a changed product has what changes and how many filters it affects`() throws {
        var new = mastercard
        new.rules.countries = ["FR", "LU"]
        let cards = PaymentProductFilters(restrictTo: PaymentProductFilter(groups: ["cards"]))
        let others = PaymentProductFilters(exclude: PaymentProductFilter(groups: ["cards"]))
        #expect(
            try lines(from: [mastercard], to: [new], filters: [cards, others, cards])
                == ["  3 Mastercard: no longer in BE, NL; now also in LU (affects 2 filters)"]
        )
    }

    @Test func `a product with another label or order hasn't changed`() throws {
        var new = mastercard
        (new.label, new.displayOrder) = ("MC", 5)
        #expect(try lines(from: [mastercard], to: [new]).isEmpty)
    }

    @Test func `added, removed and regrouped products are listed in display order`() throws {
        var new = mastercard
        new.groups = ["card", "credit"]
        let others = [1, 2, 5, 6].map { PaymentProduct(id: $0) }
        #expect(
            try lines(
                from: [others[3], mastercard, others[0]],
                to: [others[2], new, others[1], others[0]],
                filters: [PaymentProductFilters()]
            ) == [
                "  2: new in the catalog (affects 1 filter)",
                "  3 Mastercard: no longer in group `cards`; now also in groups `card`, `credit` "
                    + "(affects 0 filters)",
                "  5: new in the catalog (affects 1 filter)",
                "  6: no longer in the catalog (affects 1 filter)",
            ]
        )
    }

    @Test func `the contexts of a product with conditions are listed`() throws {
        var (old, new) = (mastercard, mastercard)
        old.conditions = [
            PaymentProduct.Rules(
                countries: ["NL"],
                currencies: ["EUR"],
                amountLimits: AmountLimits(maximum: 50_00)
            )
        ]
        new.conditions = [
            PaymentProduct.Rules(countries: ["BE"]),
            PaymentProduct.Rules(countries: ["NL"], currencies: ["USD"]),
        ]
        #expect(
            try lines(from: [old], to: [new]) == [
                "  3 Mastercard (affects 0 filters):",
                "    no longer: in NL, in EUR up to 50.00",
                "    now also: in BE",
                "    now also: in NL, in USD",
            ]
        )
        #expect(
            try lines(from: [old], to: [new], in: PaymentContext(country: "BE"))
                == ["  3 Mastercard: now also: in BE (affects 0 filters)"]
        )
    }

    @Test func `changes outside of the context are listed only if they affect a filter`() throws {
        var new = mastercard
        new.rules.countries = ["FR", "NL"]
        let france = PaymentContext(country: "FR")
        #expect(try lines(from: [mastercard], to: [new], in: france).isEmpty)
        #expect(
            try lines(
                from: [mastercard],
                to: [new],
                filters: [PaymentProductFilters()],
                in: france
            ) == ["  3 Mastercard: no longer in BE (affects 1 filter)"]
        )
    }

    @Test func `long lists end with the number of the others`() throws {
        let products = (1...30).map { PaymentProduct(id: PaymentProduct.ID($0)) }
        let lines = try lines(from: [], to: products)
        #expect(lines.count == 21)
        #expect(lines.last == "  and 10 more products")
        var new = products[0]
        for number in 1...30 { new.rules.attributes[AttributeName("a\(number)")] = ["b"] }
        let changed = try self.lines(from: [products[0]], to: [new])
        #expect(changed.count == 1)
        #expect(changed[0].hasSuffix("; 22 more changes (affects 0 filters)"))
        new.conditions = (0..<6).map {
            PaymentProduct.Rules(attributes: [AttributeName("c\($0)"): ["d"]])
        }
        let boxes = try self.lines(from: [new], to: [])
        #expect(boxes == ["  1: no longer in the catalog (affects 0 filters)"])
        var old = new
        old.conditions = []
        #expect(try self.lines(from: [old], to: [new]).last == "    now also: 2 more")
    }
}

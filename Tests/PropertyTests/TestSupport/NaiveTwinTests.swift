import ProductCatalog
import ProductFilter
import TestSupport
import Testing

/// The twin on examples worked out by hand.
struct NaiveTwinTests {
    static let visa = PaymentProduct(
        id: 1,
        groups: ["cards"],
        displayOrder: 2,
        rules: PaymentProduct.Rules(
            amountLimits: AmountLimits(minimum: 100),
            amountLimitsByCurrency: ["JPY": AmountLimits(maximum: 9)]
        )
    )
    static let mastercard = PaymentProduct(id: 3, groups: ["cards", "schemes"], displayOrder: 2)
    static let ideal = PaymentProduct(
        id: 809,
        rules: PaymentProduct.Rules(
            countries: ["NL"],
            currencies: ["EUR"],
            amountLimits: AmountLimits(maximum: 100),
            allowsRecurring: false,
            allowsInstallments: false
        )
    )
    static let paypal = PaymentProduct(id: 840, displayOrder: 1)
    let twin = NaiveTwin([ideal, mastercard, paypal, visa])

    @Test func `the twin shows products in display order`() {
        #expect(twin.displayOrder == [840, 1, 3, 809])
    }

    @Test func `the twin adds up products and groups`() {
        #expect(
            twin.named(PaymentProductFilter(products: [809, 5], groups: ["cards"])) == [1, 3, 809]
        )
        #expect(twin.named(PaymentProductFilter(groups: ["Cards", "schemes"])) == [3])
        #expect(twin.named(PaymentProductFilter()) == [])
    }

    @Test func `the twin narrows by every layer`() {
        let layers = [
            PaymentProductFilters(
                restrictTo: PaymentProductFilter(products: [840], groups: ["cards"])
            ),
            PaymentProductFilters(exclude: PaymentProductFilter(groups: ["schemes"])),
        ]
        #expect(twin.available(for: layers) == [840, 1])
        #expect(twin.available(for: []) == [840, 1, 3, 809])
        #expect(
            twin.available(for: [PaymentProductFilters(restrictTo: PaymentProductFilter())]) == []
        )
    }

    @Test func `the twin knows what a context allows`() {
        #expect(twin.allowed(in: PaymentContext(country: "BE", amount: 100)) == [1, 3, 840])
        #expect(twin.allowed(in: PaymentContext(currency: "JPY", amount: 9)) == [1, 3, 840])
        #expect(twin.allowed(in: PaymentContext(currency: "JPY", amount: 10)) == [3, 840])
        #expect(twin.allowed(in: PaymentContext(currency: "EUR", amount: 99)) == [3, 809, 840])
        #expect(twin.allowed(in: PaymentContext(isRecurring: true)) == [1, 3, 840])
    }

    @Test func `the twin tells every reason against a product, in order of weight`() {
        let layers = [
            PaymentProductFilters(
                restrictTo: PaymentProductFilter(groups: ["cards"]),
                exclude: PaymentProductFilter(products: [3, 809])
            ),
            PaymentProductFilters(exclude: PaymentProductFilter(groups: ["cards", "schemes"])),
        ]
        #expect(
            twin.reasons(against: 3, for: layers) == [
                NaiveTwin.Reason(
                    code: .excludedProduct,
                    place: FilterLocation(filter: .exclude, entry: .init(list: .products, position: 0))
                ),
                NaiveTwin.Reason(
                    code: .excludedGroup,
                    place: FilterLocation(
                        layer: 1,
                        filter: .exclude,
                        entry: .init(list: .groups, position: 0)
                    ),
                    group: "cards"
                ),
                NaiveTwin.Reason(
                    code: .excludedGroup,
                    place: FilterLocation(
                        layer: 1,
                        filter: .exclude,
                        entry: .init(list: .groups, position: 1)
                    ),
                    group: "schemes"
                ),
            ]
        )
        let context = PaymentContext(
            country: "BE",
            currency: "JPY",
            amount: 101,
            isRecurring: true,
            isInstallments: true
        )
        let reasons = twin.reasons(against: 809, for: layers, in: context)
        #expect(
            reasons.map(\.code) == [
                .excludedProduct, .outsideRestriction, .unsupportedCountry, .unsupportedCurrency,
                .amountAboveMaximum, .recurringNotAllowed, .installmentsNotAllowed,
            ]
        )
        #expect(reasons[1].place == FilterLocation(layer: 0, filter: .restrictTo))
        #expect(
            twin.reasons(against: 1, for: [], in: PaymentContext(amount: 99)).map(\.code)
                == [.amountBelowMinimum]
        )
        #expect(twin.reasons(against: 7, for: layers).map(\.code) == [.notInCatalog])
        #expect(twin.reasons(against: 840, for: []) == [])
    }

    @Test func `the twin tells what admitted a product`() {
        let layers = [
            PaymentProductFilters(
                restrictTo: PaymentProductFilter(products: [5, 3], groups: ["cards"])
            )
        ]
        #expect(
            twin.reasons(for: 3, admittedBy: layers) == [
                NaiveTwin.Reason(
                    code: .restrictedToProduct,
                    place: FilterLocation(
                        filter: .restrictTo,
                        entry: .init(list: .products, position: 1)
                    )
                ),
                NaiveTwin.Reason(
                    code: .restrictedToGroup,
                    place: FilterLocation(
                        filter: .restrictTo,
                        entry: .init(list: .groups, position: 0)
                    ),
                    group: "cards"
                ),
            ]
        )
        #expect(twin.reasons(for: 840, admittedBy: layers) == [])
        #expect(twin.reasons(for: 840, admittedBy: []).map(\.code) == [.unrestricted])
    }

    @Test func `the twin's reasons agree with its sets`() throws {
        try checkWorlds(cases: 40) { world in
            guard world.products.count < 100 else { return true }
            let twin = world.twin()
            return world.contexts.allSatisfy { context in
                twin.available(for: world.layers, in: context)
                    == twin.displayOrder.filter {
                        twin.reasons(against: $0, for: world.layers, in: context).isEmpty
                    }
            }
        }
    }
}

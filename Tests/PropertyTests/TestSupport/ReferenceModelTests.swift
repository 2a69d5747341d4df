import ProductCatalog
import ProductFilter
import TestSupport
import Testing

/// The reference model, tested with examples whose results are derived by hand.
struct ReferenceModelTests {
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
    let model = ReferenceModel([ideal, mastercard, paypal, visa])

    @Test func `products are in display order`() {
        #expect(model.displayOrder == [840, 1, 3, 809])
    }

    @Test func `a filter names the union of its products and groups`() {
        #expect(
            model.named(PaymentProductFilter(products: [809, 5], groups: ["cards"])) == [1, 3, 809]
        )
        #expect(model.named(PaymentProductFilter(groups: ["Cards", "schemes"])) == [3])
        #expect(model.named(PaymentProductFilter()) == [])
    }

    @Test func `every layer applies`() {
        let layers = [
            PaymentProductFilters(
                restrictTo: PaymentProductFilter(products: [840], groups: ["cards"])
            ),
            PaymentProductFilters(exclude: PaymentProductFilter(groups: ["schemes"])),
        ]
        #expect(model.available(for: layers) == [840, 1])
        #expect(model.available(for: []) == [840, 1, 3, 809])
        #expect(
            model.available(for: [PaymentProductFilters(restrictTo: PaymentProductFilter())]) == []
        )
    }

    @Test func `a context allows a product if every rule holds`() {
        #expect(model.allowed(in: PaymentContext(country: "BE", amount: 100)) == [1, 3, 840])
        #expect(model.allowed(in: PaymentContext(currency: "JPY", amount: 9)) == [1, 3, 840])
        #expect(model.allowed(in: PaymentContext(currency: "JPY", amount: 10)) == [3, 840])
        #expect(model.allowed(in: PaymentContext(currency: "EUR", amount: 99)) == [3, 809, 840])
        #expect(model.allowed(in: PaymentContext(isRecurring: true)) == [1, 3, 840])
    }

    @Test func `every reason against a product is listed, in order of weight`() {
        let layers = [
            PaymentProductFilters(
                restrictTo: PaymentProductFilter(groups: ["cards"]),
                exclude: PaymentProductFilter(products: [3, 809])
            ),
            PaymentProductFilters(exclude: PaymentProductFilter(groups: ["cards", "schemes"])),
        ].map { FilterLayer($0) }
        #expect(
            model.reasons(against: 3, for: layers) == [
                ReferenceModel.Reason(
                    code: .excludedProduct,
                    location: FilterLocation(
                        filter: .exclude,
                        entry: .init(list: .products, position: 0)
                    )
                ),
                ReferenceModel.Reason(
                    code: .excludedGroup,
                    location: FilterLocation(
                        layer: 1,
                        filter: .exclude,
                        entry: .init(list: .groups, position: 0)
                    ),
                    group: "cards"
                ),
                ReferenceModel.Reason(
                    code: .excludedGroup,
                    location: FilterLocation(
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
        let reasons = model.reasons(against: 809, for: layers, in: context)
        #expect(
            reasons.map(\.code) == [
                .excludedProduct, .outsideRestriction, .unsupportedCountry, .unsupportedCurrency,
                .amountAboveMaximum, .recurringNotAllowed, .installmentsNotAllowed,
            ]
        )
        #expect(reasons[1].location == FilterLocation(layer: 0, filter: .restrictTo))
        #expect(
            model.reasons(against: 1, for: [], in: PaymentContext(amount: 99)).map(\.code)
                == [.amountBelowMinimum]
        )
        #expect(model.reasons(against: 7, for: layers).map(\.code) == [.notInCatalog])
        #expect(model.reasons(against: 840, for: []) == [])
    }

    @Test func `every entry that admits a product is listed`() {
        let layers = [
            FilterLayer(
                PaymentProductFilters(
                    restrictTo: PaymentProductFilter(products: [5, 3], groups: ["cards"])
                )
            )
        ]
        #expect(
            model.reasons(for: 3, admittedBy: layers) == [
                ReferenceModel.Reason(
                    code: .restrictedToProduct,
                    location: FilterLocation(
                        filter: .restrictTo,
                        entry: .init(list: .products, position: 1)
                    )
                ),
                ReferenceModel.Reason(
                    code: .restrictedToGroup,
                    location: FilterLocation(
                        filter: .restrictTo,
                        entry: .init(list: .groups, position: 0)
                    ),
                    group: "cards"
                ),
            ]
        )
        #expect(model.reasons(for: 840, admittedBy: layers) == [])
        #expect(model.reasons(for: 840, admittedBy: []).map(\.code) == [.unrestricted])
    }

    @Test func `a product is available exactly if there is no reason against it`() throws {
        try checkWorlds(cases: 40) { world in
            guard world.products.count < 100 else { return true }
            let model = world.referenceModel()
            return world.contexts.allSatisfy { context in
                model.available(for: world.layers, in: context)
                    == model.displayOrder.filter {
                        model.reasons(against: $0, for: world.filterLayers, in: context).isEmpty
                    }
            }
        }
    }
}

import ProductCatalog
import ProductFilter
import Testing

/// The groups that unknown ids were probably meant to name.
struct NearMissesTests {
    private let catalog: PaymentProductCatalog

    init() throws {
        catalog = try PaymentProductCatalog([
            PaymentProduct(id: 1, groups: ["cards", "schemes"]),
            PaymentProduct(id: 840, groups: ["wallets", "Wallets"]),
        ])
    }

    @Test(arguments: [
        ("Cards", "cards"), ("CARD", "cards"), ("card", "cards"), ("cardss", "cards"),
        ("WALLETS", "Wallets"), ("wallet", "Wallets"), ("scheme", "schemes"),
    ])
    func `an id that differs in case or in its last s has a near miss`(
        id: String,
        nearMiss: String
    ) {
        let filter = PaymentProductFilter(groups: [PaymentProductGroup.ID(id)])
        let diagnostics = catalog.diagnose(PaymentProductFilters(exclude: filter))
        #expect(diagnostics.map(\.nearMiss) == [PaymentProductGroup.ID(nearMiss)])
    }

    @Test(arguments: ["", "s", "cars", "cards ", "carts", "cardsss", "vouchers"])
    func `any other id has no near miss`(id: String) {
        let filter = PaymentProductFilter(groups: [PaymentProductGroup.ID(id)])
        let diagnostics = catalog.diagnose(PaymentProductFilters(exclude: filter))
        #expect(diagnostics.map(\.code) == [.unknownGroup])
        #expect(diagnostics.map(\.nearMiss) == [nil])
    }
}

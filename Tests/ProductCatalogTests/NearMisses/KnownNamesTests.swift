import ProductCatalog
import Testing

/// The known name that an unknown one was probably meant to be.
struct KnownNamesTests {
    @Test(arguments: [
        ("paymentProductFilter", "paymentProductFilters"),
        ("payment_product_filters", "paymentProductFilters"),
        ("PaymentProductFilters", "paymentProductFilters"),
        ("paymentProductsFilters", "paymentProductFilters"),
        ("paymentProductFitlers", "paymentProductFilters"),
        ("paymentProductFilters1", "paymentProductFilters"),
        ("paymentProductFilterse", "paymentProductFilters"),
        ("restricTo", "restrictTo"), ("exclude", "exclude"), ("excludes", "exclude"),
    ])
    func `a name near a known one is found`(name: String, known: String) {
        let names = KnownNames(["paymentProductFilters", "restrictTo", "exclude"])
        #expect(names.nearMiss(to: name) == known)
        #expect(names.nearMiss(to: Array(name.utf8).span) == known)
    }

    @Test(arguments: ["", "include", "order", "id", "restrictions", "paymentProducts"])
    func `any other name isn't found`(name: String) {
        let names = KnownNames(["paymentProductFilters", "restrictTo", "exclude", "ip"])
        #expect(names.nearMiss(to: name) == nil)
    }

    @Test func `keys of a catalog are found`() {
        let names = KnownNames(["countries", "currencies", "minAmount", "maxAmount"])
        #expect(names.nearMiss(to: "country") == "countries")
        #expect(names.nearMiss(to: "currency") == "currencies")
        #expect(names.nearMiss(to: "countires") == "countries")
        #expect(names.nearMiss(to: "currenices") == "currencies")
        #expect(names.nearMiss(to: "maxAmmount") == "maxAmount")
        #expect(names.nearMiss(to: "min_amount") == "minAmount")
    }

    @Test func `the case of the name is preferred, then an equal name, then the first`() {
        let names = KnownNames(["Wallet", "WALLETS", "wallets", "ballet", "Ballets"])
        #expect(names.nearMiss(to: "wallet") == "wallets")
        #expect(names.nearMiss(to: "WALLET") == "WALLETS")
        #expect(names.nearMiss(to: "wALLET") == "Wallet")
        #expect(names.nearMiss(to: "wallxet") == "wallets")
        #expect(names.nearMiss(to: "Callet") == "Wallet")
        #expect(names.nearMiss(to: "WALLXET") == "WALLETS")
        #expect(names.nearMiss(to: "wALLXET") == "Wallet")
    }
}

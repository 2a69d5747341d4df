import ProductCatalog
import Testing

struct PaymentProductFilterTests {
    @Test func `a filter is empty if both lists are`() {
        #expect(PaymentProductFilter().isEmpty)
        #expect(!PaymentProductFilter(products: [1]).isEmpty)
        #expect(!PaymentProductFilter(groups: ["cards"]).isEmpty)
    }
}

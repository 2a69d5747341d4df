import ProductCatalog
import TestSupport
import Testing

/// Products are checked in time in proportion to what they say, whatever it is.
@Suite(.serialized)
struct CheckingTimeTests {
    private func expectProportion(_ products: (_ size: Int) -> [PaymentProduct]) {
        let factor = growth(from: 4_000) { size in
            let products = products(size)
            return { _ = try? PaymentProductCatalog(products) }
        }
        #expect(factor < 30)
    }

    private func groups(_ count: Int) -> [PaymentProductGroup.ID] {
        (0..<count).map { PaymentProductGroup.ID(rawValue: "g\($0)") }
    }

    @Test func `a product in many groups`() {
        expectProportion { [PaymentProduct(id: 1, groups: groups($0))] }
    }

    @Test func `a product that names each of many groups twice`() {
        expectProportion { [PaymentProduct(id: 1, groups: groups($0) + groups($0))] }
    }

    @Test func `many products of one id`() {
        expectProportion { Array(repeating: PaymentProduct(id: 1), count: $0) }
    }

    @Test func `many products in the opposite order of their ids`() {
        expectProportion { size in
            (1...size).reversed().map { PaymentProduct(id: PaymentProduct.ID(rawValue: $0)) }
        }
    }
}

import ProductCatalog
import Testing

struct PaymentProductIDTests {
    @Test(arguments: [840, 0, -1, 2_147_483_648, Int.min, .max])
    func `every integer is accepted`(number: Int) {
        let id = PaymentProduct.ID(number)
        #expect(id.rawValue == number)
        #expect(id == PaymentProduct.ID(rawValue: number))
        #expect(id.description == "\(number)")
    }

    @Test func `a literal is the id of its number`() {
        let id: PaymentProduct.ID = 840
        #expect(id == PaymentProduct.ID(840))
        #expect(id.hashValue == PaymentProduct.ID(840).hashValue)
        #expect(id != 841)
    }

    @Test func `ids are ordered by their numbers`() {
        let id: PaymentProduct.ID = 7
        #expect(!(id < id) && id < 8 && -1 < id)
    }

    @Test func `the valid range is that of the payment API`() {
        #expect(PaymentProduct.ID.validRange == 1...2_147_483_647)
    }
}

import ProductCatalog
import TestSupport
import Testing

struct PaymentProductCatalogDocumentTests {
    @Test func `a duplicate id is reported for a product with other faults, too`() {
        let text = #"{"paymentProducts":[{"id":1},{"id":1,"countries":["nl"]}]}"#
        let error = #expect(throws: ParsingError.self) {
            try PaymentProductCatalog.Document(json: text)
        }
        #expect(
            error?.faults.map(\.path) == [
                "paymentProducts[1].id", "paymentProducts[1].countries[0]",
            ]
        )
    }
}

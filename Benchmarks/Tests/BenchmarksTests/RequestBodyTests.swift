import ProductCatalog
import ProductFilter
import Testing

@testable import benchmarks

struct RequestBodyTests {
    @Test(arguments: [267, 100, 5000])
    func `a body is valid and has the requested size`(bytes: Int) throws {
        for body in RequestBody.all(bytes: bytes) {
            #expect(body.count == bytes)
            #expect(throws: Never.self) { try SessionRequest(json: body) }
        }
    }

    @Test func `the typical body has both lists and three tokens of 32 characters`() throws {
        let body = RequestBody.all(bytes: RequestBody.typicalSize)[0]
        let request = try SessionRequest(json: body)
        #expect(request.paymentProductFilters?.restrictTo?.products.count == 7)
        #expect(request.paymentProductFilters?.restrictTo?.groups == ["schemes"])
        #expect(request.paymentProductFilters?.exclude?.products.count == 3)
        #expect(request.tokens?.map(\.count) == [32, 32, 32])
    }
}

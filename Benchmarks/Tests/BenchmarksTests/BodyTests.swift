import ProductCatalog
import ProductFilter
import Testing

@testable import benchmarks

struct BodyTests {
    @Test(arguments: [267, 100, 5000])
    func `a body has as many bytes as were asked for`(bytes: Int) throws {
        for body in Body.all(bytes: bytes) {
            #expect(body.count == bytes)
            #expect(throws: Never.self) { try SessionRequest(json: body) }
        }
    }

    @Test func `the typical body has both lists and three tokens of 32 characters`() throws {
        let request = try SessionRequest(json: Body.all(bytes: Body.typicalSize)[0])
        #expect(request.paymentProductFilters?.restrictTo?.products.count == 7)
        #expect(request.paymentProductFilters?.restrictTo?.groups == ["schemes"])
        #expect(request.paymentProductFilters?.exclude?.products.count == 3)
        #expect(request.tokens?.map(\.count) == [32, 32, 32])
    }
}

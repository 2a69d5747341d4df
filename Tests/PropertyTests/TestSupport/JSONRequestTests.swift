#if CodableSupport
import ProductCatalog
import ProductFilter
import TestSupport
import Testing

struct JSONRequestTests {
    @Test func `a path leads to an object, to an entry or nowhere`() throws {
        let request = try JSONRequest(
            PaymentProductFilters(
                restrictTo: PaymentProductFilter(products: [2, 1]),
                exclude: PaymentProductFilter(groups: ["cards"])
            )
        )
        #expect(request.value(at: "paymentProductFilters.restrictTo.products[1]") as? Int == 1)
        #expect(
            request.value(at: "paymentProductFilters.exclude.groups[0]") as? String == "cards"
        )
        #expect(request.value(at: "paymentProductFilters.exclude") is [String: Any])
        #expect(request.value(at: "paymentProductFilters.exclude.groups[1]") == nil)
        #expect(request.value(at: "paymentProductFilters.exclude.products[0]") == nil)
    }
}
#endif

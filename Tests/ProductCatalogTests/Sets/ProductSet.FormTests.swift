import ProductCatalog
import TestSupport
import Testing

struct ProductSetFormTests {
    @Test func `the automatic form depends on the number of products`() {
        let maxFlatCount = ProductSet.Form.maxFlatCount
        let forms = [0, 512, 513, maxFlatCount, maxFlatCount + 1, .max].map {
            ProductSet.Form.automatic.resolved(for: $0)
        }
        #expect(forms == [.inline, .inline, .flat, .flat, .chunked, .chunked])
    }

    @Test func `other forms don't depend on the number of products`() {
        for form in ProductSet.Form.allCases where form != .automatic {
            #expect(form.resolved(for: 512) == form)
        }
        for form in ProductSet.Form.unbounded {
            #expect(form.resolved(for: 1) == form && form.resolved(for: .max) == form)
        }
    }

    @Test func `the inline form of more than 512 products traps`() async {
        await #expect(processExitsWith: .failure) {
            _ = try PaymentProductCatalog(count: 513, storedAs: .inline)
        }
    }
}

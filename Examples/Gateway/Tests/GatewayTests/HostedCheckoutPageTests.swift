import ProductCatalog
import ProductFilter
import Testing

@testable import gateway

struct HostedCheckoutPageTests {
    let data: ReferenceData

    init() throws {
        data = ReferenceData(
            catalog: try PaymentProductCatalog([
                PaymentProduct(id: 1, label: "<b>\"A\" & 'B'</b>", groups: ["<i>"]),
                PaymentProduct(id: 2),
            ]),
            tokens: ["a": 2, "b": 3]
        )
    }

    @Test func `names are escaped`() throws {
        let html = try html(HostedCheckout(context: PaymentContext(country: "NL", amount: -1)))
        #expect(
            html.contains(
                "<b>&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;</b> id 1 · group &lt;i&gt;<"
            )
        )
        #expect(html.contains("<b>Product 2</b> id 2 · accounts on file: 1<"))
        #expect(html.contains("<p>-1 minor units · NL</p>"))
    }

    @Test(arguments: [(["a", "b", "x"], ["2"]), (["b"], []), ([], [])] as [([String], [String])])
    func `tokensOnly leaves the products of usable tokens`(
        tokens: [String],
        ids: [String]
    ) throws {
        let session = Session(tokens: tokens, checkout: HostedCheckout(tokensOnly: true))
        let available = try AvailableProducts(for: session, in: .any, data: data)
        #expect(available.products.map(\.id.description) == ids)
        #expect(available.filters.unknownEntries.isEmpty)
        #expect(HostedCheckoutPage(available).html.contains("None.") == ids.isEmpty)
    }

    private func html(_ checkout: HostedCheckout) throws -> String {
        let session = Session(tokens: ["a"], checkout: checkout)
        let available = try AvailableProducts(for: session, in: checkout.context, data: data)
        return HostedCheckoutPage(available).html
    }
}

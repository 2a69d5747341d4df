import ProductCatalog
import ProductFilter
import ProductFilterJSON

/// A product with the reasons for which it's available or not, and with its fixes if they're asked for.
struct ExplainedProduct: JSONWritable {
    let explanation: AvailabilityExplanation

    /// The fixes of an unavailable product, or `nil` if they aren't asked for.
    let fixes: ProductFixes?

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("available", explanation.isAvailable)
            json.member("fixes", fixes?.list)
            json.member("hasMoreFixes", fixes?.fixes.hasMore == true ? true : nil)
            json.member("id", explanation.product)
            json.member("reasons", explanation.reasons)
        }
    }
}

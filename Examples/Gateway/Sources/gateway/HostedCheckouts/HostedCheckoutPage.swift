import HTTPTypes
import Hummingbird
import NIOCore
import ProductCatalog
import ProductFilter

/// A page that lists the products available to the consumer of a hosted checkout.
///
/// It's for the engineer who tries the gateway: nothing on it can be chosen.
struct HostedCheckoutPage: ResponseGenerator {
    let html: String

    init(_ available: AvailableProducts) {
        let context = available.context
        let payment = [
            context.amount.map { "\($0) minor units" }, context.currency?.description,
            context.country?.description, context.isRecurring ? "recurring" : nil,
            context.isInstallments ? "installments" : nil,
        ]
        let products = available.products.map { product in
            let entry = available.filters.catalog[id: product.id]
            let label = entry?.label ?? "Product \(product.id)"
            let accounts = product.accountsOnFile?.count ?? 0
            let details = [
                "id \(product.id)", entry?.groups.first.map { "group \($0)" },
                accounts > 0 ? "accounts on file: \(accounts)" : nil,
            ]
            return "<li><b>\(label.escapedForHTML)</b> \(details.list)</li>"
        }
        html = """
            <!DOCTYPE html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>Hosted checkout</title>
            <style>
            body { font: 1rem/1.5 sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem }
            </style>
            <h1>Available payment products</h1>
            <p>\(payment.list)</p>
            \(products.isEmpty ? "<p>None.</p>" : "<ol>\(products.joined(separator: "\n"))</ol>")
            </html>

            """
    }

    func response(from request: Request, context: some RequestContext) -> Response {
        let body = ByteBuffer(string: html)
        var headers: HTTPFields = [
            .contentType: "text/html; charset=utf-8",
            .contentLength: "\(body.readableBytes)",
            .cacheControl: "no-store",
            .contentSecurityPolicy: "default-src 'none'; style-src 'unsafe-inline'",
            .xContentTypeOptions: "nosniff",
        ]
        // The path is the key to the checkout.
        if let name = HTTPField.Name("Referrer-Policy") { headers[name] = "no-referrer" }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: body))
    }
}

extension [String?] {
    /// The parts that aren't `nil`, escaped.
    fileprivate var list: String {
        compactMap(\.self).map(\.escapedForHTML).joined(separator: " · ")
    }
}

extension String {
    /// The string with the characters that have a meaning in HTML escaped.
    fileprivate var escapedForHTML: String {
        let escaped = utf8.flatMap { byte in
            switch byte {
            case UInt8(ascii: "&"): Array("&amp;".utf8)
            case UInt8(ascii: "<"): Array("&lt;".utf8)
            case UInt8(ascii: ">"): Array("&gt;".utf8)
            case UInt8(ascii: "\""): Array("&quot;".utf8)
            case UInt8(ascii: "'"): Array("&#39;".utf8)
            default: [byte]
            }
        }
        return String(decoding: escaped, as: UTF8.self)
    }
}

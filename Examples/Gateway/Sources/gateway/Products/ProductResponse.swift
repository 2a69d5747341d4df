import ProductCatalog

/// How a client displays a product or a group.
struct DisplayHints: Encodable {
    var displayOrder: Int?
    var label: String?
    var logo: String?
}

/// The response for one payment product.
struct ProductResponse: JSONResponse {
    let id: PaymentProduct.ID
    let accountsOnFile: [AccountOnFile]?

    /// What the product allows in the payment context.
    let terms: ProductTerms

    /// Whether the label is left out.
    let hidesLabel: Bool

    private let encoded: EncodedProduct

    init(_ product: PaymentProduct, in available: AvailableProducts) {
        id = product.id
        accountsOnFile = available.accounts[product.id]
        terms = ProductTerms(of: product, in: available.context)
        hidesLabel = available.hidden.contains(.translations)
        encoded = available.encodedProducts[product.id] ?? EncodedProduct(product)
    }

    var json: [UInt8] {
        var json: [UInt8] = []
        append(to: &json)
        return json
    }

    /// Appends the JSON, with the keys in ascending order.
    func append(to json: inout [UInt8]) {
        json += "{".utf8
        if let accountsOnFile {
            let accounts = accountsOnFile.map(\.json).joined(separator: ",")
            json += "\"accountsOnFile\":[\(accounts)],".utf8
        }
        json += "\"allowsInstallments\":".utf8
        json += (terms.allowsInstallments ? "true" : "false").utf8
        json += ",\"allowsRecurring\":".utf8
        json += (terms.allowsRecurring ? "true," : "false,").utf8
        json += hidesLabel ? encoded.detailsWithoutLabel : encoded.details
        if let maximum = terms.limits.maximum {
            json += ",\"maxAmount\":".utf8
            json += maximum.description.utf8
        }
        if let minimum = terms.limits.minimum {
            json += ",\"minAmount\":".utf8
            json += minimum.description.utf8
        }
        json += encoded.classification
        json += "}".utf8
    }
}

/// The response for a list of payment products.
struct ProductsResponse: JSONResponse {
    let paymentProducts: [ProductResponse]

    var json: [UInt8] {
        var json = Array("{\"paymentProducts\":[".utf8)
        for (position, product) in paymentProducts.enumerated() {
            if position > 0 { json += ",".utf8 }
            product.append(to: &json)
        }
        json += "]}".utf8
        return json
    }
}

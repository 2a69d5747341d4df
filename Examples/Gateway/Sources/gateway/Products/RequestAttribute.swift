import ProductCatalog

/// An attribute of the payment context that the gateway fills from a request for products.
///
/// The payment API doesn't have attributes. These are the gateway's own, for the rules of its
/// catalog.
enum RequestAttribute: String, CaseIterable {
    /// The value of the parameter of the same name, such as `web` or `company`.
    case channel, customerType

    /// `hidden` if the parameter `hide` has a value of the same name, and `shown` otherwise. A
    /// request with the value is rejected if the catalog doesn't name the attribute.
    case productsWithoutFields, productsWithoutInstructions, productsWithRedirects

    var name: AttributeName { AttributeName(rawValue) }

    /// The value for a request that doesn't have one.
    ///
    /// An absent attribute would constrain nothing, and a request that leaves out its channel must
    /// not get the products of all channels.
    var defaultValue: AttributeValue {
        switch self {
        case .channel, .customerType: "unknown"
        case .productsWithoutFields, .productsWithoutInstructions, .productsWithRedirects: "shown"
        }
    }
}

extension RequestAttribute {
    /// Returns the default values of the attributes that a catalog names.
    ///
    /// Others would be reported as unknown with every request.
    static func defaults(for catalog: PaymentProductCatalog) -> PaymentContext.Attributes {
        let known = Set(catalog.attributeNames)
        return PaymentContext.Attributes(
            allCases.filter { known.contains($0.name) }
                .map { PaymentContext.Attribute($0.name, $0.defaultValue) }
        )
    }

    /// Returns a warning for each attribute of a catalog that no request has, with the path of the
    /// first product that names it.
    static func warnings(about catalog: PaymentProductCatalog) -> [String] {
        var unfilled = Set(catalog.attributeNames).subtracting(allCases.map(\.name))
        guard !unfilled.isEmpty else { return [] }
        let filled = allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
        return catalog.flatMap { product in
            let conditions = (product.conditions ?? []).enumerated().map {
                (".conditions[\($0)]", $1)
            }
            return ([("", product.rules)] + conditions).flatMap { path, rules in
                rules.attributes.keys.sorted().filter { unfilled.remove($0) != nil }.map { name in
                    "paymentProducts[id=\(product.id)]\(path).attributes: no request has the "
                        + "attribute `\(name.rawValue.excerpt)`, so it constrains nothing: use one "
                        + "of \(filled)"
                }
            }
        }
    }
}

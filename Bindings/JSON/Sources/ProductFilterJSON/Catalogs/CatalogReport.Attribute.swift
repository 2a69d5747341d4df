public import ProductCatalog

extension CatalogReport {
    /// An attribute that the rules of products name, and the values that they list.
    public struct Attribute: Sendable {
        /// The name.
        public let name: AttributeName

        /// The values in ascending order.
        public let values: [AttributeValue]
    }

    /// Returns the attributes that products name, in ascending order of their names.
    static func attributes(of catalog: PaymentProductCatalog) -> [Attribute] {
        var values: [AttributeName: Set<AttributeValue>] = [:]
        for product in catalog {
            for rules in [product.rules] + (product.conditions ?? []) {
                for (name, listed) in rules.attributes {
                    values[name, default: []].formUnion(listed)
                }
            }
        }
        return catalog.attributeNames.map { name in
            Attribute(name: name, values: (values[name] ?? []).sorted())
        }
    }
}

extension CatalogReport.Attribute: JSONWritable {
    /// Writes the name and the values.
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("name", name.rawValue)
            json.member("values", values.map { $0.rawValue })
        }
    }
}

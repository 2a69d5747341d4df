import ProductCatalog

extension CatalogReport {
    /// An attribute that the rules of products name, and the values that they list.
    struct Attribute {
        let name: AttributeName

        /// The values in ascending order.
        let values: [AttributeValue]

        /// The name and the first values for people.
        var summary: String {
            let values = values.isEmpty ? "no values" : values.list { $0 == "" ? "\"\"" : "\($0)" }
            return "\(name): \(values)"
        }
    }

    /// Returns the attributes that products name, in ascending order of their names.
    static func attributes(of catalog: PaymentProductCatalog) -> [Attribute] {
        var values: [AttributeName: Set<AttributeValue>] = [:]
        for rules in catalog.lazy.flatMap(\.allRules) {
            for (name, listed) in rules.attributes { values[name, default: []].formUnion(listed) }
        }
        return catalog.attributeNames.map { name in
            Attribute(name: name, values: (values[name] ?? []).sorted())
        }
    }
}

extension PaymentProduct {
    /// The base rules and the conditions.
    var allRules: [Rules] {
        [rules] + (conditions ?? [])
    }
}

extension CatalogReport.Attribute: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("name", name.rawValue)
            json.member("values", values.map(\.rawValue))
        }
    }
}

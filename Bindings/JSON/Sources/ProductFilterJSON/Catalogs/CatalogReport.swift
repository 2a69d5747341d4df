public import ProductCatalog

/// What is in a catalog, and what looks wrong with it.
public struct CatalogReport: Sendable {
    /// The catalog.
    public let catalog: PaymentProductCatalog

    /// The groups in ascending order of their ids.
    public let groups: [Group]

    /// The attributes in ascending order of their names.
    public let attributes: [Attribute]

    /// The warnings about the catalog.
    public let warnings: [CatalogWarning]

    /// A group and the number of its products.
    public struct Group: Sendable {
        /// The id of the group.
        public let id: PaymentProductGroup.ID

        /// The number of its products.
        public let productCount: Int
    }

    /// Creates a report about a catalog.
    ///
    /// - Complexity: O(products and their rules), after the first use of the catalog's warnings.
    public init(of catalog: PaymentProductCatalog) {
        self.catalog = catalog
        // The sets of all groups together can be much larger than the catalog.
        var counts: [PaymentProductGroup.ID: Int] = [:]
        for product in catalog {
            for group in product.groups { counts[group, default: 0] += 1 }
        }
        groups = catalog.groupIDs.map { Group(id: $0, productCount: counts[$0] ?? 0) }
        attributes = Self.attributes(of: catalog)
        warnings = catalog.warnings
    }
}

extension CatalogReport: JSONWritable {
    /// Writes the attributes if there are any, the groups, the number of products, and the warnings.
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("attributes", attributes.isEmpty ? nil : attributes)
            json.member("groups", groups)
            json.member("products", catalog.count)
            json.member("warnings", warnings)
        }
    }
}

extension CatalogReport.Group: JSONWritable {
    /// Writes the id and the number of products.
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id.rawValue)
            json.member("products", productCount)
        }
    }
}

extension CatalogWarning: JSONWritable {
    /// Writes the code, the message and the path.
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("code", code.rawValue)
            json.member("message", message)
            json.member("propertyName", path)
        }
    }
}

import ProductCatalog

/// What is in a catalog, and what looks wrong with it.
struct CatalogReport {
    /// The name of the catalog's source.
    let name: String

    /// The catalog.
    let catalog: PaymentProductCatalog

    /// The groups in ascending order of their ids.
    let groups: [Group]

    /// The attributes in ascending order of their names.
    let attributes: [Attribute]

    /// The warnings about the catalog.
    let warnings: [CatalogWarning]

    /// A group and the number of its products.
    struct Group {
        let id: PaymentProductGroup.ID
        let productCount: Int
    }

    /// Creates a report about a catalog.
    init(of loaded: LoadedCatalog) {
        name = loaded.name
        catalog = loaded.catalog
        // The sets of all groups together can be much larger than the catalog.
        var counts: [PaymentProductGroup.ID: Int] = [:]
        for group in catalog.lazy.flatMap(\.groups) { counts[group, default: 0] += 1 }
        groups = catalog.groupIDs.map { Group(id: $0, productCount: counts[$0] ?? 0) }
        attributes = Self.attributes(of: catalog)
        warnings = catalog.warnings
    }
}

extension CatalogReport: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("attributes", attributes.isEmpty ? nil : attributes)
            json.member("groups", groups)
            json.member("products", catalog.count)
            json.member("warnings", warnings)
        }
    }
}

extension CatalogReport.Group: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id.rawValue)
            json.member("products", productCount)
        }
    }
}

extension CatalogWarning: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("code", code.rawValue)
            json.member("message", message)
            json.member("propertyName", path)
        }
    }
}

/// The faults of an invalid catalog.
struct CatalogErrors: JSONWritable {
    /// The faults, at least one.
    let faults: [InputFault]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("errors", faults.map(LocatedFault.init))
        }
    }

    private struct LocatedFault: JSONWritable {
        let fault: InputFault

        func write(to json: inout JSONWriter) {
            json.object { json in
                json.member("code", fault.code)
                json.member("column", fault.position?.column)
                json.member("line", fault.position?.line)
                json.member("message", fault.message)
                json.member("propertyName", fault.path)
            }
        }
    }
}

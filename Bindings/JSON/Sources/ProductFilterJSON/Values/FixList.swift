public import ProductCatalog
public import ProductFilter

/// The fixes of one product in JSON, in the form that a program can apply.
public struct FixList: JSONWritable {
    private let fixes: AvailabilityFixes
    private let catalog: PaymentProductCatalog
    private let layerName: String?

    /// Creates a list.
    ///
    /// - Parameters:
    ///   - fixes: The fixes.
    ///   - catalog: The catalog of the product.
    ///   - layerName: The name of the layer to edit if the caller chose it, or `nil` for the request.
    public init(
        _ fixes: AvailabilityFixes,
        of catalog: PaymentProductCatalog,
        layerName: String? = nil
    ) {
        self.fixes = fixes
        self.catalog = catalog
        self.layerName = layerName
    }

    /// Whether there are more fixes than are listed.
    public var hasMore: Bool { fixes.hasMore }

    /// Writes a list of fixes, each with its edits, the parts of the payment context to change, and
    /// the other products that it admits.
    public func write(to json: inout JSONWriter) {
        json.list { json in
            for fix in fixes {
                json.object { json in
                    json.member("alsoAdmits", catalog[fix.alsoAdmits].ids)
                    json.member("context", fix.contextChange)
                    json.member("edits", fix.edits)
                    json.member("layer", layerName)
                }
            }
        }
    }
}

extension FilterEdit: JSONWritable {
    /// Writes the operation, the path from the root of the session request, and the value to add.
    public func write(to json: inout JSONWriter) {
        let added: PaymentProduct.ID? = if case .addProduct(let id) = self { id } else { nil }
        json.object { json in
            json.member("op", added == nil ? "remove" : "add")
            json.member("path", path())
            json.member("value", added)
        }
    }
}

extension ContextChange: JSONWritable {
    /// Writes the parts to change with their new values.
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("amount", amount)
            json.member("attributes", attributes.isEmpty ? nil : attributes)
            json.member("countryCode", country?.description)
            json.member("currencyCode", currency?.description)
            json.member("isInstallments", isInstallments)
            json.member("isRecurring", isRecurring)
        }
    }
}

extension PaymentContext.Attributes: JSONWritable {
    /// Writes an object with the value of each attribute.
    public func write(to json: inout JSONWriter) {
        json.object { json in
            for attribute in self { json.member(attribute.name.rawValue, attribute.value.rawValue) }
        }
    }
}

import ProductCatalog
import ProductFilter

/// The fixes of one product, ready to print.
struct FixList {
    let fixes: AvailabilityFixes

    /// The resolution in which the product isn't available.
    let resolution: Resolution

    /// The name of the layer to edit if the caller chose it, or `nil` for the request.
    let layerName: String?
}

extension FixList {
    /// The fixes as JSON.
    var jsonFixes: [JSONFix] {
        fixes.map { fix in
            JSONFix(
                edits: fix.edits,
                context: fix.contextChange,
                alsoAdmits: resolution.catalog[fix.alsoAdmits].ids,
                layerName: layerName
            )
        }
    }

    /// A fix in the form that a program can apply.
    struct JSONFix: JSONWritable {
        let edits: [FilterEdit]
        let context: ContextChange?
        let alsoAdmits: [PaymentProduct.ID]
        let layerName: String?

        func write(to json: inout JSONWriter) {
            json.object { json in
                json.member("alsoAdmits", alsoAdmits)
                json.member("context", context)
                json.member("edits", edits)
                json.member("layer", layerName)
            }
        }
    }
}

extension FilterEdit: JSONWritable {
    func write(to json: inout JSONWriter) {
        let added: PaymentProduct.ID? = if case .addProduct(let id) = self { id } else { nil }
        json.object { json in
            json.member("op", added == nil ? "remove" : "add")
            json.member("path", path())
            json.member("value", added)
        }
    }
}

extension ContextChange: JSONWritable {
    func write(to json: inout JSONWriter) {
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
    func write(to json: inout JSONWriter) {
        json.object { json in
            for attribute in self { json.member(attribute.name.rawValue, attribute.value.rawValue) }
        }
    }
}

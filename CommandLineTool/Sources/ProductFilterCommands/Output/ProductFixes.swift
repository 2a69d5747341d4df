import ProductCatalog
import ProductFilter
import ProductFilterJSON

/// The fixes of one product, ready to print.
struct ProductFixes {
    let fixes: AvailabilityFixes

    /// The resolution in which the product isn't available.
    let resolution: Resolution

    /// The name of the layer to edit if the caller chose it, or `nil` for the request.
    let layerName: String?
}

extension ProductFixes {
    /// The fixes as JSON.
    var list: FixList {
        FixList(fixes, of: resolution.catalog, layerName: layerName)
    }
}

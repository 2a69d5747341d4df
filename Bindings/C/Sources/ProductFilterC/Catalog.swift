import CProductFilter
import ProductCatalog
import ProductFilterJSON

/// The object of a `pf_catalog`.
final class Catalog: Sendable {
    let products: PaymentProductCatalog

    /// The ids of the products, in display order. To read one from a product copies the product.
    let ids: [Int64]

    init(_ products: PaymentProductCatalog) {
        self.products = products
        ids = products.map { Int64($0.id.rawValue) }
    }
}

/// Creates a catalog from JSON.
@c @implementation
public func pf_catalog_create(
    _ json: UnsafePointer<CChar>?,
    _ json_size: Int,
    _ report: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> OpaquePointer? {
    let json = unsafe bytes(of: json, size: json_size)
    do throws(ParsingError) {
        let catalog = try PaymentProductCatalog(json: unsafe json.span)
        unsafe store(CatalogReport(of: catalog).json, in: report)
        return unsafe handle(of: Catalog(catalog))
    } catch {
        unsafe store(CatalogErrors(faults: error.inputFaults).json, in: report)
        return nil
    }
}

/// Releases a catalog.
@c @implementation
public func pf_catalog_release(_ catalog: OpaquePointer?) {
    unsafe release(catalog, as: Catalog.self)
}

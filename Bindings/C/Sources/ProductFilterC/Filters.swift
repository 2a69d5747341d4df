public import CProductFilter
import ProductCatalog
import ProductFilter
import ProductFilterJSON

/// The object of a `pf_filters`.
final class Filters: Sendable {
    let catalog: Catalog
    let resolved: ResolvedFilters

    /// Whether a payment context with an attribute that no product names is invalid.
    let rejectsUnknownAttributes: Bool

    init(_ resolved: ResolvedFilters, of catalog: Catalog, rejectsUnknownAttributes: Bool) {
        self.catalog = catalog
        self.resolved = resolved
        self.rejectsUnknownAttributes = rejectsUnknownAttributes
    }
}

/// Resolves the filters of a query.
@c @implementation
public func pf_filters_create(
    _ catalog: OpaquePointer?,
    _ query: UnsafePointer<CChar>?,
    _ query_size: Int,
    _ options: UnsafePointer<pf_options>?,
    _ report: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> OpaquePointer? {
    let catalog = unsafe object(of: catalog, as: Catalog.self)
    let query = unsafe bytes(of: query, size: query_size)
    let options = unsafe options?.pointee ?? pf_options()
    func result(_ parts: AnswerOptions.Parts) -> QueryResult {
        unsafe catalog.result(
            of: query,
            options: options,
            parts: parts,
            hasSeparateContext: true
        )
    }
    let resolution = result([])
    guard let resolved = resolution.filters else {
        // Faults have codes and positions with `.reasons`, which would diagnose valid filters, too.
        unsafe store(result(.reasons).json, in: report)
        return nil
    }
    unsafe store(resolution.unknownEntriesReport, in: report)
    let flags = unsafe AnswerFlags(rawValue: options.flags)
    return unsafe handle(
        of: Filters(
            resolved,
            of: catalog,
            rejectsUnknownAttributes: flags.contains(.rejectUnknownIDs)
        )
    )
}

extension QueryResult {
    /// The paths of what the catalog doesn't know, as they're in an answer, or `nil` if it knows all.
    fileprivate var unknownEntriesReport: [UInt8]? {
        guard let paths = unknownEntries.paths else { return nil }
        var writer = JSONWriter()
        writer.object { $0.member("unknown", paths) }
        return writer.bytes
    }
}

/// Releases filters.
@c @implementation
public func pf_filters_release(_ filters: OpaquePointer?) {
    unsafe release(filters, as: Filters.self)
}

/// Stores the ids of the available products in an array.
@c @implementation
public func pf_filters_available(
    _ filters: OpaquePointer?,
    _ context: UnsafePointer<pf_context>?,
    _ ids: UnsafeMutablePointer<Int64>?,
    _ capacity: Int,
    _ unknown_attribute_count: UnsafeMutablePointer<Int>?
) -> Int64 {
    precondition(capacity >= 0, "the capacity is greater than memory can be")
    precondition(unsafe ids != nil || capacity == 0, "the ids are NULL, but have a capacity")
    let filters = unsafe object(of: filters, as: Filters.self)
    var known = PaymentContext.any
    do throws(InvalidContext) {
        if let context = unsafe context { known = try unsafe PaymentContext(context.pointee) }
    } catch {
        return Int64(error.code.rawValue)
    }
    let products = filters.catalog.products
    let unknown = products.unknownAttributes(in: known).count
    if unsafe unknown > 0
        && (filters.rejectsUnknownAttributes || unknown_attribute_count == nil)
    {
        return Int64(PF_UNKNOWN_ATTRIBUTE.rawValue)
    }
    unsafe unknown_attribute_count?.pointee = unknown
    let destination = unsafe UnsafeMutableBufferPointer(start: ids, count: capacity)
    let first = products.startIndex
    var count = 0
    for index in filters.resolved.availableProducts(in: known) {
        if count < capacity {
            let offset = products.distance(from: first, to: index)
            unsafe destination[count] = filters.catalog.ids[offset]
        }
        count += 1
    }
    return Int64(count)
}

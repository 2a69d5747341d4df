import Foundation
import FuzzSupport
import ProductCatalog

/// Decodes a catalog document and creates a catalog from it.
@c(LLVMFuzzerTestOneInput)
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let body = Data(bytes(start, count))
    guard
        let document = try? JSONDecoder().decode(PaymentProductCatalog.Document.self, from: body)
    else { return 0 }
    checkEncoding(of: document)
    do throws(CatalogError) {
        checkSets(of: try PaymentProductCatalog(document))
    } catch {
        checkFaults(error, of: document)
    }
    return 0
}

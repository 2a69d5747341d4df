import Foundation
import FuzzSupport
import ProductCatalog
import ProductFilter
import TestSupport

/// Parses a catalog document and creates a catalog from it. The first bytes choose the options, the
/// rest is the document.
@c(LLVMFuzzerTestOneInput)
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    var input = FuzzInput(bytes(start, count))
    let options = ParsingOptions(
        nestingLimit: input.choice(of: [64, 1, 2, 5, 100_000]),
        faultLimit: input.choice(of: [100, 1, 2])
    )
    let body = input.remaining()
    let result = Result { () throws(ParsingError) in
        try PaymentProductCatalog.Document(json: body.span, options: options)
    }
    checkAgreement(result, of: body, options)
    let catalog = Result { () throws(ParsingError) in
        try PaymentProductCatalog(json: body, options: options)
    }
    switch (result, catalog) {
    case (.success(let document), .success(let catalog)):
        checkEncoding(of: document)
        checkDecoding(of: document, from: body, options)
        checkWarnings(of: catalog)
        checkSets(of: catalog)
        checkContexts(catalog.resolve([]), ReferenceModel(Array(catalog)))
        require(
            Set(catalog) == Set(document.paymentProducts)
                && catalog.count == document.paymentProducts.count,
            "a catalog has other products than its document"
        )
    case (.failure(let error), .failure(let other)):
        require(error == other, "a catalog and its document have different faults")
        checkError(error, of: body, options)
    case (.success, .failure(let error)):
        require(false, "a document without faults has no catalog: \(error)")
    case (.failure, .success):
        require(false, "a document with faults has a catalog")
    }
    return 0
}

import CProductFilter
import ProductCatalog
import ProductFilterJSON

extension pf_options {
    /// The body of the session request, or `nil` if there is none.
    var requestBytes: UnsafeBufferPointer<UInt8>? {
        let bytes = unsafe bytes(of: request, size: request_size)
        return unsafe request == nil ? nil : bytes
    }

    /// The products to describe in detail. All are described if the list is empty.
    private var productIDs: [PaymentProduct.ID] {
        precondition(unsafe product_count >= 0, "there are more products than memory can be")
        guard let products = unsafe products else {
            precondition(unsafe product_count == 0, "the products are NULL, but have a count")
            return []
        }
        return unsafe UnsafeBufferPointer(start: products, count: product_count).map {
            PaymentProduct.ID(rawValue: .init($0))
        }
    }

    /// Returns the options, or what is wrong with them.
    func checked() -> (options: AnswerOptions, faults: [InputFault]) {
        let flags = unsafe AnswerFlags(rawValue: flags)
        var options = flags.options
        var faults = flags.faults
        options.products = unsafe productIDs
        if unsafe products != nil {
            if options.products.isEmpty {
                faults.append(
                    InputFault(message: "the list of products is empty: pass NULL for all products")
                )
            }
            if flags.isDisjoint(with: .details) {
                faults.append(
                    InputFault(
                        message: "products need `PF_REASONS`, `PF_FIXES` or `PF_CONTEXTS`: pass one"
                    )
                )
            }
        }
        return (options, faults)
    }
}

import CProductFilter
import ProductCatalog
import ProductFilterJSON

extension pf_options {
    /// The body of the session request, or `nil` if there is none.
    var requestBytes: UnsafeBufferPointer<UInt8>? {
        guard unsafe AnswerFlags(rawValue: flags).contains(.request) else { return nil }
        return unsafe bytes(of: request, size: request_size)
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
        var messages: [String] = []
        if unsafe !flags.contains(.request) && (request != nil || request_size != 0) {
            messages.append("`pf_options.request` has no effect: pass `PF_REQUEST`, too")
        }
        options.products = unsafe productIDs
        if unsafe products != nil {
            if options.products.isEmpty {
                messages.append("`pf_options.products` is empty: pass NULL for all products")
            }
            if flags.isDisjoint(with: .details) {
                let names = "`PF_REASONS`, `PF_FIXES` or `PF_CONTEXTS`"
                messages.append("`pf_options.products` has no effect: pass \(names), too")
            }
        }
        return (options, flags.faults + messages.map { InputFault(message: $0) })
    }
}

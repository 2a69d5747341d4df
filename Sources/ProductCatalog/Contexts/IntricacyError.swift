/// An error for a product whose rules are too intricate for an exact analysis.
///
/// Whether several conditions together cover some contexts can take time exponential in the number
/// of attributes that they list, so the work is limited in proportion to the size of the rules. Hundreds
/// of conditions about countries, currencies and amounts are always analyzed.
public struct IntricacyError: Error, Hashable, Sendable {
    /// The product.
    public let product: PaymentProduct.ID
}

extension IntricacyError: CustomStringConvertible {
    /// What is wrong, and what to do.
    public var description: String {
        "the conditions of product \(product) are too intricate to compare exactly: merge some of "
            + "them"
    }
}

/// Why payment products make no catalog: every fault in them, not just the first.
public struct CatalogError: Error, Hashable, Sendable {
    /// The faults, at least one, in the order of the products.
    public let faults: [Fault]

    /// One fault of one product.
    public struct Fault: Hashable, Sendable {
        /// What is wrong.
        public let kind: Kind

        /// The id of the product at fault.
        public let product: PaymentProduct.ID

        /// The product's place among those given, counted from 0.
        public let position: Int
    }

    /// What can be wrong with a product.
    @nonexhaustive
    public enum Kind: Hashable, Sendable {
        /// The id lies outside of ``PaymentProduct/ID/validRange``.
        case idOutOfRange

        /// A product given before, at this position, has the same id.
        case duplicateProduct(firstPosition: Int)

        /// The product names this group more than once.
        case duplicateGroup(PaymentProductGroup.ID)

        /// The product names a group by an empty name.
        case emptyGroupName

        /// A minimum amount is above its maximum, in general or in one currency.
        case minimumAboveMaximum(minimum: Int, maximum: Int, currency: CurrencyCode?)
    }
}

extension CatalogError.Fault {
    /// The place of the fault in a catalog document, such as `paymentProducts[3].id`.
    public var propertyName: String {
        let product = "paymentProducts[\(position)]"
        return switch kind {
        case .idOutOfRange, .duplicateProduct: "\(product).id"
        case .duplicateGroup, .emptyGroupName: "\(product).paymentProductGroups"
        case .minimumAboveMaximum(_, _, nil): "\(product).minAmount"
        case .minimumAboveMaximum(_, _, let currency?):
            "\(product).amountLimits.\(currency).minAmount"
        }
    }

    /// What is wrong and what to do, in a sentence without the place.
    public var message: String {
        switch kind {
        case .idOutOfRange:
            let range = PaymentProduct.ID.validRange
            return "id \(product) is out of range: write one from \(range.lowerBound) to "
                + "\(range.upperBound)"
        case .duplicateProduct(let first):
            return
                "product \(product) stands at paymentProducts[\(first)] already: keep one of them"
        case .duplicateGroup(let group):
            return "product \(product) names group `\(group)` more than once: name it once"
        case .emptyGroupName:
            return "product \(product) names a group by an empty name: write a name or leave it out"
        case .minimumAboveMaximum(let minimum, let maximum, let currency):
            let scope = currency.map { " in \($0)" } ?? ""
            return "product \(product) has minimum amount \(minimum) above its maximum "
                + "\(maximum)\(scope): no amount could be paid"
        }
    }
}

extension CatalogError: CustomStringConvertible {
    /// The faults, a line each, with their places.
    public var description: String {
        faults.map { "\($0.propertyName): \($0.message)" }.joined(separator: "\n")
    }
}

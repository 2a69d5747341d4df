import Foundation
import ProductCatalog

/// The parts of a product's JSON that are the same in every response, encoded once per catalog.
///
/// Encoding all of it for each request takes as long as the rest of the request.
struct EncodedProduct: Sendable {
    /// The members from `allowsTokenization` to `id`.
    let details: [UInt8]

    /// The same members without the label.
    let detailsWithoutLabel: [UInt8]

    /// The members from `paymentMethod` on, each after a comma.
    let classification: [UInt8]

    init(_ product: PaymentProduct) {
        var details = Details(
            allowsTokenization: product.allowsTokenization,
            displayHints: DisplayHints(
                displayOrder: product.displayOrder,
                label: product.label,
                logo: product.logo
            ),
            id: product.id
        )
        self.details = Self.members(of: details)
        details.displayHints.label = nil
        detailsWithoutLabel = Self.members(of: details)
        let classification = Self.members(
            of: Classification(
                paymentMethod: product.paymentMethod,
                paymentProductGroup: product.groups.first
            )
        )
        self.classification = classification.isEmpty ? [] : [UInt8(ascii: ",")] + classification
    }

    /// Returns the JSON of a value without the braces.
    private static func members(of value: some Encodable) -> [UInt8] {
        do {
            return Array(try GatewayContext.encoder.encode(value).dropFirst().dropLast())
        } catch {
            preconditionFailure("a product can't be encoded: \(error)")
        }
    }
}

private struct Details: Encodable {
    let allowsTokenization: Bool
    var displayHints: DisplayHints
    let id: PaymentProduct.ID
}

private struct Classification: Encodable {
    let paymentMethod: String?

    /// The first group of the product. The API supports only one.
    let paymentProductGroup: PaymentProductGroup.ID?
}

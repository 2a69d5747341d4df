import Hummingbird
import ProductCatalog
import ProductFilter

/// The products that a card can be used as.
struct IINDetailsResponse: ResponseEncodable {
    /// One of several products of a card.
    struct CoBrand: Encodable {
        let isAllowedInContext: Bool?
        let paymentProductId: PaymentProduct.ID
    }

    /// The products of a card that has several.
    let coBrands: [CoBrand]?

    /// The country in which the card was issued, or `99` if it's unknown.
    let countryCode: String

    /// Whether the product is available in the payment context, or `nil` if the request has none.
    let isAllowedInContext: Bool?

    /// The product of the card. Of several, it's the one that the consumer sees first, or the first
    /// one of the table if none is available or the request has no payment context.
    let paymentProductId: PaymentProduct.ID

    /// Creates the response for a card.
    ///
    /// - Parameters:
    ///   - entry: The entry of the card.
    ///   - available: The available products, or `nil` if the request has no payment context.
    init(_ entry: IINTable.Entry, in available: AvailableProducts?) {
        let allowed = available.map { available in
            available.filters.products(in: available.context).ordered(first: available.first)
                .map(\.id).filter(entry.products.contains)
        }
        paymentProductId = allowed?.first ?? entry.products[0]
        isAllowedInContext = allowed.map { !$0.isEmpty }
        countryCode = entry.country?.description ?? "99"
        coBrands =
            entry.products.count < 2
            ? nil
            : entry.products.map { id in
                CoBrand(
                    isAllowedInContext: allowed.map { $0.contains(id) },
                    paymentProductId: id
                )
            }
    }
}

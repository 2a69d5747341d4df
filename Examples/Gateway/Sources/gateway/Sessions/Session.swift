import Foundation
import ProductCatalog
import ProductFilter

/// A payment session. The gateway doesn't store it: the client session id contains it, encrypted.
struct Session: Codable, Equatable {
    /// The id of the merchant, whose filters apply in addition to those of the session.
    var merchantID: String

    /// The filters of the session, or `nil` if the request had none.
    var filters: PaymentProductFilters?

    /// The stored tokens of the consumer that were valid when the session was created.
    var tokens: [String]

    /// The time at which the session expires.
    var expiry: Date
}

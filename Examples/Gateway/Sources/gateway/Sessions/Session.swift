import Foundation
import ProductFilter

/// What a session stands for. It is kept nowhere: the consumer's device carries it, sealed, in its
/// client session id.
struct Session: Codable, Equatable {
    /// The merchant whose standing filters apply beside the session's own.
    var merchantID: String

    /// What the session may be paid with.
    var filters: PaymentProductFilters?

    /// The consumer's stored tokens, those that could be used when the session was made.
    var tokens: [String]

    /// When the session ends.
    var expiry: Date
}

import Hummingbird
import Logging
import Synchronization

/// The merchant of a request, once it's authenticated. The copies of a request's context share it,
/// so that middleware sees what a route sets.
final class RequestMerchant: Sendable {
    private let value = Mutex<String?>(nil)

    /// The id of the merchant. Set it only after authentication, so that another client can't choose
    /// what the log says.
    var id: String? {
        get { value.withLock { $0 } }
        set { value.withLock { $0 = newValue } }
    }
}

extension GatewayContext {
    /// A logger whose lines have the id of the request, its route and, once it's known, its merchant.
    var logger: Logger {
        var logger = requestLogger
        logger[metadataKey: "route"] = "\(endpointPath ?? "none")"
        if let id = merchant.id { logger[metadataKey: "merchant"] = "\(id)" }
        return logger
    }
}

import HTTPTypes
import Hummingbird

/// Finds out who sent a request: a merchant's server, or a consumer's device.
struct Authentication: Sendable {
    let apiKey: APIKey
    let sealer: SessionSealer

    /// Returns the id of the merchant whose server sent a signed request.
    ///
    /// - Throws: ``APIError`` if the signature is missing or invalid.
    func merchantID(of request: Request, _ context: GatewayContext) throws -> String {
        let merchantID = try context.parameters.decoded("merchantId")
        try apiKey.verify(request.head)
        return merchantID
    }

    /// Returns the session in the `Authorization` header of a consumer's device.
    ///
    /// - Throws: ``APIError`` if the session is missing or invalid.
    func session(of request: Request, _ context: GatewayContext) throws -> Session {
        let customerID = try context.parameters.decoded("customerId")
        let scheme = "GCS v1Client:"
        guard let authorization = request.headers[.authorization],
            authorization.utf8.starts(with: scheme.utf8)
        else {
            throw APIError(
                .forbidden,
                "noSession",
                "the session is missing: send `Authorization: GCS v1Client:{clientSessionId}`"
            )
        }
        let session = try sealer.open(
            String(Substring(authorization.utf8.dropFirst(scheme.utf8.count))),
            for: customerID
        )
        // A device could ask for products in another payment context.
        guard session.checkout == nil else {
            throw APIError(.forbidden, "sessionInvalid", "the id is that of a hosted checkout")
        }
        return session
    }
}

/// A function that returns the session of a request, or throws an error if it has none.
typealias FindSession = @Sendable (Request, GatewayContext) throws -> Session

extension Authentication {
    /// Calls a closure for both kinds of clients, with the routes for each and their sessions. The
    /// session of a merchant's server has the merchant's filters only.
    func forEachClient(
        of router: Router<GatewayContext>,
        _ body: (RouterGroup<GatewayContext>, @escaping FindSession) -> Void
    ) {
        body(router.group("/client/v1/{customerId}")) { try session(of: $0, $1) }
        body(router.group("/v1/{merchantId}")) {
            Session(merchantID: try merchantID(of: $0, $1))
        }
    }
}

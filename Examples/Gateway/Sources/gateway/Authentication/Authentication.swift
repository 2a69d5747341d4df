import HTTPTypes
import Hummingbird

/// Identifies the sender of a request: a merchant's server, or a consumer's device.
///
/// The keys are those of the reference data that the rest of the request uses, so that a reload
/// can't combine a new key with old filters.
struct Authentication: Sendable {
    /// The limit of the requests of each merchant, or `nil` if there isn't one.
    let limit: RequestLimit?

    /// Returns the id of the merchant whose server sent a signed request.
    ///
    /// - Throws: ``APIError`` if the signature is missing or invalid, or the merchant has sent too
    ///   many requests.
    func merchantID(
        of request: Request,
        _ context: GatewayContext,
        _ data: ReferenceData
    ) throws -> String {
        let merchantID = try context.parameters.decoded("merchantId")
        try data.apiKeys.verify(request.head, for: merchantID)
        context.merchant.id = merchantID
        try limit?.count(merchantID, from: .server)
        return merchantID
    }

    /// Returns the session in the `Authorization` header of a consumer's device.
    ///
    /// - Throws: ``APIError`` if the session is missing or invalid, or the devices of its merchant
    ///   have sent too many requests.
    func session(
        of request: Request,
        _ context: GatewayContext,
        _ data: ReferenceData
    ) throws -> Session {
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
        let id = String(Substring(authorization.utf8.dropFirst(scheme.utf8.count)))
        let session = try session(id, for: customerID, context, data)
        // A device could ask for products in another payment context.
        guard session.checkout == nil else {
            throw APIError(.forbidden, "sessionInvalid", "the id is that of a hosted checkout")
        }
        return session
    }

    /// Returns the session of an id that a consumer's device sent.
    ///
    /// - Throws: ``APIError`` if the session is invalid, or the devices of its merchant have sent too
    ///   many requests.
    func session(
        _ id: String,
        for customerID: String,
        _ context: GatewayContext,
        _ data: ReferenceData
    ) throws(APIError) -> Session {
        let session = try data.sessionKeys.open(id, for: customerID)
        context.merchant.id = session.merchantID
        try limit?.count(session.merchantID, from: .device)
        return session
    }
}

/// A function that returns the session of a request, or throws an error if it has none.
typealias FindSession = @Sendable (Request, GatewayContext, ReferenceData) throws -> Session

extension Authentication {
    /// Calls a closure for both kinds of clients, with the routes for each and their sessions. The
    /// session of a merchant's server has the merchant's filters only.
    func forEachClient(
        of router: Router<GatewayContext>,
        _ body: (RouterGroup<GatewayContext>, @escaping FindSession) -> Void
    ) {
        body(router.group("/client/v1/{customerId}")) { try session(of: $0, $1, $2) }
        body(router.group("/v1/{merchantId}")) {
            Session(merchantID: try merchantID(of: $0, $1, $2))
        }
    }
}

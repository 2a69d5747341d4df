import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Metrics
import ProductCatalog
import ProductFilter
import ProductFilterJSON

/// The route for merchants' servers, which creates sessions.
struct SessionRoutes: Sendable {
    let authentication: Authentication
    let store: ReferenceDataStore
    let endpoints: ClientEndpoints

    /// The lifetime of a session, in seconds.
    let lifetime: TimeInterval

    func add(to router: Router<GatewayContext>) {
        router.post("/v1/{merchantId}/sessions", use: create)
    }

    /// Creates a session.
    @Sendable
    private func create(
        _ request: Request,
        context: GatewayContext
    ) async throws -> SessionResponse {
        let data = store.current
        let merchantID = try authentication.merchantID(of: request, context, data)
        let sessionRequest: SessionRequest = try await request.json()

        let tokens = data.sort(tokens: sessionRequest.tokens ?? [])
        let session = Session(
            merchantID: merchantID,
            filters: sessionRequest.paymentProductFilters,
            tokens: tokens.valid,
            expiry: (Date.now + lifetime).millisecondsSince1970
        )
        data.resolve(session.filters, for: try data.merchant(merchantID))
            .logFindings(of: session, to: context.logger)
        // `UUID()` opens a file for each id.
        var generator = SystemRandomNumberGenerator()
        let customerID = UUID.random(using: &generator).uuidString.lowercased()
        let sessionID = try data.sessionKeys.seal(session, for: customerID)
        GatewayMetrics.sessionsCreated.increment()
        return SessionResponse(
            assetURL: endpoints.assets,
            clientAPIURL: endpoints.clientAPI,
            clientSessionID: sessionID,
            customerID: customerID,
            invalidTokens: tokens.invalid,
            region: endpoints.region
        )
    }
}

/// The endpoints that a new session's client uses.
struct ClientEndpoints: Sendable {
    /// The base URL of the client API. Clients append `/v1/{customerId}/…`.
    var clientAPI: String

    /// The base URL of logos.
    var assets: String

    /// The data center, for clients that use the deprecated region.
    var region: String
}

/// The response to a request for a session.
private struct SessionResponse: JSONResponse, JSONWritable {
    var assetURL: String
    var clientAPIURL: String
    var clientSessionID: String
    var customerID: String
    var invalidTokens: [String]?
    var region: String

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("assetUrl", assetURL)
            json.member("clientApiUrl", clientAPIURL)
            json.member("clientSessionId", clientSessionID)
            json.member("customerId", customerID)
            json.member("invalidTokens", invalidTokens)
            json.member("region", region)
        }
    }
}

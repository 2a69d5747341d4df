import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import ProductCatalog
import ProductFilter
import ProductFilterJSON

/// The route for merchants' servers, which creates sessions.
struct SessionRoutes: Sendable {
    let apiKey: APIKey
    let sealer: SessionSealer
    let store: ReferenceDataStore
    let endpoints: ClientEndpoints

    /// The lifetime of a session, in seconds.
    let lifetime: TimeInterval

    /// The maximum size of a body, in bytes. Filters of this size don't fit into a client session
    /// id.
    static let bodyLimit = 64 * 1024

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
        let merchantID = try context.parameters.decoded("merchantId")
        try apiKey.verify(request.head)
        let mediaType = request.headers[.contentType].flatMap(MediaType.init)
        guard mediaType?.isType(.applicationJson) == true else {
            throw APIError(
                .unsupportedMediaType,
                "unsupportedMediaType",
                "unsupported media type: send JSON with `Content-Type: application/json`"
            )
        }
        let body = try await request.body.collect(upTo: Self.bodyLimit)
        let sessionRequest = try SessionRequest(json: body.readableBytesUInt8Span)

        let filters = sessionRequest.paymentProductFilters
        let resolved = data.resolve(filters, for: try data.merchant(merchantID))
        resolved.logFindings(forMerchant: merchantID, to: context.logger)

        let tokens = (sessionRequest.tokens ?? []).withoutDuplicates
        let isValid = { data.paymentProduct(forToken: $0) != nil }
        // `UUID()` opens a file for each id.
        var generator = SystemRandomNumberGenerator()
        let customerID = UUID.random(using: &generator).uuidString.lowercased()
        let session = Session(
            merchantID: merchantID,
            filters: filters,
            tokens: tokens.filter(isValid),
            expiry: (Date.now + lifetime).millisecondsSince1970
        )
        let invalidTokens = tokens.filter { !isValid($0) }
        return SessionResponse(
            assetURL: endpoints.assets,
            clientAPIURL: endpoints.clientAPI,
            clientSessionID: try sealer.seal(session, for: customerID),
            customerID: customerID,
            invalidTokens: invalidTokens.isEmpty ? nil : invalidTokens,
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

extension [String] {
    fileprivate var withoutDuplicates: [String] {
        var seen: Set<ByteString> = []
        return filter { seen.insert(ByteString($0)).inserted }
    }
}

import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import ProductFilter

/// What merchants' servers ask for: new sessions.
struct SessionRoutes: Sendable {
    let apiKey: APIKey
    let seal: SessionSeal
    let referenceData: CurrentReferenceData
    let addresses: ClientAddresses

    /// How long a session lasts, in seconds.
    let lifetime: TimeInterval

    /// How large a body may be, in bytes. Filters that fill it would fit into no client session id.
    static let bodyLimit = 64 * 1024

    func add(to router: Router<GatewayContext>) {
        router.post("/v1/{merchantId}/sessions", use: create)
    }

    /// Creates a session.
    @Sendable
    private func create(_ request: Request, context: GatewayContext) async throws -> SessionAnswer {
        let data = referenceData.current
        let merchantID = try context.parameters.require("merchantId")
        try apiKey.verify(request.head)
        let mediaType = request.headers[.contentType].flatMap(MediaType.init)
        guard mediaType?.isType(.applicationJson) == true else {
            throw Refusal(
                .unsupportedMediaType,
                "unsupportedMediaType",
                "send JSON, with `Content-Type: application/json`"
            )
        }
        let body = try await request.body.collect(upTo: Self.bodyLimit)
        let asked = try SessionRequest(json: body.readableBytesUInt8Span)

        let resolved = try data.resolve(asked.paymentProductFilters, ofMerchant: merchantID)
        resolved.logFindingsInSession(to: context.logger)

        let tokens = asked.tokens ?? []
        let isUsable = { data.paymentProduct(ofToken: $0) != nil }
        let customerID = UUID().uuidString.lowercased()
        let session = Session(
            merchantID: merchantID,
            filters: asked.paymentProductFilters,
            tokens: tokens.filter(isUsable).withoutRepetitions,
            expiry: Date.now + lifetime
        )
        let invalidTokens = tokens.filter { !isUsable($0) }.withoutRepetitions
        return SessionAnswer(
            assetUrl: addresses.assets,
            clientApiUrl: addresses.clientAPI,
            clientSessionId: try seal.seal(session, for: customerID),
            customerId: customerID,
            invalidTokens: invalidTokens.isEmpty ? nil : invalidTokens,
            region: addresses.region
        )
    }
}

/// What a client is told about where to go.
struct ClientAddresses: Sendable {
    /// Where the client's requests go: `/v1/{customerId}/…` is appended to it.
    var clientAPI: String

    /// What the paths of logos are relative to.
    var assets: String

    /// The data center, for clients so old that they know of regions only.
    var region: String
}

/// The answer to a request for a session.
private struct SessionAnswer: ResponseEncodable {
    var assetUrl: String
    var clientApiUrl: String
    var clientSessionId: String
    var customerId: String
    var invalidTokens: [String]?
    var region: String
}

extension ResolvedFilters {
    /// Tells the operator what in a session's filters does not do what it says.
    fileprivate func logFindingsInSession(to logger: Logger) {
        let findings = catalog.diagnose(layers).filter {
            $0.layerName == ReferenceData.Layer.session.rawValue && $0.severity != .note
        }
        guard !findings.isEmpty else { return }
        logger.notice(
            "questionable filters",
            metadata: ["findings": .array(findings.prefix(20).map { "\($0.place): \($0.message)" })]
        )
    }
}

extension [String] {
    fileprivate var withoutRepetitions: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}

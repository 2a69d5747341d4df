import Foundation
import HTTPTypes
import Hummingbird
import Metrics
import ProductCatalog
import ProductFilter

/// The routes of hosted checkouts: merchants' servers create them, and consumers see the page.
struct HostedCheckoutRoutes: Sendable {
    let authentication: Authentication
    let store: ReferenceDataStore

    /// The public URL of the gateway, without the scheme, which merchants add.
    let partialURL: String

    /// The lifetime of a hosted checkout, in seconds.
    let lifetime: TimeInterval

    /// The customer id that hosted checkouts are encrypted for, so that the id of a client's session
    /// isn't one of theirs.
    static let customerID = "hosted checkout"

    func add(to router: Router<GatewayContext>) {
        router.post("/v1/{merchantId}/hostedcheckouts", use: create)
        router.get("/hosted/{hostedCheckoutId}", use: page)
    }

    /// Creates a hosted checkout.
    @Sendable
    private func create(
        _ request: Request,
        context: GatewayContext
    ) async throws -> HostedCheckoutResponse {
        let data = store.current
        let merchantID = try authentication.merchantID(of: request, context, data)
        let checkout: HostedCheckoutRequest = try await request.json()
        try checkout.requireContext()

        let tokens = data.sort(tokens: checkout.tokens ?? [])
        let session = Session(
            merchantID: merchantID,
            filters: checkout.paymentProductFilters,
            tokens: tokens.valid,
            expiry: (Date.now + lifetime).millisecondsSince1970,
            checkout: HostedCheckout(context: checkout.context, tokensOnly: checkout.tokensOnly)
        )
        let available = try AvailableProducts(for: session, in: checkout.context, data: data)
        available.filters.logFindings(of: session, to: context.logger)
        if checkout.tokensOnly, available.filters.availableProducts(in: available.context).isEmpty {
            for product in tokens.valid.prefix(20).compactMap(data.paymentProduct(forToken:)) {
                available.logReasons(against: product, to: context.logger)
            }
            throw APIError(
                .badRequest,
                "noUsableToken",
                "no token is valid for a product that is available in this payment context: send "
                    + "another token, or remove `tokensOnly`",
                at: HostedCheckoutRequest.filtersPath + ".tokensOnly"
            )
        }
        let id = try data.sessionKeys.seal(session, for: Self.customerID)
        GatewayMetrics.sessionsCreated.increment()
        return HostedCheckoutResponse(
            hostedCheckoutId: id,
            invalidTokens: tokens.invalid,
            merchantReference: checkout.merchantReference ?? UUID().uuidString.lowercased(),
            partialRedirectUrl: "\(partialURL)/hosted/\(id)",
            returnMAC: UUID().uuidString.lowercased()
        )
    }

    /// Returns the page with the products that the consumer may choose from.
    @Sendable
    private func page(_ request: Request, context: GatewayContext) throws -> HostedCheckoutPage {
        let data = store.current
        let id = try context.parameters.decoded("hostedCheckoutId")
        let session = try authentication.session(id, for: Self.customerID, context, data)
        guard let checkout = session.checkout else {
            throw APIError(.forbidden, "sessionInvalid", "the id isn't that of a hosted checkout")
        }
        let available = try AvailableProducts(for: session, in: checkout.context, data: data)
        available.filters.logUnknownEntries(
            of: session,
            in: available.context,
            to: context.logger
        )
        return HostedCheckoutPage(available)
    }
}

extension HostedCheckoutRequest {
    private static let amountPath = "order.amountOfMoney.amount"

    /// Throws an ``APIError`` that lists the parts of the payment context that are missing. An absent
    /// part would allow more products.
    fileprivate func requireContext() throws(APIError) {
        let parts = [
            (Self.amountPath, context.amount == nil),
            ("order.amountOfMoney.currencyCode", context.currency == nil),
            ("order.customer.billingAddress.countryCode", context.country == nil),
        ]
        let missing = parts.filter { $0.1 }.map { path, _ in
            ErrorResponse.Entry(
                code: "missingKey",
                httpStatusCode: 400,
                message: "missing key: add it, because products depend on it",
                propertyName: path
            )
        }
        if !missing.isEmpty { throw APIError(.badRequest, missing) }
        if let amount = context.amount, amount < 0 {
            let message = "expected an amount in minor units, found `\(amount)`"
            throw APIError(.badRequest, "wrongValue", message, at: Self.amountPath)
        }
    }
}

/// The response to a request for a hosted checkout.
private struct HostedCheckoutResponse: ResponseEncodable {
    var hostedCheckoutId: String
    var invalidTokens: [String]?
    var merchantReference: String
    var partialRedirectUrl: String
    var returnMAC: String

    private enum CodingKeys: String, CodingKey {
        case hostedCheckoutId, invalidTokens, merchantReference, partialRedirectUrl
        case returnMAC = "RETURNMAC"
    }
}

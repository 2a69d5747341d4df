import HTTPTypes
import Hummingbird
import Logging
import ProductCatalog
import ProductFilter

/// What consumers' devices ask for: what they can pay with.
struct ProductRoutes: Sendable {
    let seal: SessionSeal
    let referenceData: CurrentReferenceData

    func add(to router: Router<GatewayContext>) {
        router.group("/client/v1/{customerId}")
            .get("products") { request, context in
                ProductsAnswer(paymentProducts: try offer(request, context).products)
            }
            .get("products/{paymentProductId}", use: product)
            .get("productgroups") { request, context in
                GroupsAnswer(paymentProductGroups: try offer(request, context).groups)
            }
            .get("productgroups/{paymentProductGroupId}", use: group)
    }

    /// What the session in the request's header can pay with.
    private func offer(_ request: Request, _ context: GatewayContext) throws -> Offer {
        let data = referenceData.current
        let customerID = try context.parameters.require("customerId")
        let scheme = "GCS v1Client:"
        guard let authorization = request.headers[.authorization],
            authorization.hasPrefix(scheme)
        else {
            throw Refusal(
                .forbidden,
                "noSession",
                "send the session: `Authorization: GCS v1Client:{clientSessionId}`"
            )
        }
        let session = try seal.open(String(authorization.dropFirst(scheme.count)), for: customerID)
        return try Offer(of: session, for: ProductsQuery(request.uri.queryParameters), from: data)
    }

    @Sendable
    private func product(_ request: Request, context: GatewayContext) throws -> ProductAnswer {
        let offer = try offer(request, context)
        let text = try context.parameters.require("paymentProductId")
        guard let number = Int(text) else {
            throw Refusal(
                .badRequest,
                "wrongValue",
                "expected the id of a product, found `\(text.prefix(40))`",
                at: "paymentProductId"
            )
        }
        let id = PaymentProduct.ID(rawValue: number)
        guard let product = offer.product(id) else {
            offer.logReasons(against: id, to: context.logger)
            throw Refusal(
                .badRequest,
                "productNotAvailable",
                "product \(id) is not available; the gateway's log says why",
                at: "paymentProductId"
            )
        }
        return product
    }

    @Sendable
    private func group(_ request: Request, context: GatewayContext) throws -> GroupAnswer {
        let id = PaymentProductGroup.ID(
            rawValue: try context.parameters.require("paymentProductGroupId")
        )
        guard let group = try offer(request, context).group(id) else {
            throw Refusal(.notFound, "noSuchGroup", "no available product is in this group")
        }
        return group
    }
}

extension Offer {
    /// Tells the operator why a product is not available. The consumer is not told: a merchant's
    /// filters are nobody else's business.
    fileprivate func logReasons(against id: PaymentProduct.ID, to logger: Logger) {
        let explanation = filters.explanation(of: id, in: query.context)
        logger.notice(
            "product not available",
            metadata: [
                "product": "\(id)",
                "reasons": .array(explanation.reasons.map { "\($0.message)" }),
            ]
        )
    }
}

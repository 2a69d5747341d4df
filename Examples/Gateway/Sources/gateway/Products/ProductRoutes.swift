import HTTPTypes
import Hummingbird
import Logging
import ProductCatalog
import ProductFilter

/// The routes for consumers' devices, which list available products and groups.
struct ProductRoutes: Sendable {
    let store: ReferenceDataStore
    let limit: RequestLimit?

    func add(to router: Router<GatewayContext>) {
        router.group("/client/v1/{customerId}")
            .get("products") { request, context in
                ProductsResponse(
                    paymentProducts: try availableProducts(for: request, context).products
                )
            }
            .get("products/{paymentProductId}", use: product)
            .get("productgroups") { request, context in
                ProductGroupsResponse(
                    paymentProductGroups: try availableProducts(for: request, context).groups
                )
            }
            .get("productgroups/{paymentProductGroupId}", use: group)
    }

    /// Returns the products available to the session in the request's `Authorization` header.
    private func availableProducts(
        for request: Request,
        _ context: GatewayContext
    ) throws -> AvailableProducts {
        let data = store.current
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
        let session = try data.sessionKeys.open(
            String(Substring(authorization.utf8.dropFirst(scheme.utf8.count))),
            for: customerID
        )
        context.merchant.id = session.merchantID
        try limit?.count(session.merchantID, from: .device)
        let available = try AvailableProducts(
            for: session,
            query: ProductsQuery(of: request.head.path ?? "", for: data),
            data: data
        )
        available.filters.logUnknownEntries(in: available.context, to: context.logger)
        return available
    }

    @Sendable
    private func product(_ request: Request, context: GatewayContext) throws -> ProductResponse {
        let available = try availableProducts(for: request, context)
        let parameter = try context.parameters.decoded("paymentProductId")
        guard let number = Int(digits: parameter) else {
            throw APIError(
                .badRequest,
                "wrongValue",
                "expected a product id, found `\(parameter.excerpt)`",
                at: "paymentProductId"
            )
        }
        let id = PaymentProduct.ID(number)
        guard let product = available.product(id) else {
            available.logReasons(against: id, to: context.logger)
            throw APIError(
                .badRequest,
                "productNotAvailable",
                "product \(id) isn't available to this session in this payment context",
                at: "paymentProductId"
            )
        }
        return product
    }

    @Sendable
    private func group(
        _ request: Request,
        context: GatewayContext
    ) throws -> ProductGroupResponse {
        let id = PaymentProductGroup.ID(try context.parameters.decoded("paymentProductGroupId"))
        guard let group = try availableProducts(for: request, context).group(id) else {
            throw APIError(.notFound, "noSuchGroup", "the group has no available product")
        }
        return group
    }
}

extension AvailableProducts {
    /// Logs why a product isn't available. The response doesn't include the reasons, because a
    /// merchant's filters are confidential.
    fileprivate func logReasons(against id: PaymentProduct.ID, to logger: Logger) {
        let explanation = filters.explanation(of: id, in: context)
        logger.notice(
            "product unavailable",
            metadata: [
                "product": "\(id)",
                "reasons": .array(explanation.reasons.map { "\($0.message)" }),
            ]
        )
    }
}

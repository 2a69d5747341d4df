import HTTPTypes
import Hummingbird
import Logging
import ProductCatalog
import ProductFilter

/// The routes that list available products and groups, for consumers' devices and for merchants'
/// servers.
struct ProductRoutes: Sendable {
    let authentication: Authentication
    let store: ReferenceDataStore

    func add(to router: Router<GatewayContext>) {
        authentication.forEachClient(of: router) { group, session in
            group.get("products") { request, context in
                let available = try availableProducts(for: request, context, session)
                return ProductsResponse(paymentProducts: available.products)
            }
            .get("products/{paymentProductId}") { request, context in
                try product(try availableProducts(for: request, context, session), context)
            }
            .get("productgroups") { request, context in
                let available = try availableProducts(for: request, context, session)
                return ProductGroupsResponse(paymentProductGroups: available.groups)
            }
            .get("productgroups/{paymentProductGroupId}") { request, context in
                try productGroup(try availableProducts(for: request, context, session), context)
            }
        }
    }

    /// Returns the products available to the session of a request.
    private func availableProducts(
        for request: Request,
        _ context: GatewayContext,
        _ findSession: FindSession
    ) throws -> AvailableProducts {
        let data = store.current
        let session = try findSession(request, context, data)
        let query = try ProductsQuery(of: request.head.path ?? "", for: data)
        let available = try AvailableProducts(
            for: session,
            in: query.context,
            hiding: query.hidden,
            data: data
        )
        available.filters.logUnknownEntries(
            of: session,
            in: available.context,
            to: context.logger
        )
        return available
    }

    /// Returns the product that the path names.
    private func product(
        _ available: AvailableProducts,
        _ context: GatewayContext
    ) throws -> ProductResponse {
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

    /// Returns the group that the path names.
    private func productGroup(
        _ available: AvailableProducts,
        _ context: GatewayContext
    ) throws -> ProductGroupResponse {
        let id = PaymentProductGroup.ID(try context.parameters.decoded("paymentProductGroupId"))
        guard let group = available.group(id) else {
            throw APIError(.notFound, "noSuchGroup", "the group has no available product")
        }
        return group
    }
}

extension AvailableProducts {
    /// Logs why a product isn't available. The response doesn't include the reasons, because a
    /// merchant's filters are confidential.
    func logReasons(against id: PaymentProduct.ID, to logger: Logger) {
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

import Hummingbird
import HummingbirdCore
import Logging
import NIOCore

/// The routes of the gateway, with their middleware, and the limits of a connection.
struct Gateway: Sendable {
    let sessions: SessionRoutes
    let hostedCheckouts: HostedCheckoutRoutes
    let products: ProductRoutes
    let iins: IINRoutes
    let readiness: Readiness

    /// Whether requests are measured.
    var hasMetrics = false

    /// Whether requests continue the traces of their clients.
    var hasTracing = false

    var router: Router<GatewayContext> {
        let routes = Router(context: GatewayContext.self)
        addRoutes(to: routes)
        let router = Router(context: GatewayContext.self, options: .autoGenerateHeadEndpoints)
        // The first middleware is the outermost. Those before `ErrorMiddleware` see the status that
        // it chooses.
        router.addMiddleware {
            HeadMiddleware()
            if hasTracing { TracingMiddleware() }
            if hasMetrics { MetricsMiddleware() }
            LoggingMiddleware()
            ErrorMiddleware()
            MethodMiddleware(routes)
        }
        addRoutes(to: router)
        return router
    }

    private func addRoutes(to router: Router<GatewayContext>) {
        router.get("/health") { _, _ in ["status": "ok"] }
        readiness.add(to: router)
        sessions.add(to: router)
        hostedCheckouts.add(to: router)
        products.add(to: router)
        iins.add(to: router)
    }

    /// Returns the limits of a connection.
    ///
    /// - Parameters:
    ///   - settings: The settings, which have the maximum duration of a request.
    ///   - logger: The logger.
    static func connection(
        _ settings: Settings,
        logger: Logger
    ) -> HTTP1Channel.Configuration {
        let timeout = TimeAmount.seconds(Int64(settings.requiredInteger(.requestTimeout)))
        return HTTP1Channel.Configuration(
            additionalChannelHandlers: [ConnectionGuard(timeout: timeout, logger: logger)],
            idleTimeout: .seconds(60),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: 16 * 1024,
                maxHeaderListSize: 32 * 1024,
                maxHeaderFieldCount: 100
            )
        )
    }
}

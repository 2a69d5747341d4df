import Hummingbird
import HummingbirdCore
import NIOCore

/// The routes of the gateway, with their middleware, and the limits of a connection.
struct Gateway: Sendable {
    let sessions: SessionRoutes
    let products: ProductRoutes

    var router: Router<GatewayContext> {
        let router = Router(context: GatewayContext.self)
        // The first middleware is the outermost: it logs the status that the second one chooses.
        router.addMiddleware {
            LoggingMiddleware()
            ErrorMiddleware()
        }
        router.get("/health") { _, _ in ["status": "ok"] }
        sessions.add(to: router)
        products.add(to: router)
        return router
    }

    /// The limits of a connection.
    static let connection = HTTP1Channel.Configuration(
        idleTimeout: .seconds(60),
        httpDecoderConfiguration: .init(
            maxHeaderFieldSize: 16 * 1024,
            maxHeaderListSize: 32 * 1024,
            maxHeaderFieldCount: 100
        )
    )
}

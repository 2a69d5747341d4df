import Hummingbird
import HummingbirdCore
import NIOCore

/// The server: its routes, what stands around them, and its limits.
struct Gateway: Sendable {
    let sessions: SessionRoutes
    let products: ProductRoutes

    var router: Router<GatewayContext> {
        let router = Router(context: GatewayContext.self)
        // The first is the outermost: it sees what the second made of a refusal.
        router.addMiddleware {
            LoggingMiddleware()
            RefusalMiddleware()
        }
        router.get("/health") { _, _ in ["status": "ok"] }
        sessions.add(to: router)
        products.add(to: router)
        return router
    }

    /// Bounds on what one connection may take.
    static let connection = HTTP1Channel.Configuration(
        idleTimeout: .seconds(60),
        httpDecoderConfiguration: .init(
            maxHeaderFieldSize: 16 * 1024,
            maxHeaderListSize: 32 * 1024,
            maxHeaderFieldCount: 100
        )
    )
}

import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore

/// A server for metrics, with an address of its own, because they're not for the public.
enum MetricsServer {
    /// Returns a server that responds to `GET /metrics`.
    ///
    /// - Parameters:
    ///   - registry: The metrics.
    ///   - address: The address to listen on.
    ///   - connection: The limits of a connection.
    ///   - logger: The logger.
    static func make(
        _ registry: MetricsRegistry,
        address: BindAddress,
        connection: HTTP1Channel.Configuration,
        logger: Logger
    ) -> some ApplicationProtocol {
        let routes = Router(context: GatewayContext.self)
        addRoute(to: routes, registry)
        let router = Router(context: GatewayContext.self, options: .autoGenerateHeadEndpoints)
        router.addMiddleware {
            ErrorMiddleware()
            MethodMiddleware(routes)
        }
        addRoute(to: router, registry)
        return Application(
            router: router,
            server: .http1(configuration: connection),
            configuration: ApplicationConfiguration(address: address),
            onServerRunning: { await AcceptPause.add(to: $0, logger: logger) },
            logger: logger
        )
    }

    private static func addRoute(to router: Router<GatewayContext>, _ registry: MetricsRegistry) {
        router.get("/metrics") { _, _ in
            Response(
                status: .ok,
                headers: [.contentType: MetricsRegistry.contentType],
                body: ResponseBody(byteBuffer: ByteBuffer(string: registry.text))
            )
        }
    }
}

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
    ///   - host: The address to listen on.
    ///   - port: The port to listen on.
    ///   - timeout: The maximum duration of a request, in seconds.
    ///   - logger: The logger.
    static func make(
        _ registry: MetricsRegistry,
        host: String,
        port: Int,
        timeout: Int,
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
            server: .http1(configuration: Gateway.connection(timeout: timeout, logger: logger)),
            configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
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

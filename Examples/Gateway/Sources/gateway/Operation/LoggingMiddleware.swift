import HTTPTypes
import Hummingbird
import Logging

/// Writes a line for every request: what was asked, what was answered, how long it took.
///
/// It names the route and not the path, and no header, query or body: those hold the session's id,
/// tokens and signatures, and whoever reads a log must not be able to pay with it.
struct LoggingMiddleware: RouterMiddleware {
    typealias Context = GatewayContext

    func handle(
        _ request: Request,
        context: GatewayContext,
        next: (Request, GatewayContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        func log(_ level: Logger.Level, status: Int) {
            let microseconds = (ContinuousClock.now - start) / .microseconds(1)
            context.logger.log(
                level: level,
                "answered",
                metadata: [
                    "route": "\(context.endpointPath ?? "none")",
                    "status": "\(status)",
                    "microseconds": "\(Int(microseconds))",
                ]
            )
        }
        do {
            let response = try await next(request, context)
            log(.info, status: response.status.code)
            return response
        } catch {
            // What is thrown here was foreseen by nobody, or the client broke the protocol.
            context.logger.error("not answered", metadata: ["error": "\(type(of: error))"])
            throw error
        }
    }
}

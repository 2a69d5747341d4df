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
        do {
            let response = try await next(request, context)
            let microseconds = (ContinuousClock.now - start) / .microseconds(1)
            context.logger.info(
                "answered",
                metadata: [
                    "route": "\(context.endpointPath ?? "none")",
                    "status": "\(response.status.code)",
                    "microseconds": "\(Int(microseconds))",
                ]
            )
            return response
        } catch {
            // The client broke off or broke the protocol, or it is something that nobody foresaw.
            context.logger.warning("not answered", metadata: ["error": "\(type(of: error))"])
            throw error
        }
    }
}

import HTTPTypes
import Hummingbird
import Logging

/// Middleware that logs every request with its route, its merchant, its status and its duration.
///
/// It doesn't log paths, headers, queries or bodies. They contain session ids, tokens and
/// signatures, and access to the log must not be enough to use them.
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
                "request completed",
                metadata: [
                    "status": "\(response.status.code)",
                    "microseconds": "\(Int(microseconds))",
                ]
            )
            return response
        } catch {
            // `ErrorMiddleware` handles all errors but that of a connection.
            context.logger.notice("connection failed", metadata: ["error": "\(type(of: error))"])
            throw error
        }
    }
}

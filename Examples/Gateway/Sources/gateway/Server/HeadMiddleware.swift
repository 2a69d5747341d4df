import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

/// Middleware that writes the body of a response to HEAD to nowhere.
///
/// Hummingbird drops that body. Its own middleware measures a request when the body has been written,
/// so it would count a request to HEAD as one in progress forever.
struct HeadMiddleware: RouterMiddleware {
    typealias Context = GatewayContext

    func handle(
        _ request: Request,
        context: GatewayContext,
        next: (Request, GatewayContext) async throws -> Response
    ) async throws -> Response {
        let response = try await next(request, context)
        guard request.method == .head else { return response }
        try await response.body.write(DiscardingWriter())
        return response.createHeadResponse()
    }
}

/// A writer that discards what it's given.
private struct DiscardingWriter: ResponseBodyWriter {
    mutating func write(_ buffer: ByteBuffer) {}
    consuming func finish(_ trailingHeaders: HTTPFields?) {}
}

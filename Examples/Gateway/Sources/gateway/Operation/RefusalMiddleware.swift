import HTTPTypes
import Hummingbird
import ProductFilter

/// Answers every request that is refused, wherever that was decided, in the one form the API has
/// for it.
struct RefusalMiddleware: RouterMiddleware {
    typealias Context = GatewayContext

    func handle(
        _ request: Request,
        context: GatewayContext,
        next: (Request, GatewayContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as ParsingError {
            return response(.badRequest, ErrorResponse(errorID: context.id, error))
        } catch let refusal as Refusal {
            return response(
                refusal.status,
                ErrorResponse(errorID: context.id, errors: refusal.errors)
            )
        } catch let error as any HTTPResponseError {
            // The server's own refusals: no such route, a body above the limit.
            let entry = ErrorResponse.Entry(
                code: String(error.status.code),
                httpStatusCode: error.status.code,
                message: error.status.reasonPhrase.lowercased()
            )
            return response(error.status, ErrorResponse(errorID: context.id, errors: [entry]))
        }
    }

    private func response(_ status: HTTPResponse.Status, _ body: ErrorResponse) -> Response {
        Response(
            status: status,
            headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: body.json))
        )
    }
}

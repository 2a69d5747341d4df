import HTTPTypes
import Hummingbird
import ProductFilter

/// Middleware that turns errors into responses with the payment API's error body.
struct ErrorMiddleware: RouterMiddleware {
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
        } catch let error as APIError {
            return response(error.status, ErrorResponse(errorID: context.id, errors: error.errors))
        } catch let error as any HTTPResponseError {
            // Errors of the server itself, such as an unknown route or a body above the limit.
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

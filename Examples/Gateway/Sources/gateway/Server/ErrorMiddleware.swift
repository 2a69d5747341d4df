import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOHTTP1
import ProductCatalog
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
        } catch {
            let response = try response(to: error, in: context)
            return request.method == .head ? response.createHeadResponse() : response
        }
    }

    private func response(to error: any Error, in context: GatewayContext) throws -> Response {
        switch error {
        case let error as ParsingError:
            return response(.badRequest, ErrorResponse(errorID: context.id, error))
        case let error as APIError: return response(error, in: context)
        case let error as any HTTPResponseError:
            // An error of the server itself, such as an unknown route or a body above the limit.
            return response(APIError(error.status), in: context)
        case is HTTPParserError, is ChannelError, is IOError, is CancellationError:
            // The connection has failed.
            throw error
        default:
            context.logger.error("request failed", metadata: ["error": "\(type(of: error))"])
            return response(APIError(.internalServerError), in: context)
        }
    }

    private func response(_ error: APIError, in context: GatewayContext) -> Response {
        let body = ErrorResponse(errorID: context.id, errors: error.errors)
        return response(error.status, body, headers: error.headers)
    }

    private func response(
        _ status: HTTPResponse.Status,
        _ body: ErrorResponse,
        headers: HTTPFields = [:]
    ) -> Response {
        var headers = headers
        headers[.contentType] = "application/json"
        return Response(
            status: status,
            headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(string: body.json))
        )
    }
}

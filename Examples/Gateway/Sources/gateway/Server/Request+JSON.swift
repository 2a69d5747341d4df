import HTTPTypes
import Hummingbird
import NIOCore
import ProductCatalog

extension Request {
    /// The maximum size of a body, in bytes. Filters of this size don't fit into a client session
    /// id.
    private static let bodyLimit = 64 * 1024

    /// Returns the value that the body of this request contains.
    ///
    /// - Throws: `ParsingError` if the body isn't valid, and ``APIError`` if it isn't JSON.
    func json<Body: JSONParsable>() async throws -> Body {
        let mediaType = headers[.contentType].flatMap(MediaType.init)
        guard mediaType?.isType(.applicationJson) == true else {
            throw APIError(
                .unsupportedMediaType,
                "unsupportedMediaType",
                "unsupported media type: send JSON with `Content-Type: application/json`"
            )
        }
        let bytes = try await body.collect(upTo: Self.bodyLimit)
        return try Body(json: bytes.readableBytesUInt8Span)
    }
}

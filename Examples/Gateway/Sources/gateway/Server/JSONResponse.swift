import HTTPTypes
import Hummingbird
import NIOCore

/// A response that writes its own JSON, which takes a fraction of the time of Foundation's encoder.
protocol JSONResponse: ResponseGenerator {
    /// The body.
    var json: [UInt8] { get }
}

extension JSONResponse {
    func response(from request: Request, context: some RequestContext) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: "application/json; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: json))
        )
    }
}

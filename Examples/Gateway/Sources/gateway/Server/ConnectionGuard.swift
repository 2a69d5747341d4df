import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import ProductFilter

/// A channel handler that ends connections that violate HTTP or take too long.
///
/// Without it, Hummingbird responds to a violation without a body and a line in the log. A client
/// that sends a body byte by byte, or doesn't read its responses, could keep a request in progress
/// for any time, and the process with it.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// The maximum time from the head of a request to the end of its response, or from the end of
    /// one response to the end of the next.
    private let timeout: TimeAmount

    private let logger: Logger

    /// The number of requests whose response isn't complete.
    private var unanswered = 0

    /// Whether the head of a request has arrived, but not its end.
    private var isReading = false

    /// Whether the head of a response has been written, but not its end.
    private var isWriting = false

    /// Whether what arrives is discarded.
    private var isDiscarding = false

    /// Whether the process is shutting down.
    private var isQuiescing = false

    /// The last response of the connection, until it's written.
    private var refusal: APIError?

    /// Whether the connection is about to be closed.
    private var isClosing = false

    private var deadline: Scheduled<Void>?

    init(timeout: TimeAmount, logger: Logger) {
        self.timeout = timeout
        self.logger = logger
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let part = unwrapInboundIn(data)
        // A client that always has another request in progress could prevent the shutdown.
        if case .head = part, isQuiescing { isDiscarding = true }
        guard !isDiscarding else { return }
        switch part {
        case .head:
            isReading = true
            unanswered += 1
            if deadline == nil { startDeadline(context) }
        case .body: break
        case .end:
            isReading = false
            cancelDeadlineIfIdle()
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard !isClosing else {
            promise?.succeed()
            return
        }
        context.write(data, promise: promise)
        switch unwrapOutboundIn(data) {
        case .head: isWriting = true
        case .body: break
        case .end:
            isWriting = false
            unanswered -= 1
            if unanswered > 0 { startDeadline(context) }
            cancelDeadlineIfIdle()
            refuseInTurn(context)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        switch error {
        case is IOError, is ChannelError: context.fireErrorCaught(error)
        case HTTPParserError.headerOverflow:
            let status = HTTPResponse.Status.requestHeaderFieldsTooLarge
            refuse(APIError(status, "headerTooLarge", "the header is too large"), context)
        default:
            let message = "the request isn't valid HTTP: \(error)"
            refuse(APIError(.badRequest, "invalidHTTP", message), context)
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is ChannelShouldQuiesceEvent { isQuiescing = true }
        context.fireUserInboundEventTriggered(event)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        deadline?.cancel()
    }
}

extension ConnectionGuard {
    private func startDeadline(_ context: ChannelHandlerContext) {
        deadline?.cancel()
        deadline = context.eventLoop.assumeIsolated().scheduleTask(in: timeout) { [self] in
            deadline = nil
            if isReading, unanswered == 1, !isWriting, refusal == nil {
                let message = "the request took too long"
                refuse(APIError(.requestTimeout, "requestTimeout", message), context)
            } else {
                // The client doesn't read its responses, or the response is already written.
                logger.notice("connection closed", metadata: ["reason": "timeout"])
                context.close(promise: nil)
            }
        }
    }

    private func cancelDeadlineIfIdle() {
        guard unanswered == 0, !isReading else { return }
        deadline?.cancel()
        deadline = nil
    }

    /// Responds with an error after the responses to earlier requests, and closes the connection.
    private func refuse(_ error: APIError, _ context: ChannelHandlerContext) {
        guard !isDiscarding else { return }
        isDiscarding = true
        refusal = error
        refuseInTurn(context)
    }

    private func refuseInTurn(_ context: ChannelHandlerContext) {
        // The refusal is the response to a request that has arrived in part, unless there already is
        // one.
        let earlier = isReading ? unanswered - 1 : unanswered
        guard let refusal, earlier <= 0, !isWriting else { return }
        self.refusal = nil
        isClosing = true
        let id = RequestID().description
        logger.notice(
            "request refused",
            metadata: [
                "hb.request.id": "\(id)",
                "status": "\(refusal.status.code)",
                "reasons": .array(refusal.errors.map { "\($0.message ?? $0.code)" }),
            ]
        )
        if earlier == 0 { write(refusal, id: id, context) }
        // Ends the wait for a body, and Hummingbird closes its side of the connection. Closing the
        // other side at once could discard the response before the client reads it.
        context.fireErrorCaught(HTTPParserError.unknown)
        context.eventLoop.assumeIsolated().scheduleTask(in: .seconds(1)) {
            context.close(promise: nil)
        }
    }

    private func write(_ refusal: APIError, id: String, _ context: ChannelHandlerContext) {
        let body = ByteBuffer(string: ErrorResponse(errorID: id, errors: refusal.errors).json)
        let head = HTTPResponse(
            status: refusal.status,
            headerFields: [
                .contentType: "application/json",
                .contentLength: "\(body.readableBytes)",
                .connection: "close",
            ]
        )
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(body)), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }
}

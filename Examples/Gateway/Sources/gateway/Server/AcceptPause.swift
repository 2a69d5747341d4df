import Logging
import NIOCore

/// A channel handler that stops accepting connections for a second if there are no descriptors left
/// for them.
///
/// Without it, SwiftNIO tries again at once for as long as a client waits, and uses a whole
/// processor.
final class AcceptPause: ChannelInboundHandler {
    typealias InboundIn = any Channel

    private let logger: Logger

    private init(logger: Logger) {
        self.logger = logger
    }

    /// Adds the handler to the channel that accepts connections.
    static func add(to channel: any Channel, logger: Logger) async {
        let added = channel.eventLoop.submit {
            let handler = AcceptPause(logger: logger)
            try channel.pipeline.syncOperations.addHandler(handler, position: .first)
        }
        do {
            try await added.get()
        } catch {
            // The channel is already closed.
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if error is IOError, let options = context.channel.syncOptions {
            logger.error("cannot accept connections: waiting", metadata: ["error": "\(error)"])
            // Setting the option fails only if the channel is closed.
            try? options.setOption(.autoRead, value: false)
            context.eventLoop.assumeIsolated().scheduleTask(in: .seconds(1)) {
                try? options.setOption(.autoRead, value: true)
            }
        }
        context.fireErrorCaught(error)
    }
}

import Logging
import ServiceLifecycle
import UnixSignals

/// A service that ends when the process should shut down, and lets the group of services shut down
/// with that.
///
/// On SIGTERM or SIGINT, the gateway isn't ready any more. It still accepts requests for a while, so
/// that load balancers notice before connections are refused. A second signal ends the wait.
struct ShutdownService: Service {
    let readiness: Readiness

    /// The signals, trapped before the service started, so that none is lost.
    let signals: UnixSignalsSequence

    /// The time between the first signal and the shutdown.
    let delay: Duration

    let logger: Logger

    func run() async throws {
        await withTaskGroup { group in
            let (events, continuation) = AsyncStream.makeStream(of: Void.self)
            group.addTask {
                for await _ in signals.cancelOnGracefulShutdown() { continuation.yield() }
                continuation.finish()
            }
            var iterator = events.makeAsyncIterator()
            if await iterator.next() != nil {
                readiness.stop()
                logger.notice("shutdown requested", metadata: ["delay": "\(delay)"])
                if delay > .zero {
                    group.addTask {
                        try? await Task.sleep(for: delay)
                        continuation.yield()
                    }
                    await iterator.next()
                }
            }
            group.cancelAll()
        }
    }
}

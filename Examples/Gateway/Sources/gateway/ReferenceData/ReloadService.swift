import Logging
import ServiceLifecycle
import UnixSignals

/// A service that reloads the reference data on SIGHUP, without interrupting requests.
struct ReloadService: Service {
    let files: ReferenceFiles
    let store: ReferenceDataStore
    let logger: Logger

    func run() async throws {
        for await _ in await UnixSignalsSequence(trapping: .sighup).cancelOnGracefulShutdown() {
            reload()
        }
    }

    /// Replaces the reference data if all files are valid. Otherwise, the current data stays in
    /// use.
    func reload() {
        do {
            let new = try files.load()
            store.replace(with: new)
            logger.notice("reload completed", metadata: ["products": "\(new.catalog.count)"])
            new.logWarnings(to: logger)
        } catch {
            logger.error(
                "reload failed: keeping the current data",
                metadata: [
                    "file": "\(error.file)",
                    "reasons": .array(error.reasons.prefix(20).map { "\($0)" }),
                ]
            )
        }
    }
}

extension ReferenceData {
    func logWarnings(to logger: Logger) {
        for warning in warnings { logger.warning("\(warning)") }
    }
}

import Logging
import ServiceLifecycle
import UnixSignals

/// A service that reloads the reference data on SIGHUP, without interrupting requests.
struct ReloadService: Service {
    let files: ReferenceFiles
    let store: ReferenceDataStore

    /// The signals, trapped before the files were loaded, so that none is lost.
    let reloads: UnixSignalsSequence

    let logger: Logger

    func run() async throws {
        for await _ in reloads.cancelOnGracefulShutdown() {
            reload()
        }
    }

    /// Replaces the reference data if all files are valid. Otherwise, the current data stays in
    /// use.
    func reload() {
        do {
            let new = try files.load()
            store.replace(with: new)
            GatewayMetrics.recordReload(completed: true)
            logger.notice("reload completed", metadata: ["products": "\(new.catalog.count)"])
            new.logWarnings(to: logger)
        } catch {
            GatewayMetrics.recordReload(completed: false)
            logger.error(
                "reload failed: keeping the current data",
                metadata: [
                    "count": "\(error.reasons.count)",
                    "reasons": .array(error.reasons.prefix(20).map { "\($0)" }),
                ]
            )
        }
    }
}

extension ReferenceData {
    func logWarnings(to logger: Logger) {
        let warnings = warnings
        for warning in warnings.prefix(100) { logger.warning("\(warning)") }
        if warnings.count > 100 {
            logger.warning("further warnings", metadata: ["count": "\(warnings.count - 100)"])
        }
    }
}

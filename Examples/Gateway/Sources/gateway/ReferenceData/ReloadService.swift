import Logging
import ServiceLifecycle
import UnixSignals

/// Reads the reference data anew on every SIGHUP, while requests go on.
struct ReloadService: Service {
    let files: ReferenceFiles
    let data: CurrentReferenceData
    let logger: Logger

    func run() async throws {
        for await _ in await UnixSignalsSequence(trapping: .sighup).cancelOnGracefulShutdown() {
            reload()
        }
    }

    /// Takes new data when all of it is good. Otherwise everything stays as it is.
    func reload() {
        do {
            let new = try files.load()
            data.replace(with: new)
            logger.notice("reloaded", metadata: ["products": "\(new.catalog.count)"])
            new.logWarnings(to: logger)
        } catch {
            logger.error(
                "not reloaded, the data from before stays",
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

import Logging
import Metrics
import ProductCatalog
import ProductFilter

extension ResolvedFilters {
    /// Logs what is questionable about the filters of a new session, and the unknown entries of its
    /// merchant's filters. Everything else about the merchant's filters is logged when they're
    /// loaded.
    func logFindings(of session: Session, to logger: @autoclosure () -> Logger) {
        let findings = catalog.diagnose(layers).filter { finding in
            switch finding.code {
            case .unknownProduct, .unknownGroup: true
            default:
                finding.layerName == ReferenceData.Layer.session.rawValue
                    && finding.severity != .note
            }
        }
        log(findings, "questionable filters", session, to: logger())
    }

    /// Logs the entries, and the attributes of a payment context, that the catalog doesn't know. It
    /// may have lost them since the session was created.
    func logUnknownEntries(
        of session: Session,
        in context: PaymentContext,
        to logger: @autoclosure () -> Logger
    ) {
        log(unknownEntries, "unknown filter entries", session, to: logger())
        let attributes = catalog.unknownAttributes(in: context)
        log(attributes, "unknown attributes", session, to: logger())
    }

    private func log(
        _ findings: [FilterDiagnostic],
        _ message: Logger.Message,
        _ session: Session,
        to logger: @autoclosure () -> Logger
    ) {
        guard !findings.isEmpty else { return }
        GatewayMetrics.questionableFilters.increment()
        let isError = findings.contains { $0.severity == .error }
        logger().log(
            level: isError ? .error : .warning,
            message,
            metadata: [
                "count": "\(findings.count)",
                "findings": .array(
                    findings.prefix(20).map { finding in
                        let isSession = finding.layerName == ReferenceData.Layer.session.rawValue
                        let path =
                            isSession
                            ? finding.location?.path(root: session.filtersPath) : finding.path
                        let place = [finding.layerName, path].compactMap(\.self)
                        return "\(place.joined(separator: ": ")): \(finding.message)"
                    }
                ),
            ]
        )
    }
}

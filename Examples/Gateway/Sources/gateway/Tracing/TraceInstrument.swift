import Instrumentation
import Logging
import ServiceContextModule

/// An instrument that continues the W3C traces of requests, so that the log has their ids.
///
/// It doesn't create or export spans. To do that, bootstrap a tracer instead.
struct TraceInstrument: Instrument {
    private static let header = "traceparent"

    /// Reads the trace of a request. A malformed header is the same as none.
    func extract<Carrier, Extract: Extractor>(
        _ carrier: Carrier,
        into context: inout ServiceContext,
        using extractor: Extract
    ) where Extract.Carrier == Carrier {
        context.trace = extractor.extract(key: Self.header, from: carrier)
            .flatMap(TraceContext.init(traceparent:))
    }

    /// Adds the trace to a request to another service.
    func inject<Carrier, Inject: Injector>(
        _ context: ServiceContext,
        into carrier: inout Carrier,
        using injector: Inject
    ) where Inject.Carrier == Carrier {
        guard let trace = context.trace else { return }
        injector.inject(trace.traceparent, forKey: Self.header, into: &carrier)
    }

    /// The ids of the current trace, for the log.
    static let metadataProvider = Logger.MetadataProvider {
        guard let trace = ServiceContext.current?.trace else { return [:] }
        return ["trace_id": "\(trace.traceID)", "parent_id": "\(trace.parentID)"]
    }
}

extension ServiceContext {
    private enum TraceKey: ServiceContextKey {
        typealias Value = TraceContext
    }

    /// The trace of the current request, or `nil` if it doesn't belong to one.
    var trace: TraceContext? {
        get { self[TraceKey.self] }
        set { self[TraceKey.self] = newValue }
    }
}

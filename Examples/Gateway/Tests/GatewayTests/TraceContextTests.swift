import Instrumentation
import Logging
import Testing

@testable import gateway

struct TraceContextTests {
    @Test func `a header is parsed and written`() throws {
        let header = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
        let trace = try #require(TraceContext(traceparent: header))
        #expect(trace.traceID == "0af7651916cd43dd8448eb211c80319c")
        #expect(trace.parentID == "b7ad6b7169203331")
        #expect(trace.isSampled)
        #expect(trace.traceparent == header)
    }

    @Test(arguments: [
        "01-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00",
        "01-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00-what the future brings",
    ])
    func `a later version may have further fields`(header: String) {
        #expect(TraceContext(traceparent: header)?.isSampled == false)
    }

    @Test(arguments: [
        "", "00", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-0",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-a",
        "01-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01a",
        "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "00-00000000000000000000000000000000-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
        "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319g-b7ad6b7169203331-01",
        "00_0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c_b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331_01",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-+1",
        "00-0af7651916cd43dd8448eb211c8031\u{e9}-b7ad6b7169203331-01",
    ])
    func `a malformed header is ignored`(header: String) {
        #expect(TraceContext(traceparent: header) == nil)
        var context = ServiceContext.topLevel
        TraceInstrument().extract(["traceparent": header], into: &context, using: Headers())
        #expect(context.trace == nil)
    }

    @Test func `a trace is passed on to other services`() {
        let header = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00"
        var context = ServiceContext.topLevel
        TraceInstrument().extract(["traceparent": header], into: &context, using: Headers())
        var headers: [String: String] = [:]
        TraceInstrument().inject(context, into: &headers, using: Headers())
        #expect(headers == ["traceparent": header])
        ServiceContext.withValue(context) {
            #expect(TraceInstrument.metadataProvider.get()["parent_id"] == "b7ad6b7169203331")
        }
    }

    private struct Headers: Extractor, Injector {
        func extract(key: String, from carrier: [String: String]) -> String? {
            carrier[key]
        }

        func inject(_ value: String, forKey key: String, into carrier: inout [String: String]) {
            carrier[key] = value
        }
    }
}

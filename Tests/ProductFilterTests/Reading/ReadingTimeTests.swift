import Foundation
import ProductFilter
import Testing

/// Reading takes time in proportion to the bytes, whatever they are.
@Suite(.serialized)
struct ReadingTimeTests {
    /// A text that is slow to read for some readers.
    struct Text: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let ofSize: @Sendable (Int) -> String

        init(_ testDescription: String, _ ofSize: @escaping @Sendable (_ size: Int) -> String) {
            self.testDescription = testDescription
            self.ofSize = ofSize
        }
    }

    private static let texts = [
        Text("many keys", { size in object((0..<size).map { "\"k\($0)\":1" }) }),
        Text(
            "many keys in many objects",
            { size in
                let keys = (0..<20).map { "\"k\($0)\":1" }
                return object((0..<(size / 20)).map { "\"o\($0)\":\(object(keys))" })
            }
        ),
        Text("one key many times", { size in object(Array(repeating: "\"k\":1", count: size)) }),
        Text("many keys with escapes", { size in object((0..<size).map { #""\u006b\#($0)":1"# }) }),
        Text(
            "long keys that differ at their ends",
            { size in
                let long = String(repeating: "k", count: size)
                return object((0..<8).map { "\"\(long)\($0)\":1" })
            }
        ),
        Text(
            "faults beneath a long key",
            { size in
                let twice = object(Array(repeating: "\"a\":1", count: size / 10))
                return #"{"\#(String(repeating: "k", count: size))":\#(twice)}"#
            }
        ),
        Text("deep nesting", { size in deep(size) }),
        Text("faults in deep nesting", { size in deep(size, "\"a\":1,\"a\":1,\"a\":1") }),
        Text(
            "one long string",
            { size in "{\"a\":\"\(String(repeating: #"\u00e9"#, count: size))\"}" }
        ),
        Text("one long number", { size in "{\"a\":\(String(repeating: "9", count: size))}" }),
        Text("much space", { size in "{\(String(repeating: " \n", count: size))}" }),
        Text(
            "wrong entries",
            { size in
                let entries = Array(repeating: "\"1\"", count: size).joined(separator: ",")
                return #"{"paymentProductFilters":{"exclude":{"products":[\#(entries)]}}}"#
            }
        ),
    ]

    @Test(arguments: texts)
    func `eight times the bytes take about eight times as long`(text: Text) {
        let (short, long) = (Array(text.ofSize(1_000).utf8), Array(text.ofSize(8_000).utf8))
        let shortest = { bytes in (0..<5).map { _ in Self.time(toRead: bytes) }.min() ?? 0 }
        // Were it the square, it would be sixty-four times.
        let factor = shortest(long) / shortest(short)
        #expect(factor < 30)
    }

    /// Seconds of this thread alone, so that it makes no difference what else the machine does.
    private static func time(toRead bytes: [UInt8]) -> Double {
        let options = ReadingOptions(nestingLimit: 100_000, faultLimit: 100)
        let start = secondsOfThread()
        _ = try? SessionRequest(json: bytes, options: options)
        return secondsOfThread() - start
    }

    private static func secondsOfThread() -> Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func object(_ members: [String]) -> String {
        "{\(members.joined(separator: ","))}"
    }

    private static func deep(_ size: Int, _ inner: String = "") -> String {
        String(repeating: #"{"a":"#, count: size) + "{\(inner)}"
            + String(repeating: "}", count: size)
    }
}

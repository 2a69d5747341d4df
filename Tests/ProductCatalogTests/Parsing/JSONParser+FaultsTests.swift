import ProductCatalog
import ProductFilter
import Testing

/// The path of a fault, and what was expected and found.
struct JSONParserFaultsTests {
    private func faults(in text: String) -> [ParsingError.Fault] {
        let error = #expect(throws: ParsingError.self) { try SessionRequest(json: text) }
        return error?.faults ?? []
    }

    @Test(arguments: [
        ("\u{1}", "byte 0x01"), ("\u{f}", "byte 0x0f"), ("\u{10}", "byte 0x10"),
        ("\u{1f}", "byte 0x1f"), ("\u{7f}", "byte 0x7f"), ("!", "`!`"), ("~", "`~`"), ("é", "`é`"),
        ("\u{80}", "`\\u{80}`"), ("🙂", "`🙂`"),
    ])
    func `a fault quotes the character, or its byte if it isn't printable`(
        character: String,
        found: String
    ) {
        let fault = faults(in: character).first
        #expect(fault?.found == found)
        #expect(fault?.line == 1)
        #expect(fault?.column == 1)
        #expect(fault?.offset == 0)
    }

    @Test func `a fault quotes an unexpected space`() {
        #expect(faults(in: #"{"a":- 1}"#).map(\.found) == ["` `"])
    }

    @Test(arguments: [
        ("a", "a"), ("z", "z"), ("A", "A"), ("Z", "Z"), ("a9_", "a9_"), ("_", "_"),
        ("@", "`@`"), ("[", "`[`"), ("`", "```"), ("{", "`{`"), ("9a", "`9a`"), ("a b", "`a b`"),
        ("", "``"), ("é", "`é`"), ("a.b", "`a.b`"), ("/", "`/`"), (":", "`:`"),
    ])
    func `a path quotes the keys that aren't plain names`(key: String, step: String) {
        let fault = faults(in: "{\"\(key)\":tru}").first
        #expect(fault?.path == step)
    }

    @Test func `the expectation depends on the position in the object or array`() {
        #expect(faults(in: "{1}").first?.expected == "a key or `}`")
        #expect(faults(in: "{\"a\":1,1}").first?.expected == "a key")
        #expect(faults(in: "{\"a\":1 1}").first?.expected == "`,` or `}`")
        #expect(faults(in: "[").first?.expected == "an object")
        #expect(faults(in: "{\"a\":[").first?.expected == "a value or `]`")
        #expect(faults(in: "{\"a\":[1 1]}").first?.expected == "`,` or `]`")
    }

    @Test(arguments: [(38, false), (39, true), (60, true)])
    func `a value is truncated after 40 bytes`(digits: Int, isTruncated: Bool) {
        // A string of 38 digits has 40 bytes with its quotes.
        let value = String(repeating: "7", count: digits)
        let fault = faults(
            in: "{\"paymentProductFilters\":{\"exclude\":{\"products\":[\"\(value)\"]}}}"
        )
        let quoted = "\"\(value)\""
        #expect(fault.first?.found == (isTruncated ? "`\(quoted.prefix(40))…`" : "`\(quoted)`"))
    }

    @Test(arguments: [63, 64, 65, 200])
    func `a key is truncated after 64 bytes`(count: Int) {
        let key = String(repeating: "k", count: count)
        let fault = faults(in: "{\"\(key)\":tru}").first
        #expect(fault?.path == (count <= 64 ? key : "`\(key.prefix(64))…`"))
    }

    @Test(arguments: [
        (#"{"a b":▸}"#, "`a b`"), (#"{"a.b":▸}"#, "`a.b`"), (#"{"":▸}"#, "``"),
        (#"{"1a":▸}"#, "`1a`"),
        (#"{"a_1":▸}"#, "a_1"), (#"{"\u0061":▸}"#, "a"), (#"{"é":▸}"#, "`é`"),
        (#"{"x":1,"a":[0,[{"b":[[▸}"#, "a[1][0].b[0][0]"), (#"{"a":{"b":{"c":1},"d":▸"#, "a.d"),
        (#"{"a":{"b":{"c":1}▸x"#, "a"), (#"{"a":[{"b":1}]▸x"#, ""),
        (#"{"a":[[],{"b":[▸"#, "a[1].b"),
    ])
    func `the path leads to the fault, in any field`(marked: String, path: String) {
        let parts = marked.split(separator: "▸", omittingEmptySubsequences: false)
        let faults = faults(in: parts.joined())
        #expect(faults.map(\.path) == [path])
        #expect(faults.map(\.offset) == [parts[0].utf8.count])
    }

    @Test func `keys and values are truncated between characters`() {
        let long = String(repeating: "é", count: 1000)
        let faults = faults(in: #"{"tokens":{},"x\#(long)":{"a":1,"a":2}}"#)
        #expect(faults.last?.path == "`x" + String(repeating: "é", count: 31) + "…`.a")
        let second = self.faults(in: #"{"paymentProductFilters":"\#(long)"}"#)
        let start = "`\"" + String(repeating: "é", count: 19) + "…`"
        #expect(second.first?.found == start)
    }
}

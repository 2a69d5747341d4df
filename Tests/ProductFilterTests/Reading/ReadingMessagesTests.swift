import ProductCatalog
import ProductFilter
import Testing

/// The words in which a fault is told: what was found, what was expected, and the path to it.
struct ReadingMessagesTests {
    private func faults(in text: String, _ options: ParsingOptions = .init()) -> [ParsingError
        .Fault]
    {
        let error = #expect(throws: ParsingError.self) {
            try SessionRequest(json: text, options: options)
        }
        return error?.faults ?? []
    }

    @Test(arguments: [
        ("\u{1}", "byte 0x01"), ("\u{f}", "byte 0x0f"), ("\u{10}", "byte 0x10"),
        ("\u{1f}", "byte 0x1f"), ("\u{7f}", "byte 0x7f"), ("!", "`!`"), ("~", "`~`"), ("é", "`é`"),
        ("\u{80}", "`\u{80}`"), ("🙂", "`🙂`"),
    ])
    func `what was found is the character, or its number where it cannot be shown`(
        character: String,
        found: String
    ) {
        let fault = faults(in: character).first
        #expect(fault?.found == found)
        #expect(fault?.line == 1)
        #expect(fault?.column == 1)
        #expect(fault?.offset == 0)
    }

    @Test func `a space that must not stand there is shown as it is`() {
        #expect(faults(in: #"{"a":- 1}"#).map(\.found) == ["` `"])
    }

    @Test(arguments: [
        ("a", "a"), ("z", "z"), ("A", "A"), ("Z", "Z"), ("a9_", "a9_"), ("_", "_"),
        ("@", "`@`"), ("[", "`[`"), ("`", "```"), ("{", "`{`"), ("9a", "`9a`"), ("a b", "`a b`"),
        ("", "``"), ("é", "`é`"), ("a.b", "`a.b`"), ("/", "`/`"), (":", "`:`"),
    ])
    func `a key is a step of the path as it is when it is a plain name`(key: String, step: String) {
        let fault = faults(in: "{\"\(key)\":tru}").first
        #expect(fault?.path == step)
    }

    @Test func `a key or the end is expected first, and then a key`() {
        #expect(faults(in: "{1}").first?.expected == "a key or `}`")
        #expect(faults(in: "{\"a\":1,1}").first?.expected == "a key")
        #expect(faults(in: "{\"a\":1 1}").first?.expected == "`,` or `}`")
        #expect(faults(in: "[").first?.expected == "an object")
        #expect(faults(in: "{\"a\":[").first?.expected == "a value or `]`")
        #expect(faults(in: "{\"a\":[1 1]}").first?.expected == "`,` or `]`")
    }

    @Test(arguments: [(38, false), (39, true), (60, true)])
    func `a long value is cut after 40 bytes`(digits: Int, isCut: Bool) {
        // With its quotes a string of 38 is 40 bytes long.
        let value = String(repeating: "7", count: digits)
        let fault = faults(
            in: "{\"paymentProductFilters\":{\"exclude\":{\"products\":[\"\(value)\"]}}}"
        )
        let shown = "\"\(value)\""
        #expect(fault.first?.found == (isCut ? "`\(shown.prefix(40))…`" : "`\(shown)`"))
    }

    @Test(arguments: [63, 64, 65, 200])
    func `a long key is cut after 64 bytes`(count: Int) {
        let key = String(repeating: "k", count: count)
        let fault = faults(in: "{\"\(key)\":tru}").first
        #expect(fault?.path == (count <= 64 ? key : "`\(key.prefix(64))…`"))
    }

    @Test func `more faults than are collected are told by a mark`() {
        let text = "{\"paymentProductFilters\":{\"exclude\":{\"products\":[\"1\",\"2\",\"3\"]}}}"
        let error = #expect(throws: ParsingError.self) {
            try SessionRequest(json: text, options: ParsingOptions(faultLimit: 2))
        }
        #expect(error?.hasMoreFaults == true)
        #expect(error?.faults.count == 2)
        #expect(error?.description.hasSuffix("\n…") == true)
        let all = #expect(throws: ParsingError.self) {
            try SessionRequest(json: text, options: ParsingOptions(faultLimit: 3))
        }
        #expect(all?.hasMoreFaults == false)
        #expect(all?.description.hasSuffix("…") == false)
    }
}

import FuzzSupport

/// What a plain look at a body says, to hold the reader's answer against.
struct Plain {
    private let json: Result<PlainJSON, PlainJSON.Refusal>

    init(_ body: [UInt8], nestingLimit: Int) {
        json = Result { () throws(PlainJSON.Refusal) in
            try PlainJSON(body, nestingLimit: nestingLimit)
        }
    }

    /// Holds what was read against what should be, to the byte.
    func check<Value>(
        _ read: Value,
        expected: (PlainJSON) throws(PlainJSON.Refusal) -> Value
    ) {
        do throws(PlainJSON.Refusal) {
            let expected = try expected(try json.get())
            let (text, expectedText) = ("\(read)", "\(expected)")
            require(
                text.utf8.elementsEqual(expectedText.utf8),
                "\(expectedText) should be read, not \(text)"
            )
        } catch {
            require(error == .unknown, "what breaks a rule is read as \(read)")
        }
    }

    /// Makes sure that what was refused breaks a rule.
    func checkRefused(expected: (PlainJSON) throws(PlainJSON.Refusal) -> Void) {
        do throws(PlainJSON.Refusal) {
            try expected(try json.get())
            require(false, "what breaks no rule is refused")
        } catch {}
    }
}

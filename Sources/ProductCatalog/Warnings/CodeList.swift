/// The codes that a standard lists.
struct CodeList<Code: LetterCode>: Sendable {
    /// Whether each code is listed, by its ordinal.
    private var isListed: [Bool]

    /// Creates a list of codes that are separated by whitespace.
    init(_ list: String) {
        let codeCount = (0..<Code.length).reduce(1) { count, _ in count * 26 }
        isListed = Array(repeating: false, count: codeCount)
        for word in list.words { isListed[Int(Code(stringLiteral: word).ordinal)] = true }
    }

    /// Returns whether a code is listed.
    ///
    /// - Complexity: O(1).
    func contains(_ code: Code) -> Bool {
        isListed[Int(code.ordinal)]
    }
}

extension String {
    /// The parts of the string that are separated by spaces and line breaks.
    var words: [String] {
        utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
            .map { String(Substring($0)) }
    }
}

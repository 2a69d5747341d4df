/// One line of a text, with a caret under a position in it.
///
/// Only the surroundings of the position are shown of a long line.
struct Excerpt {
    /// The line with its number, and the line with the caret. Both are indented and safe to print
    /// to a terminal.
    let lines: [String]

    /// The greatest numbers of characters before the position, and from it on.
    private static let (maxHeadCount, maxTailCount) = (60, 30)

    /// Creates an excerpt of a text.
    ///
    /// - Parameters:
    ///   - text: The text. Invalid UTF-8 is replaced.
    ///   - offset: The offset of the position, at most the number of bytes.
    ///   - line: The number of the line.
    init(of text: [UInt8], at offset: Int, line: Int) {
        // A character has up to four bytes. One more is decoded in case the slice starts or ends
        // within a character.
        let start = max(0, offset - 4 * (Self.maxHeadCount + 1))
        let end = min(text.count, offset + 4 * (Self.maxTailCount + 1))
        let head = String(decoding: text[start..<offset], as: UTF8.self).unicodeScalars
            .reversed().prefix { $0 != "\n" }.reversed()
        let tail = String(decoding: text[offset..<end], as: UTF8.self).unicodeScalars
            .prefix { $0 != "\n" && $0 != "\r" }
        let printedHead =
            (head.count > Self.maxHeadCount ? "…" : "")
            + Self.printable(head.suffix(Self.maxHeadCount))
        let printedTail =
            Self.printable(tail.prefix(Self.maxTailCount))
            + (tail.count > Self.maxTailCount ? "…" : "")
        let margin = String(repeating: " ", count: String(line).count)
        let indent = String(repeating: " ", count: printedHead.displayWidth)
        lines = ["    \(line) | \(printedHead)\(printedTail)", "    \(margin) | \(indent)^"]
    }

    /// Returns characters with tabs expanded to a fixed width, and without control characters.
    private static func printable(_ characters: some Sequence<Unicode.Scalar>) -> String {
        var text = ""
        text.unicodeScalars.append(contentsOf: characters)
        return text.replacing("\t", with: "    ").escapingControls
    }
}

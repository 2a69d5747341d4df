import Foundation

/// One line of a text with a mark under one place in it. Of a long line only what is around the
/// place.
struct Excerpt {
    /// The line behind its number, and beneath it the mark; both indented, and safe to print.
    let lines: [String]

    /// How many characters are shown at most before the place, and from there on.
    private static let (before, after) = (60, 30)

    /// - Parameters:
    ///   - offset: the place, in bytes; at most their number
    ///   - line: the number of the line
    init(of text: Data, at offset: Int, line: Int) {
        // No character takes more than four bytes; one more in case that the first or last is cut
        // through.
        let start = max(0, offset - 4 * (Self.before + 1))
        let end = min(text.count, offset + 4 * (Self.after + 1))
        let head = String(decoding: text[start..<offset], as: UTF8.self).unicodeScalars
            .reversed().prefix { $0 != "\n" }.reversed()
        let tail = String(decoding: text[offset..<end], as: UTF8.self).unicodeScalars
            .prefix { $0 != "\n" && $0 != "\r" }
        let shownHead =
            (head.count > Self.before ? "…" : "") + Self.shown(head.suffix(Self.before))
        let shownTail =
            Self.shown(tail.prefix(Self.after)) + (tail.count > Self.after ? "…" : "")
        let margin = String(repeating: " ", count: String(line).count)
        let space = String(repeating: " ", count: shownHead.displayWidth)
        lines = ["    \(line) | \(shownHead)\(shownTail)", "    \(margin) | \(space)^"]
    }

    /// Characters as they are shown: a tab always as wide, and nothing that could drive a terminal.
    private static func shown(_ characters: some Sequence<Unicode.Scalar>) -> String {
        var text = ""
        text.unicodeScalars.append(contentsOf: characters)
        return text.replacing("\t", with: "    ").withoutControlCharacters
    }
}

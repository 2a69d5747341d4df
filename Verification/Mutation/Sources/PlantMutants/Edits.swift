import SwiftSyntax

/// Insertions and replacements in a source. Outer nodes are edited before the nodes they contain.
struct Edits {
    private var opening: [(offset: Int, text: String)] = []
    private var closing: [(offset: Int, text: String)] = []
    private var replaced: [(range: Range<Int>, text: String)] = []

    mutating func wrap(_ node: some SyntaxProtocol, _ before: String, _ after: String) {
        opening.append((node.positionAfterSkippingLeadingTrivia.utf8Offset, before))
        closing.append((node.endPositionBeforeTrailingTrivia.utf8Offset, after))
    }

    mutating func replace(_ token: some SyntaxProtocol, with text: String) {
        let start = token.positionAfterSkippingLeadingTrivia.utf8Offset
        replaced.append((start..<token.endPositionBeforeTrailingTrivia.utf8Offset, text))
    }

    mutating func insert(_ text: String, after node: some SyntaxProtocol) {
        closing.append((node.endPositionBeforeTrailingTrivia.utf8Offset, text))
    }

    /// Returns the source with all edits applied.
    ///
    /// At one offset, closing texts precede opening texts, and outer nodes enclose inner ones.
    func applied(to source: String) -> String {
        let bytes = Array(source.utf8)
        var edits: [(offset: Int, end: Int, rank: Int, order: Int, text: String)] = []
        for (order, edit) in closing.enumerated() {
            edits.append((edit.offset, edit.offset, 0, -order, edit.text))
        }
        for (order, edit) in opening.enumerated() {
            edits.append((edit.offset, edit.offset, 1, order, edit.text))
        }
        for (order, edit) in replaced.enumerated() {
            edits.append((edit.range.lowerBound, edit.range.upperBound, 2, order, edit.text))
        }
        edits.sort { ($0.offset, $0.rank, $0.order) < ($1.offset, $1.rank, $1.order) }
        var result: [UInt8] = []
        var position = 0
        for edit in edits {
            result += bytes[position..<edit.offset]
            result += edit.text.utf8
            position = edit.end
        }
        return String(decoding: result + bytes[position...], as: UTF8.self)
    }
}

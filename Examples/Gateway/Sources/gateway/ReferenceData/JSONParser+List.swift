import ProductCatalog

extension JSONParser {
    /// Parses a document that's an object with one key, whose value is a list.
    ///
    /// - Parameters:
    ///   - name: The key, which is required.
    ///   - text: The text.
    ///   - parseElement: Parses an element of the list.
    /// - Throws: `ParseAbort` if a fault ends the parsing.
    mutating func parseList(
        _ name: String,
        in text: Span<UInt8>,
        parseElement: (inout JSONParser) throws(ParseAbort) -> Void
    ) throws(ParseAbort) {
        guard try openObject(in: text) else { return }
        var isMissing = true
        while try nextMember(in: text) {
            guard keyString(in: text).utf8.elementsEqual(name.utf8) else {
                try rejectMember(expected: "`\(name)`", in: text)
                continue
            }
            isMissing = false
            guard try openList(in: text) else { continue }
            while try nextElement(in: text) { try parseElement(&self) }
        }
        if isMissing { try recordMissingKey(name, at: 0, in: text) }
    }
}

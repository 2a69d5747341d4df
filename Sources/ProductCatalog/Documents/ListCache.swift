/// The lists of a catalog document that were parsed last, by their text.
///
/// Most products have one of a few lists of countries, currencies or groups. Products whose lists have
/// the same text share one value, which saves time and memory.
struct ListCache<List> {
    private struct Entry {
        let text: Range<Int>
        let list: List
    }

    private static var slotCount: Int { 256 }

    private var entries = [Entry?](repeating: nil, count: Self.slotCount)

    /// Parses the list at the parser's position, or skips it if a list with the same text is known.
    ///
    /// - Parameters:
    ///   - json: The parser, before the list.
    ///   - text: The text.
    ///   - parse: Parses a list.
    @inline(__always)
    mutating func list(
        _ json: inout JSONParser,
        in text: Span<UInt8>,
        parse: (inout JSONParser, Span<UInt8>) throws(ParseAbort) -> List?
    ) throws(ParseAbort) -> List? {
        let start = json.position
        guard let end = text.endOfList(at: start) else { return try parse(&json, text) }
        let slot = text.hash(of: start..<end) & (Self.slotCount - 1)
        if let entry = entries[slot], entry.text.count == end - start,
            text.extracting(entry.text).isEqual(text.extracting(start..<end))
        {
            json.position = end
            return entry.list
        }
        let faults = json.faults.count
        let list = try parse(&json, text)
        if let list, json.faults.count == faults {
            entries[slot] = Entry(text: start..<json.position, list: list)
        }
        return list
    }
}

extension Span<UInt8> {
    /// Returns the offset after the first closing bracket of the list at an offset, or `nil` if the
    /// value there isn't a list.
    ///
    /// If the bracket is in a string, no list has that text, so none is found in the cache.
    fileprivate func endOfList(at start: Int) -> Int? {
        guard isInBounds(start), self[start] == .openBracket else { return nil }
        var end = start
        while isInBounds(end) {
            if self[end] == .closeBracket { return end &+ 1 }
            end &+= 1
        }
        return nil
    }

    /// Returns a hash of a part. Equal hashes don't mean equal parts.
    fileprivate func hash(of range: Range<Int>) -> Int {
        var hash = UInt64(range.count)
        var position = range.lowerBound
        while position <= range.upperBound &- 8 {
            hash = (hash ^ word(at: position)) &* 0x9e37_79b9_7f4a_7c15
            hash ^= hash >> 32
            position &+= 8
        }
        var last: UInt64 = 0
        while position < range.upperBound {
            last = last << 8 | UInt64(self[position])
            position &+= 1
        }
        hash = (hash ^ last) &* 0x9e37_79b9_7f4a_7c15
        return Int(truncatingIfNeeded: hash >> 32)
    }
}

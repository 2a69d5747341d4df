/// The keys of all open objects, for finding duplicates.
///
/// Keys are compared byte by byte after their escape sequences are decoded. The keys of a small
/// object are searched linearly. Those of a larger one are in a hash table seeded per process, so
/// that no choice of keys makes parsing slow.
struct ObjectKeys: ~Copyable {
    /// A key, as a range of the text or of the decoded bytes.
    private struct Key {
        let words: KeyWords

        /// The offset of the key's opening quote in the text.
        let offset: Int

        /// The start of the key in the decoded bytes, or -1 if it has no escape sequences.
        var decodedStart = -1

        var isDecoded: Bool { decodedStart >= 0 }
        var start: Int { isDecoded ? decodedStart : offset &+ 1 }
        var end: Int { start &+ words.count }
    }

    /// The number of keys up to which an object is searched linearly.
    private static let linearSearchLimit = 32

    /// The keys of all open objects, the outermost object's first.
    private var keys = SmallStack<20, Key>(
        placeholder: Key(words: KeyWords(), offset: 0)
    )

    /// The key that was appended last.
    private var last = Key(words: KeyWords(), offset: 0)

    /// The decoded bytes of the keys with escape sequences.
    private var decoded: [UInt8] = []

    /// For each large open object, the index in `keys` of every key by its hash.
    private var tables: [[Int: Int]] = []

    /// The number of keys of all open objects.
    var count: Int {
        keys.count
    }

    /// Removes the keys of the innermost object.
    mutating func close(_ object: JSONParser.Frame) {
        if !decoded.isEmpty {
            let first = (object.firstKey..<keys.count).first { keys[$0].isDecoded }
            if let first { decoded.removeLast(decoded.count - keys[first].start) }
        }
        keys.removeAll(after: object.firstKey)
        if object.hasKeyTable { tables.removeLast() }
    }

    /// Appends a key to the innermost object and marks in its frame whether it's a duplicate.
    ///
    /// - Complexity: O(bytes of the key) on average.
    @inline(__always)
    mutating func append(
        _ string: StringToken,
        to object: inout JSONParser.Frame,
        in text: Span<UInt8>
    ) {
        let key =
            string.isEscaped
            ? decode(string, in: text)
            : Key(
                words: KeyWords(of: text, from: string.start, to: string.end),
                offset: string.start &- 1
            )
        let bit: UInt64 = 1 << UInt64(key.words.bitIndex)
        object.isKeyRepeated = false
        if object.keyBits & bit != 0 || object.hasKeyTable {
            object.isKeyRepeated = contains(key, in: &object, text)
        }
        object.keyBits |= bit
        last = key
        keys.append(key)
    }

    private mutating func decode(_ string: StringToken, in text: Span<UInt8>) -> Key {
        let start = decoded.count
        string.unescape(in: text, into: &decoded)
        return Key(
            words: KeyWords(of: decoded.span, from: start, to: decoded.count),
            offset: string.start &- 1,
            decodedStart: start
        )
    }

    /// Returns whether the innermost object has a key.
    private mutating func contains(
        _ key: Key,
        in object: inout JSONParser.Frame,
        _ text: Span<UInt8>
    ) -> Bool {
        if keys.count - object.firstKey < Self.linearSearchLimit {
            for index in object.firstKey..<keys.count {
                let other = keys.element(at: index)
                if other.words == key.words, isEqual(other, key, in: text) { return true }
            }
            return false
        }
        if !object.hasKeyTable { openTable(of: &object, in: text) }
        return insertIntoTable(key, at: keys.count, in: text)
    }
}

extension ObjectKeys {
    /// Returns the index of the last key among names, or `nil` if it's none of them.
    // Mutating, because a nonmutating method would get a copy of the keys.
    mutating func indexOfLast(among names: KeyNames, in text: Span<UInt8>) -> Int? {
        let key = last
        if key.isDecoded {
            return names.index(
                of: key.words,
                bytes: decoded.span.extracting(key.start..<key.end)
            )
        }
        return names.index(of: key.words, bytes: text.extracting(key.start..<key.end))
    }

    /// The words of the last key.
    var lastWords: KeyWords {
        mutating get { last.words }
    }

    /// Returns an object's current key.
    func string(of object: JSONParser.Frame, in text: Span<UInt8>) -> String {
        let key = key(of: object)
        return (key.isDecoded ? decoded.span : text).string(key.start..<key.end)
    }

    /// Returns an object's current key, truncated if it's longer than 64 bytes.
    func excerpt(of object: JSONParser.Frame, in text: Span<UInt8>) -> String {
        let key = key(of: object)
        return (key.isDecoded ? decoded.span : text).excerpt(key.start..<key.end, limit: 64)
    }

    /// Returns the offset in the text of an object's current key.
    func offset(of object: JSONParser.Frame) -> Int {
        key(of: object).offset
    }

    private func key(of object: JSONParser.Frame) -> Key {
        keys[object.firstKey + object.count - 1]
    }

    private func isEqual(_ left: Key, _ right: Key, in text: Span<UInt8>) -> Bool {
        guard left.words == right.words, !left.words.isExact else {
            return left.words == right.words
        }
        let leftBytes = (left.isDecoded ? decoded.span : text).extracting(left.start..<left.end)
        let rightBytes = (right.isDecoded ? decoded.span : text)
            .extracting(right.start..<right.end)
        return leftBytes.isEqual(rightBytes)
    }
}

extension Span<UInt8> {
    /// Returns whether a span of the same length has equal bytes.
    func isEqual(_ other: Span<UInt8>) -> Bool {
        for position in indices where self[position] != other[position] { return false }
        return true
    }
}

/// Hash tables for large objects.
extension ObjectKeys {
    private mutating func openTable(of object: inout JSONParser.Frame, in text: Span<UInt8>) {
        object.hasKeyTable = true
        tables.append([:])
        for index in object.firstKey..<keys.count {
            _ = insertIntoTable(keys[index], at: index, in: text)
        }
    }

    /// Inserts a key into the innermost table, unless the table has an equal key.
    ///
    /// If two keys have the same hash, the second takes the next free one.
    ///
    /// - Returns: Whether the table already had an equal key.
    private mutating func insertIntoTable(_ key: Key, at index: Int, in text: Span<UInt8>) -> Bool {
        var hash = hash(of: key, in: text)
        let table = tables.count - 1
        while let other = tables[table][hash] {
            // coverage: unreachable because two different keys would need the same 64-bit hash.
            if isEqual(keys[other], key, in: text) { return true }
            hash &+= 1
        }
        tables[table][hash] = index
        return false
    }

    private func hash(of key: Key, in text: Span<UInt8>) -> Int {
        var hasher = Hasher()
        hasher.combine(key.words)
        if !key.words.isExact {
            let bytes = (key.isDecoded ? decoded.span : text).extracting(key.start..<key.end)
            hasher.combine(bytes: bytes)
        }
        return hasher.finalize()
    }
}

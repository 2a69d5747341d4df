/// The keys of all open objects, for finding duplicates.
///
/// Keys are compared byte by byte after their escape sequences are decoded. The keys of a small
/// object are searched linearly. Those of a larger one are in a hash table seeded per process, so
/// that no choice of keys makes parsing slow.
struct ObjectKeys {
    /// A key, as a range of the text or of the decoded bytes.
    private struct Key {
        /// The offset of the key's opening quote in the text.
        var offset: Int

        var start: Int
        var end: Int
        var isDecoded = false
    }

    /// The number of keys up to which an object is searched linearly.
    private static let linearSearchLimit = 8

    /// The keys of all open objects, the outermost object's first.
    private var keys: [Key]

    /// The decoded bytes of the keys with escape sequences.
    private var decoded: [UInt8] = []

    /// For each large open object, the index in `keys` of every key by its hash.
    private var tables: [[Int: Int]] = []

    init() {
        keys = []
        // The number of keys that a usual request has open at once.
        keys.reserveCapacity(8)
    }

    /// The number of keys of all open objects.
    var count: Int {
        keys.count
    }

    /// Removes the keys of the innermost object.
    mutating func close(_ object: JSONParser.Frame) {
        while keys.count > object.firstKey {
            let key = keys.removeLast()
            if key.isDecoded { decoded.removeLast(key.end &- key.start) }
        }
        if object.hasKeyTable { tables.removeLast() }
    }

    /// Appends a key to the innermost object and marks in its frame whether it's a duplicate.
    ///
    /// - Complexity: O(bytes of the key) on average.
    mutating func append(
        _ string: StringToken,
        to object: inout JSONParser.Frame,
        in text: Span<UInt8>
    ) {
        var key = Key(offset: string.start &- 1, start: string.start, end: string.end)
        if string.isEscaped {
            key.isDecoded = true
            key.start = decoded.count
            string.unescape(in: text, into: &decoded)
            key.end = decoded.count
        }
        if keys.count - object.firstKey < Self.linearSearchLimit {
            object.isKeyRepeated = keys[object.firstKey...].contains { isEqual($0, key, in: text) }
        } else {
            if !object.hasKeyTable { openTable(of: &object, in: text) }
            object.isKeyRepeated = insertIntoTable(key, at: keys.count, in: text)
        }
        keys.append(key)
    }
}

extension ObjectKeys {
    /// Returns whether an object's current key equals a name.
    @inline(__always)
    func isKey(of object: JSONParser.Frame, _ name: String, in text: Span<UInt8>) -> Bool {
        let key = key(of: object)
        guard key.end &- key.start == name.utf8.count else { return false }
        let bytes = (key.isDecoded ? decoded.span : text).extracting(key.start..<key.end)
        return bytes.isEqual(name.utf8.span)
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

    @inline(__always)
    private func key(of object: JSONParser.Frame) -> Key {
        keys[object.firstKey + object.count - 1]
    }

    private func isEqual(_ left: Key, _ right: Key, in text: Span<UInt8>) -> Bool {
        guard left.end &- left.start == right.end &- right.start else { return false }
        let leftBytes = (left.isDecoded ? decoded.span : text).extracting(left.start..<left.end)
        let rightBytes = (right.isDecoded ? decoded.span : text)
            .extracting(right.start..<right.end)
        return leftBytes.isEqual(rightBytes)
    }
}

extension Span<UInt8> {
    /// Returns whether a span of the same length has equal bytes.
    fileprivate func isEqual(_ other: Span<UInt8>) -> Bool {
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
        var word: UInt64 = 0
        let bytes = (key.isDecoded ? decoded.span : text).extracting(key.start..<key.end)
        for position in bytes.indices {
            word = word << 8 | UInt64(bytes[position])
            if position & 7 == 7 {
                hasher.combine(word)
                word = 0
            }
        }
        hasher.combine(word)
        hasher.combine(bytes.count)
        return hasher.finalize()
    }
}

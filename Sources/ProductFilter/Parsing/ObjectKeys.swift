/// The keys of all open objects, to tell when one comes twice.
///
/// Keys are compared after their escapes are decoded, byte for byte. An object with few keys is
/// looked through; in a larger one keys are found by a hash that nobody outside the process can
/// foresee, so that no choice of keys makes reading slow.
struct ObjectKeys {
    /// A key, and where its bytes stand: in the text, or among the decoded ones.
    private struct Key {
        /// Where the key's opening quote stands in the text.
        var offset: Int

        var start: Int
        var end: Int
        var isDecoded = false
    }

    /// How many keys of an object are looked through one by one.
    private static let fewKeys = 8

    /// The keys of each open object after those of the objects around it.
    private var keys: [Key]

    /// The bytes of keys that have escapes.
    private var decoded: [UInt8] = []

    /// For each open object of many keys, the place in `keys` of every key by its hash.
    private var tables: [[Int: Int]] = []

    init() {
        keys = []
        // What an ordinary request has open at once.
        keys.reserveCapacity(8)
    }

    /// How many keys the open objects have.
    var count: Int {
        keys.count
    }

    /// Forgets the keys of the innermost object.
    mutating func close(_ object: JSONParser.Frame) {
        while keys.count > object.firstKey {
            let key = keys.removeLast()
            if key.isDecoded { decoded.removeLast(key.end &- key.start) }
        }
        if object.hasKeyTable { tables.removeLast() }
    }

    /// Adds a key to the innermost object, and marks there whether the object had it before.
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
        if keys.count - object.firstKey < Self.fewKeys {
            object.isKeyRepeated = keys[object.firstKey...].contains { isEqual($0, key, in: text) }
        } else {
            if !object.hasKeyTable { openTable(of: &object, in: text) }
            object.isKeyRepeated = insertIntoTable(key, at: keys.count, in: text)
        }
        keys.append(key)
    }
}

extension ObjectKeys {
    /// Whether the key of the member that an object stands at is this name.
    @inline(__always)
    func isKey(of object: JSONParser.Frame, _ name: String, in text: Span<UInt8>) -> Bool {
        let key = key(of: object)
        guard key.end &- key.start == name.utf8.count else { return false }
        let bytes = (key.isDecoded ? decoded.span : text).extracting(key.start..<key.end)
        return bytes.isEqual(name.utf8.span)
    }

    /// The key of the member that an object stands at, cut when it is long.
    func excerpt(of object: JSONParser.Frame, in text: Span<UInt8>) -> String {
        let key = key(of: object)
        return (key.isDecoded ? decoded.span : text).excerpt(key.start..<key.end, limit: 64)
    }

    /// The place of the key of the member that an object stands at.
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
    /// Whether another span, of as many bytes, has the same ones.
    fileprivate func isEqual(_ other: Span<UInt8>) -> Bool {
        for position in indices where self[position] != other[position] { return false }
        return true
    }
}

/// Objects of many keys.
extension ObjectKeys {
    private mutating func openTable(of object: inout JSONParser.Frame, in text: Span<UInt8>) {
        object.hasKeyTable = true
        tables.append([:])
        for place in object.firstKey..<keys.count {
            _ = insertIntoTable(keys[place], at: place, in: text)
        }
    }

    /// Adds a key to the innermost table, and says whether the table had it before.
    ///
    /// Two keys of one hash are next to impossible; should they come, the second goes by the next
    /// number.
    private mutating func insertIntoTable(_ key: Key, at place: Int, in text: Span<UInt8>) -> Bool {
        var hash = hash(of: key, in: text)
        let table = tables.count - 1
        while let other = tables[table][hash] {
            if isEqual(keys[other], key, in: text) { return true }
            hash &+= 1
        }
        tables[table][hash] = place
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

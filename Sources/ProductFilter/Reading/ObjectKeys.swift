/// The keys of all open objects, to tell when one comes twice.
///
/// Keys are compared after their escapes are decoded, byte for byte. An object with few keys is looked through;
/// in a larger one keys are found by a hash that nobody outside the process can foresee, so that no
/// choice of keys makes reading slow.
struct ObjectKeys {
    /// Where a key's bytes stand: in the text, or among the decoded ones.
    struct Key {
        fileprivate var start = 0
        fileprivate var end = 0
        fileprivate var isDecoded = false
    }

    /// Where an object's keys begin.
    struct Mark {
        fileprivate var firstKey = 0
        fileprivate var firstDecoded = 0
        fileprivate var hasTable = false
    }

    /// How many keys of an object are looked through one by one.
    private static let fewKeys = 8

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

    /// The place where the keys of an object begin that is opened now.
    var mark: Mark {
        Mark(firstKey: keys.count, firstDecoded: decoded.count)
    }

    /// Forgets the keys of an object.
    mutating func removeAll(since mark: Mark) {
        keys.removeLast(keys.count - mark.firstKey)
        if decoded.count > mark.firstDecoded {
            decoded.removeLast(decoded.count - mark.firstDecoded)
        }
        if mark.hasTable { tables.removeLast() }
    }

    /// Adds a key to the innermost object, and says whether the object had it before.
    ///
    /// - Complexity: O(bytes of the key) on average.
    mutating func insert(
        _ string: StringToken,
        since mark: inout Mark,
        in text: Span<UInt8>
    ) -> (Key, isRepeated: Bool) {
        var key = Key(start: string.start, end: string.end)
        if string.isEscaped {
            key = Key(start: decoded.count, isDecoded: true)
            string.unescape(in: text, into: &decoded)
            key.end = decoded.count
        }
        let isRepeated: Bool
        if keys.count - mark.firstKey < Self.fewKeys {
            isRepeated = keys[mark.firstKey...].contains { isEqual($0, key, in: text) }
        } else {
            isRepeated = insertIntoTable(key, since: &mark, in: text)
        }
        keys.append(key)
        return (key, isRepeated)
    }

    private mutating func insertIntoTable(
        _ key: Key,
        since mark: inout Mark,
        in text: Span<UInt8>
    ) -> Bool {
        if !mark.hasTable {
            mark.hasTable = true
            tables.append([:])
            for place in mark.firstKey..<keys.count {
                _ = insertIntoTable(keys[place], at: place, in: text)
            }
        }
        return insertIntoTable(key, at: keys.count, in: text)
    }

    /// Two keys of one hash are next to impossible; should they come, the second goes by the next number.
    private mutating func insertIntoTable(_ key: Key, at place: Int, in text: Span<UInt8>) -> Bool {
        var hash = hash(of: key, in: text)
        let table = tables.count - 1
        while let other = tables[table].updateValue(place, forKey: hash) {
            tables[table][hash] = other
            if isEqual(keys[other], key, in: text) { return true }
            hash &+= 1
        }
        return false
    }
}

extension ObjectKeys {
    /// Whether a key is this name.
    func isKey(_ key: Key, _ name: String, in text: Span<UInt8>) -> Bool {
        let name = name.utf8.span
        guard key.end &- key.start == name.count else { return false }
        let bytes = (key.isDecoded ? decoded.span : text).extracting(key.start..<key.end)
        for position in bytes.indices where bytes[position] != name[position] { return false }
        return true
    }

    /// The key's text.
    func name(of key: Key, in text: Span<UInt8>) -> String {
        key.isDecoded
            ? String(decoding: decoded[key.start..<key.end], as: UTF8.self)
            : text.string(key.start..<key.end)
    }

    private func isEqual(_ left: Key, _ right: Key, in text: Span<UInt8>) -> Bool {
        guard left.end &- left.start == right.end &- right.start else { return false }
        let leftBytes = (left.isDecoded ? decoded.span : text).extracting(left.start..<left.end)
        let rightBytes = (right.isDecoded ? decoded.span : text)
            .extracting(right.start..<right.end)
        for position in leftBytes.indices where leftBytes[position] != rightBytes[position] {
            return false
        }
        return true
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

/// A string that's compared and hashed byte for byte, for names and values that callers choose.
///
/// Unlike with `String`, two texts that differ only in Unicode normalization are different, and no
/// comparison takes more than linear time.
package struct ExactString: Sendable {
    package let rawValue: String

    /// The string in a form that's fast to compare and to hash.
    package let key: Key

    /// - Complexity: O(bytes in the string).
    package init(_ rawValue: String) {
        self.rawValue = rawValue
        self.key = Key(rawValue)
    }

    /// Creates a long string with a given hash, to test collisions. It differs from the string
    /// without.
    package init(_ rawValue: String, hash: UInt64) {
        self.rawValue = rawValue
        self.key = Key(hash: hash)
    }
}

extension ExactString: Hashable {
    @inline(__always)
    package static func == (left: Self, right: Self) -> Bool {
        guard left.key == right.key else { return false }
        return left.key.isExact || left.hasSameBytes(as: right)
    }

    // Not inlined, so that short strings take no more than a comparison of keys.
    @inline(never)
    private func hasSameBytes(as other: Self) -> Bool {
        let (bytes, others) = (rawValue.utf8.span, other.rawValue.utf8.span)
        guard bytes.count == others.count else { return false }
        // Without an early exit, the compiler compares many bytes at a time.
        var difference: UInt8 = 0
        for index in bytes.indices { difference |= bytes[index] ^ others[index] }
        return difference == 0
    }

    package func hash(into hasher: inout Hasher) {
        key.hash(into: &hasher)
    }
}

extension ExactString: Comparable {
    /// Orders strings lexicographically by their bytes.
    package static func < (left: Self, right: Self) -> Bool {
        left.key.isExact && right.key.isExact
            ? left.key.precedes(right.key)
            : left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
    }
}

extension PaymentProductGroup {
    /// The name of a payment product group, such as `cards`.
    ///
    /// Names match exactly, byte for byte: `cards`, `Cards` and `card` are three names. Any string
    /// can be written as a name, because a merchant may send any; a catalog refuses the empty one.
    public struct ID: RawRepresentable, Sendable {
        /// The name itself.
        public let rawValue: String

        /// The name in a form that is quick to compare and to look up. It follows from `rawValue`
        /// alone.
        package let key: Key

        /// Makes a group id of a name. Every name is accepted.
        ///
        /// - Complexity: O(bytes in the name).
        public init(rawValue: String) {
            self.rawValue = rawValue
            self.key = Key(rawValue)
        }
    }
}

extension PaymentProductGroup.ID {
    /// A name as two words: its bytes and their number when there are at most 15 of them, as in
    /// nearly all names, and a hash of them otherwise. Comparing strings instead took thirty times
    /// the instructions.
    package struct Key: Hashable, Sendable {
        private var low: UInt64 = 0
        private var high: UInt64 = 0

        /// What stands in the place of the number of bytes when there are more than 15.
        private static let long: UInt64 = 0xff

        init(_ name: String) {
            // FNV-1a, for names that do not fit.
            var hash: UInt64 = 0xcbf2_9ce4_8422_2325
            var count: UInt64 = 0
            let bytes = name.utf8.span
            for index in bytes.indices {
                let byte = bytes[index]
                if count < 8 {
                    low |= UInt64(byte) << (count * 8)
                } else if count < 15 {
                    high |= UInt64(byte) << (count * 8 - 64)
                }
                hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
                count += 1
            }
            if count <= 15 {
                high |= count << 56
            } else {
                low = hash
                high = Self.long << 56
            }
        }

        /// Whether equal keys mean equal names.
        var isExact: Bool {
            high >> 56 != Self.long
        }

        /// Whether the name is empty.
        var isEmpty: Bool {
            high == 0
        }

        /// Whether the name stands before another in the order of their bytes, where both keys are
        /// exact.
        func precedes(_ other: Key) -> Bool {
            let (first, otherFirst) = (low.byteSwapped, other.low.byteSwapped)
            guard first == otherFirst else { return first < otherFirst }
            // The number of bytes comes last, and tells a name from one that goes on with zeroes.
            return high.byteSwapped < other.high.byteSwapped
        }

        /// Both words in one.
        var folded: UInt64 {
            (low ^ (high &* 0x9e37_79b9_7f4a_7c15)) &* 0xbf58_476d_1ce4_e5b9
        }
    }
}

extension PaymentProductGroup.ID: Hashable {
    /// Whether two names are the same, byte for byte. Unlike strings, names that merely look the
    /// same (a letter with its accent in one or in two characters) are different.
    public static func == (left: Self, right: Self) -> Bool {
        guard left.key == right.key else { return false }
        guard !left.key.isExact else { return true }
        let (bytes, others) = (left.rawValue.utf8.span, right.rawValue.utf8.span)
        guard bytes.count == others.count else { return false }
        for place in bytes.indices where bytes[place] != others[place] { return false }
        return true
    }

    /// Feeds the name's bytes into a hasher. The key of a long name would not do: how it is made is
    /// public, so that a caller could send many long names of one key and make every `Set` of them
    /// slow.
    public func hash(into hasher: inout Hasher) {
        guard !key.isExact else { return key.hash(into: &hasher) }
        var word: UInt64 = 0
        let bytes = rawValue.utf8.span
        for place in bytes.indices {
            word = word << 8 | UInt64(bytes[place])
            if place % 8 == 7 { hasher.combine(word) }
        }
        hasher.combine(word)
        hasher.combine(bytes.count)
    }
}

extension PaymentProductGroup.ID: Comparable {
    /// Orders names by their bytes.
    public static func < (left: Self, right: Self) -> Bool {
        left.key.isExact && right.key.isExact
            ? left.key.precedes(right.key)
            : left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
    }
}

extension PaymentProductGroup.ID: ExpressibleByStringLiteral {
    /// Makes a group id of a string literal, so that `"cards"` can be written for the group.
    public init(stringLiteral value: String) {
        self.init(rawValue: value)
    }
}

extension PaymentProductGroup.ID: CustomStringConvertible {
    /// The name.
    public var description: String {
        rawValue
    }
}

/// A group id is a plain JSON string.
extension PaymentProductGroup.ID: Codable {}

extension PaymentProductGroup {
    /// The name of a payment product group, such as `cards`.
    ///
    /// Names match exactly, byte for byte: `cards`, `Cards` and `card` are three names. Any string
    /// can be written as a name, because a merchant may send any; a catalog refuses the empty one.
    public struct ID: RawRepresentable, Sendable {
        /// The name itself.
        public let rawValue: String

        /// The name in a form that is quick to compare and to look up. Within a process it follows
        /// from `rawValue` alone.
        package let key: Key

        /// Makes a group id of a name. Every name is accepted.
        ///
        /// - Complexity: O(bytes in the name).
        public init(rawValue: String) {
            self.rawValue = rawValue
            self.key = Key(rawValue)
        }

        /// Creates a group id from a name. Every name is accepted.
        ///
        /// - Complexity: O(bytes in the name).
        public init(_ name: String) {
            self.init(rawValue: name)
        }

        /// For tests only: a long name with a hash that the test chooses, because nobody can find
        /// two names that share one. It is another id than that of the name alone.
        package init(rawValue: String, hash: UInt64) {
            self.rawValue = rawValue
            self.key = Key(hash: hash)
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
            let bytes = name.utf8.span
            guard bytes.count <= 15 else {
                self = Key(hash: Self.hash(of: bytes))
                return
            }
            for place in bytes.indices {
                let byte = UInt64(bytes[place]) << UInt64(place % 8 * 8)
                if place < 8 { low |= byte } else { high |= byte }
            }
            high |= UInt64(bytes.count) << 56
        }

        fileprivate init(hash: UInt64) {
            low = hash
            high = Self.long << 56
        }

        /// A hash that nobody can foresee, so that a caller cannot send many names that have one.
        private static func hash(of bytes: Span<UInt8>) -> UInt64 {
            var hasher = Hasher()
            var word: UInt64 = 0
            for place in bytes.indices {
                word = word << 8 | UInt64(bytes[place])
                if place % 8 == 7 { hasher.combine(word) }
            }
            hasher.combine(word)
            hasher.combine(bytes.count)
            return UInt64(bitPattern: Int64(hasher.finalize()))
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

        /// Both words in one, spread by two numbers, of which the first is odd. Where they are drawn
        /// at random, whoever chooses names cannot know which of them come to lie side by side.
        @inline(__always)
        func spread(by one: UInt64, _ other: UInt64) -> UInt64 {
            let product = (low ^ one).multipliedFullWidth(by: high ^ other)
            return (product.high ^ product.low) &* one
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
        // All bytes are looked at, so that many can be at once.
        var difference: UInt8 = 0
        for place in bytes.indices { difference |= bytes[place] ^ others[place] }
        return difference == 0
    }

    /// Feeds the key into a hasher: the bytes of a short name, and of a long one a hash that nobody
    /// can foresee.
    public func hash(into hasher: inout Hasher) {
        key.hash(into: &hasher)
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

extension PaymentProductGroup {
    /// The name of a payment product group, such as `cards`.
    ///
    /// Names match exactly, byte for byte: `cards`, `Cards` and `card` are three names. Any string can
    /// be written as a name, because a merchant may send any; a catalog refuses the empty one.
    public struct ID: RawRepresentable, Sendable {
        /// The name itself.
        public let rawValue: String

        /// A hash of the name's bytes, taken once here so that finding a group by its name never
        /// reads the name again, except to confirm it. It follows from `rawValue` alone.
        package let nameHash: UInt64

        /// Makes a group id of a name. Every name is accepted.
        ///
        /// - Complexity: O(bytes in the name).
        public init(rawValue: String) {
            self.rawValue = rawValue
            self.nameHash = Self.hash(of: rawValue)
        }

        /// FNV-1a over the name's UTF-8, which is short; folded so that the low bits depend on all.
        private static func hash(of name: String) -> UInt64 {
            var hash: UInt64 = 0xcbf2_9ce4_8422_2325
            for byte in name.utf8 {
                hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
            }
            return hash ^ (hash >> 32)
        }
    }
}

extension PaymentProductGroup.ID: Hashable {
    /// Whether two names are the same, byte for byte. Unlike strings, names that merely look the same
    /// (a letter with its accent in one or in two characters) are different.
    public static func == (left: Self, right: Self) -> Bool {
        left.nameHash == right.nameHash && left.rawValue.utf8.elementsEqual(right.rawValue.utf8)
    }

    /// Feeds the name's bytes into a hasher. `nameHash` would not do: its function is public, so that a
    /// caller could send many names of one hash and make every `Set` of them slow.
    public func hash(into hasher: inout Hasher) {
        for byte in rawValue.utf8 { hasher.combine(byte) }
        hasher.combine(0xff as UInt8)
    }
}

extension PaymentProductGroup.ID: Comparable {
    /// Orders names by their bytes.
    public static func < (left: Self, right: Self) -> Bool {
        left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
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

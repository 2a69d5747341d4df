extension ExactString {
    /// A string in two words: its bytes and their count for up to 15 bytes, as in nearly all names, and
    /// a hash for longer ones. Comparing strings instead takes thirty times the instructions.
    package struct Key: Hashable, Sendable {
        private var low: UInt64 = 0
        private var high: UInt64 = 0

        /// Marks a longer string, in place of the count.
        private static let longMarker: UInt64 = 0xff

        init(_ string: String) {
            let bytes = string.utf8.span
            guard bytes.count <= 15 else {
                self = Key(hash: Self.hash(of: bytes))
                return
            }
            for index in bytes.indices {
                let byte = UInt64(bytes[index]) << UInt64(index % 8 * 8)
                if index < 8 { low |= byte } else { high |= byte }
            }
            high |= UInt64(bytes.count) << 56
        }

        init(hash: UInt64) {
            low = hash
            high = Self.longMarker << 56
        }

        /// Returns a hash seeded per process, so that callers can't choose strings that collide.
        private static func hash(of bytes: Span<UInt8>) -> UInt64 {
            var hasher = Hasher()
            hasher.combine(bytes: bytes)
            return UInt64(bitPattern: Int64(hasher.finalize()))
        }
    }
}

extension ExactString.Key {
    /// Whether equal keys mean equal strings.
    var isExact: Bool {
        high >> 56 != Self.longMarker
    }

    /// Whether the string is empty.
    var isEmpty: Bool {
        high == 0
    }

    /// Returns whether the string precedes another in lexicographical order of bytes. Both keys have to
    /// be exact.
    func precedes(_ other: Self) -> Bool {
        let (first, otherFirst) = (low.byteSwapped, other.low.byteSwapped)
        guard first == otherFirst else { return first < otherFirst }
        // The count is compared last, and orders a string before one that continues with zeros.
        return high.byteSwapped < other.high.byteSwapped
    }

    /// The seed of a hash table of keys.
    struct Seed: Sendable {
        let low: UInt64
        let high: UInt64

        static func random() -> Seed {
            // The low word multiplies, so it has to be odd.
            Seed(low: .random(in: .min ... .max) | 1, high: .random(in: .min ... .max))
        }
    }

    @inline(__always)
    func hash(seed: Seed) -> UInt64 {
        let product = (low ^ seed.low).multipliedFullWidth(by: high ^ seed.high)
        return (product.high ^ product.low) &* seed.low
    }
}

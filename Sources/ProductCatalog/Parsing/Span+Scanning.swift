extension Span<UInt8> {
    /// Returns whether an offset is within bounds.
    ///
    /// The expression is the same as the bounds check of the subscript, so that the compiler
    /// removes one of the two.
    func isInBounds(_ position: Int) -> Bool {
        UInt(bitPattern: position) < UInt(bitPattern: count)
    }

    /// Returns the offset of the first quote, backslash or control character at or after an offset,
    /// or the end of the span if there is none.
    ///
    /// Scanning eight bytes at a time halves the number of instructions.
    func firstSpecial(from start: Int) -> Int {
        var position = start
        while position <= count &- 8 {
            let special = word(at: position).specialBytes
            if special != 0 { return position &+ special.trailingZeroBitCount / 8 }
            position &+= 8
        }
        while isInBounds(position), UInt64(self[position]).specialBytes & 0x80 == 0 {
            position &+= 1
        }
        return position
    }

    /// The number of bytes before the first one that isn't valid UTF-8.
    ///
    /// Only runs of bytes other than ASCII are validated, which are rare.
    var validUTF8Count: Int {
        var position = 0
        while true {
            position = firstNonASCII(from: position)
            guard position < count else { return count }
            let start = position
            while isInBounds(position), self[position] >= 0x80 { position &+= 1 }
            do throws(UTF8.ValidationError) {
                _ = try UTF8Span(validating: extracting(start..<position))
            } catch {
                return start + error.byteOffsets.lowerBound
            }
        }
    }

    /// Returns the offset of the first byte at or after an offset that isn't ASCII, or the end of the
    /// span if there is none.
    private func firstNonASCII(from start: Int) -> Int {
        var position = start
        while position <= count &- 8, word(at: position) & 0x8080_8080_8080_8080 == 0 {
            position &+= 8
        }
        while isInBounds(position), self[position] < 0x80 { position &+= 1 }
        return position
    }

    /// Returns eight bytes as a little-endian integer.
    @inline(__always)
    func word(at position: Int) -> UInt64 {
        let bytes = extracting(position..<position &+ 8)
        var word: UInt64 = 0
        for index in 0..<8 { word |= UInt64(bytes[index]) << (index * 8) }
        return word
    }
}

extension UInt64 {
    /// A word with the highest bit set in each byte that is a quote, a backslash or a control
    /// character. Only the lowest such byte is exact: higher bytes may be set by borrows.
    @inline(__always)
    fileprivate var specialBytes: UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        // Flipping one bit turns the quote, and only the quote, into 0x20.
        let quotes = self ^ (ones &* 0x02)
        let backslashes = self ^ (ones &* UInt64(UInt8.backslash))
        // Subtracting more than a byte's value sets its highest bit.
        let special =
            ((quotes &- (ones &* 0x21)) & ~quotes) | ((backslashes &- ones) & ~backslashes)
        return special & (ones &* 0x80)
    }
}

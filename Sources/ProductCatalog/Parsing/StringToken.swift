/// The range of a string's content in the text, without the quotes.
struct StringToken {
    var start: Int
    var end: Int

    /// Whether the content has escape sequences.
    var isEscaped: Bool
}

extension StringToken {
    /// Returns the string's value.
    func value(in text: Span<UInt8>) -> String {
        guard isEscaped else { return text.string(start..<end) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(end - start)
        unescape(in: text, into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the string's bytes with all escape sequences decoded. The sequences have to be
    /// valid.
    func unescape(in text: Span<UInt8>, into bytes: inout [UInt8]) {
        var position = start
        var high: UInt32 = 0
        while position < end {
            let byte = text[position]
            position &+= 1
            guard byte == .backslash else {
                bytes.append(byte)
                continue
            }
            let escape = text[position]
            position &+= 1
            switch escape {
            case 0x62: bytes.append(0x08)
            case 0x66: bytes.append(0x0c)
            case 0x6e: bytes.append(0x0a)
            case 0x72: bytes.append(0x0d)
            case 0x74: bytes.append(0x09)
            case 0x75:
                var unit: UInt32 = 0
                for offset in 0..<4 {
                    // coverage: unreachable because the scanner validates the digits.
                    unit = unit << 4 | (text[position &+ offset].hexadecimalValue ?? 0)
                }
                position &+= 4
                if unit & 0xfc00 == 0xd800 {
                    high = unit
                } else {
                    bytes.append(scalar: unit & 0xfc00 == 0xdc00 ? Self.scalar(high, unit) : unit)
                }
            default: bytes.append(escape)
            }
        }
    }

    /// Returns the scalar that a surrogate pair encodes.
    private static func scalar(_ high: UInt32, _ low: UInt32) -> UInt32 {
        0x10000 + (high & 0x3ff) << 10 + low & 0x3ff
    }
}

extension [UInt8] {
    /// Appends a scalar in UTF-8. The scalar must not be a surrogate.
    fileprivate mutating func append(scalar: UInt32) {
        guard let scalar = Unicode.Scalar(scalar) else {
            preconditionFailure("the scanner validates surrogate pairs")
        }
        // coverage: unreachable because every scalar has a UTF-8 encoding.
        append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
}

extension Span<UInt8> {
    /// Returns a part of valid UTF-8 as a string. The range has to begin and end at characters.
    func string(_ range: Range<Int>) -> String {
        do {
            return String(copying: try UTF8Span(validating: extracting(range)))
        } catch {
            preconditionFailure("the text is validated as UTF-8 before it's parsed")
        }
    }
}

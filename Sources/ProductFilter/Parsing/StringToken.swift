/// Where a string's content stands in a text, between its quotes.
struct StringToken {
    var start: Int
    var end: Int

    /// Whether it holds a backslash, so that it does not read as it stands.
    var isEscaped: Bool
}

extension StringToken {
    /// The string itself.
    func value(in text: Span<UInt8>) -> String {
        guard isEscaped else { return text.string(start..<end) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(end - start)
        unescape(in: text, into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the string's bytes with every escape in it decoded. The escapes were checked before.
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

    /// The scalar that two halves of a surrogate pair stand for.
    private static func scalar(_ high: UInt32, _ low: UInt32) -> UInt32 {
        0x10000 + (high & 0x3ff) << 10 + low & 0x3ff
    }
}

extension [UInt8] {
    /// Appends the UTF-8 of a scalar that is no surrogate.
    fileprivate mutating func append(scalar: UInt32) {
        guard let scalar = Unicode.Scalar(scalar) else {
            preconditionFailure("half a surrogate pair was let through")
        }
        append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
}

extension Span<UInt8> {
    /// Text of a span that is known to be UTF-8, cut at the bounds of characters.
    func string(_ range: Range<Int>) -> String {
        do {
            return String(copying: try UTF8Span(validating: extracting(range)))
        } catch {
            preconditionFailure("the text was checked to be UTF-8 before it was read")
        }
    }
}

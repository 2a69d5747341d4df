/// The ASCII characters of the JSON grammar.
extension UInt8 {
    package static var quote: UInt8 { 0x22 }
    package static var backslash: UInt8 { 0x5c }
    package static var comma: UInt8 { 0x2c }
    package static var colon: UInt8 { 0x3a }
    package static var minus: UInt8 { 0x2d }
    package static var openBrace: UInt8 { 0x7b }
    package static var closeBrace: UInt8 { 0x7d }
    package static var openBracket: UInt8 { 0x5b }
    package static var closeBracket: UInt8 { 0x5d }

    /// Whether the byte is one of JSON's four whitespace characters.
    var isWhitespace: Bool {
        self == 0x20 || self == 0x0a || self == 0x0d || self == 0x09
    }

    /// Whether the byte is a digit from `0` to `9`.
    var isDigit: Bool {
        self &- 0x30 < 10
    }

    /// Whether the byte is a UTF-8 continuation byte.
    var isContinuation: Bool {
        self & 0xc0 == 0x80
    }

    /// The value of the hexadecimal digit, or `nil` if the byte isn't one.
    var hexadecimalValue: UInt32? {
        switch self {
        case 0x30...0x39: UInt32(self) - 0x30
        case 0x41...0x46: UInt32(self) - 0x41 + 10
        case 0x61...0x66: UInt32(self) - 0x61 + 10
        default: nil
        }
    }
}

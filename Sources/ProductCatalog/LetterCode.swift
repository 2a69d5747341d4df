/// What country and currency codes have in common: a fixed number of letters from A to Z, kept as
/// one number in base 26, so that a code can be looked up in a table.
enum LetterCode {
    /// The number for a text of just `length` letters from A to Z, or `nil` for any other text.
    static func ordinal(of text: String, length: Int) -> UInt16? {
        var count = 0
        var ordinal: UInt16 = 0
        for byte in text.utf8 {
            guard UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte, count < length else { return nil }
            ordinal = ordinal * 26 + UInt16(byte - UInt8(ascii: "A"))
            count += 1
        }
        return count == length ? ordinal : nil
    }

    /// The text that a number stands for.
    static func text(of ordinal: UInt16, length: Int) -> String {
        var letters: [UInt8] = []
        var rest = ordinal
        for _ in 0..<length {
            letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
            rest /= 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }

    /// Reads a code from a decoder; what does not have the form of one is an error naming its
    /// place.
    static func decode<Code>(
        from decoder: any Decoder,
        expecting form: String,
        as make: (String) -> Code?
    ) throws -> Code {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let code = make(text) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "`\(text)` is not a code of \(form)"
            )
        }
        return code
    }
}

/// A code that has a number: a country's or a currency's.
protocol NumberedCode: Hashable {
    var ordinal: UInt16 { get }
}

extension CountryCode: NumberedCode {}
extension CurrencyCode: NumberedCode {}

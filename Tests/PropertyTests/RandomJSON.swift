import TestSupport

/// Random JSON texts that cover the whole grammar.
enum RandomJSON {
    /// Returns an object without duplicate keys. Equal seeds give equal objects.
    static func object(seed: UInt64) -> String {
        var generator = SeededGenerator(seed: seed)
        return object(depth: 4, using: &generator)
    }

    private static func object(depth: Int, using generator: inout SeededGenerator) -> String {
        let members = (0..<Int.random(in: 0...4, using: &generator)).map { index in
            // The index makes the keys distinct.
            "\(whitespace(using: &generator))\"\(index)\(characters(using: &generator))\""
                + "\(whitespace(using: &generator)):\(value(depth: depth - 1, using: &generator))"
        }
        return "{\(members.joined(separator: ","))\(whitespace(using: &generator))}"
    }

    private static func value(depth: Int, using generator: inout SeededGenerator) -> String {
        let text =
            switch Int.random(in: depth > 0 ? 0..<8 : 2..<8, using: &generator) {
            case 0: object(depth: depth, using: &generator)
            case 1: array(depth: depth, using: &generator)
            case 2, 3: "\"\(characters(using: &generator))\""
            case 4, 5, 6: number(using: &generator)
            default: ["true", "false", "null"].randomElement(using: &generator) ?? "null"
            }
        return whitespace(using: &generator) + text + whitespace(using: &generator)
    }

    private static func array(depth: Int, using generator: inout SeededGenerator) -> String {
        let elements = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
            value(depth: depth - 1, using: &generator)
        }
        let content =
            elements.isEmpty ? whitespace(using: &generator) : elements.joined(separator: ",")
        return "[\(content)]"
    }

    private static func number(using generator: inout SeededGenerator) -> String {
        func part(_ texts: String...) -> String { texts.randomElement(using: &generator) ?? "" }
        return part("", "-") + part("0", "7", "10", "90071992547409930")
            + part("", "", ".0", ".125") + part("", "", "e5", "E-05", "e+0")
    }

    private static func characters(using generator: inout SeededGenerator) -> String {
        let parts = [
            "a", "a few words", "é", "€", "😀", " ", "\u{7f}", "/", "{[,:]}", #"\""#, #"\\"#,
            #"\/\b\f\n\r\t"#, #"\u0000"#, #"\u00E9"#, #"\uffff"#, #"\ud83d\uDE00"#,
        ]
        return (0..<Int.random(in: 0...5, using: &generator)).map { _ in
            parts.randomElement(using: &generator) ?? ""
        }.joined()
    }

    private static func whitespace(using generator: inout SeededGenerator) -> String {
        ["", "", "", " ", "\n", "\t\r\n  "].randomElement(using: &generator) ?? ""
    }
}

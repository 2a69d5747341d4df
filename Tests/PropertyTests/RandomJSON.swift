import TestSupport

/// Random JSON texts that use all of the grammar.
enum RandomJSON {
    /// An object, the same for the same seed. No object in it has a key twice.
    static func object(seed: UInt64) -> String {
        var generator = SeededGenerator(seed: seed)
        return object(depth: 4, using: &generator)
    }

    private static func object(depth: Int, using generator: inout SeededGenerator) -> String {
        let members = (0..<Int.random(in: 0...4, using: &generator)).map { number in
            // The number keeps the keys apart.
            "\(space(using: &generator))\"\(number)\(characters(using: &generator))\""
                + "\(space(using: &generator)):\(value(depth: depth - 1, using: &generator))"
        }
        return "{\(members.joined(separator: ","))\(space(using: &generator))}"
    }

    private static func value(depth: Int, using generator: inout SeededGenerator) -> String {
        let text =
            switch Int.random(in: depth > 0 ? 0..<8 : 2..<8, using: &generator) {
            case 0: object(depth: depth, using: &generator)
            case 1: list(depth: depth, using: &generator)
            case 2, 3: "\"\(characters(using: &generator))\""
            case 4, 5, 6: number(using: &generator)
            default: ["true", "false", "null"].randomElement(using: &generator) ?? "null"
            }
        return space(using: &generator) + text + space(using: &generator)
    }

    private static func list(depth: Int, using generator: inout SeededGenerator) -> String {
        let entries = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
            value(depth: depth - 1, using: &generator)
        }
        return "[\(entries.isEmpty ? space(using: &generator) : entries.joined(separator: ","))]"
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

    private static func space(using generator: inout SeededGenerator) -> String {
        ["", "", "", " ", "\n", "\t\r\n  "].randomElement(using: &generator) ?? ""
    }
}

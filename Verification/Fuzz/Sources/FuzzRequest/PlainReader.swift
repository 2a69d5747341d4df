/// Goes through the characters of a JSON text.
struct PlainReader {
    private let text: [Unicode.Scalar]
    private var place = 0

    init(_ text: [Unicode.Scalar]) {
        self.text = text
    }

    var isAtEnd: Bool {
        place == text.count
    }

    func peek() -> Unicode.Scalar? {
        isAtEnd ? nil : text[place]
    }

    /// Takes a character if it is the next one.
    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard peek() == scalar else { return false }
        place += 1
        return true
    }

    mutating func expect(_ scalar: Unicode.Scalar) throws(PlainJSON.Refusal) {
        guard take(scalar) else { throw .broken }
    }

    mutating func skipSpace() {
        while take(" ") || take("\t") || take("\n") || take("\r") {}
    }

    mutating func word<Value>(
        _ word: String,
        means value: Value
    ) throws(PlainJSON.Refusal) -> Value {
        for scalar in word.unicodeScalars { try expect(scalar) }
        return value
    }

    /// Takes a number, and returns it as it is written.
    mutating func number() throws(PlainJSON.Refusal) -> String {
        let start = place
        _ = take("-")
        if !take("0") { try digits() }
        if take(".") { try digits() }
        if take("e") || take("E") {
            _ = take("+") || take("-")
            try digits()
        }
        return String(String.UnicodeScalarView(text[start..<place]))
    }

    /// Takes one digit or more.
    private mutating func digits() throws(PlainJSON.Refusal) {
        let start = place
        while let next = peek(), "0"..."9" ~= next { place += 1 }
        guard place > start else { throw .broken }
    }

    mutating func string() throws(PlainJSON.Refusal) -> String {
        try expect("\"")
        var units: [UInt16] = []
        while !take("\"") {
            guard let next = peek(), next.value >= 0x20 else { throw .broken }
            place += 1
            units += next == "\\" ? [try escape()] : Array(UTF16.encode(next) ?? .init())
        }
        // Escapes can write halves of surrogate pairs, which are no text unless they come together.
        guard let string = String(validating: units, as: UTF16.self) else { throw .broken }
        return string
    }

    private mutating func escape() throws(PlainJSON.Refusal) -> UInt16 {
        if take("u") {
            var unit: UInt16 = 0
            for _ in 0..<4 {
                guard let digit = peek().flatMap({ UInt16(String($0), radix: 16) }) else {
                    throw .broken
                }
                unit = unit << 4 | digit
                place += 1
            }
            return unit
        }
        let meanings: [(Unicode.Scalar, UInt16)] = [
            ("\"", 0x22), ("\\", 0x5c), ("/", 0x2f), ("b", 0x08), ("f", 0x0c), ("n", 0x0a),
            ("r", 0x0d), ("t", 0x09),
        ]
        for (letter, meaning) in meanings where take(letter) { return meaning }
        throw .broken
    }
}

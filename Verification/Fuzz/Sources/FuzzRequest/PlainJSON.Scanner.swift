extension PlainJSON {
    /// Scans the Unicode scalars of a JSON text.
    struct Scanner {
        private let text: [Unicode.Scalar]
        private var position = 0

        init(_ text: [Unicode.Scalar]) {
            self.text = text
        }

        var isAtEnd: Bool {
            position == text.count
        }

        func peek() -> Unicode.Scalar? {
            isAtEnd ? nil : text[position]
        }

        /// Consumes a scalar if it is next.
        mutating func scan(_ scalar: Unicode.Scalar) -> Bool {
            guard peek() == scalar else { return false }
            position += 1
            return true
        }

        mutating func expect(_ scalar: Unicode.Scalar) throws(Rejection) {
            guard scan(scalar) else { throw .invalid }
        }

        mutating func skipWhitespace() {
            while scan(" ") || scan("\t") || scan("\n") || scan("\r") {}
        }

        mutating func literal<Value>(
            _ literal: String,
            value: Value
        ) throws(Rejection) -> Value {
            for scalar in literal.unicodeScalars { try expect(scalar) }
            return value
        }

        /// Consumes a number and returns its text.
        mutating func number() throws(Rejection) -> String {
            let start = position
            _ = scan("-")
            if !scan("0") { try digits() }
            if scan(".") { try digits() }
            if scan("e") || scan("E") {
                _ = scan("+") || scan("-")
                try digits()
            }
            return String(String.UnicodeScalarView(text[start..<position]))
        }

        /// Consumes one or more digits.
        private mutating func digits() throws(Rejection) {
            let start = position
            while let next = peek(), "0"..."9" ~= next { position += 1 }
            guard position > start else { throw .invalid }
        }

        mutating func string() throws(Rejection) -> String {
            try expect("\"")
            var units: [UInt16] = []
            while !scan("\"") {
                guard let next = peek(), next.value >= 0x20 else { throw .invalid }
                position += 1
                units += next == "\\" ? [try escape()] : Array(UTF16.encode(next) ?? .init())
            }
            // Escapes can form lone surrogates, which aren't valid.
            guard let string = String(validating: units, as: UTF16.self) else { throw .invalid }
            return string
        }

        private mutating func escape() throws(Rejection) -> UInt16 {
            if scan("u") {
                var unit: UInt16 = 0
                for _ in 0..<4 {
                    guard let digit = peek().flatMap({ UInt16(String($0), radix: 16) }) else {
                        throw .invalid
                    }
                    unit = unit << 4 | digit
                    position += 1
                }
                return unit
            }
            let escapes: [(Unicode.Scalar, UInt16)] = [
                ("\"", 0x22), ("\\", 0x5c), ("/", 0x2f), ("b", 0x08), ("f", 0x0c), ("n", 0x0a),
                ("r", 0x0d), ("t", 0x09),
            ]
            for (letter, unit) in escapes where scan(letter) { return unit }
            throw .invalid
        }
    }
}

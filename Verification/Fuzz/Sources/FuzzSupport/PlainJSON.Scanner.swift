extension PlainJSON {
    /// Scans the Unicode scalars of a JSON text, up to the first byte that isn't valid UTF-8.
    struct Scanner {
        private var text: [Unicode.Scalar] = []

        /// The offset of each scalar, and of the end.
        private var offsets = [0]

        private let isValidUTF8: Bool
        private var position = 0

        /// The duplicate keys so far.
        var duplicateKeys: [PlainFault] = []

        init(_ bytes: [UInt8]) {
            var decoder = UTF8()
            var iterator = bytes.makeIterator()
            while case .scalarValue(let scalar) = decoder.decode(&iterator) {
                text.append(scalar)
                offsets.append(offsets[text.count - 1] + UTF8.width(scalar))
            }
            isValidUTF8 = offsets[text.count] == bytes.count
        }

        /// Whether the whole text was scanned.
        var isAtEnd: Bool {
            position == text.count && isValidUTF8
        }

        /// The offset of the next scalar.
        var offset: Int {
            offsets[position]
        }

        func peek() -> Unicode.Scalar? {
            position == text.count ? nil : text[position]
        }

        /// Returns the rejection of the text at a position, which is the current one by default.
        func rejection(at position: Int? = nil) -> Rejection {
            .malformed(at: offsets[position ?? self.position])
        }

        /// Consumes a scalar if it is next.
        mutating func scan(_ scalar: Unicode.Scalar) -> Bool {
            guard peek() == scalar else { return false }
            position += 1
            return true
        }

        mutating func expect(_ scalar: Unicode.Scalar) throws(Rejection) {
            guard scan(scalar) else { throw rejection() }
        }

        mutating func skipWhitespace() {
            while scan(" ") || scan("\t") || scan("\n") || scan("\r") {}
        }

        /// Consumes a comma if it is next. One before a closing bracket is rejected.
        mutating func scanComma(before bracket: Unicode.Scalar) throws(Rejection) -> Bool {
            let comma = position
            guard scan(",") else { return false }
            skipWhitespace()
            guard peek() != bracket else { throw rejection(at: comma) }
            return true
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
            let first = position
            if scan("0") {
                if let next = peek(), "0"..."9" ~= next { throw rejection(at: first) }
            } else {
                try digits()
            }
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
            guard position > start else { throw rejection() }
        }

        mutating func string() throws(Rejection) -> String {
            try expect("\"")
            var string = String.UnicodeScalarView()
            while !scan("\"") {
                guard let next = peek(), next.value >= 0x20 else { throw rejection() }
                if next == "\\" {
                    string.append(try escape())
                } else {
                    string.append(next)
                    position += 1
                }
            }
            return String(string)
        }

        /// Consumes an escape sequence, or the two of a surrogate pair.
        private mutating func escape() throws(Rejection) -> Unicode.Scalar {
            let start = position
            try expect("\\")
            if scan("u") {
                let high = try codeUnit(escapedAt: start)
                if let scalar = Unicode.Scalar(high) { return scalar }
                // A surrogate that no low surrogate follows is rejected as a whole.
                guard high < 0xdc00 else { throw rejection(at: start) }
                let second = position
                for scalar: Unicode.Scalar in ["\\", "u"] where !scan(scalar) {
                    throw rejection(at: peek() == nil ? position : start)
                }
                let low = try codeUnit(escapedAt: second)
                guard 0xdc00...0xdfff ~= low,
                    let scalar = Unicode.Scalar(
                        0x10000 + (UInt32(high) - 0xd800) * 0x400 + UInt32(low) - 0xdc00
                    )
                else { throw rejection(at: start) }
                return scalar
            }
            let escapes: [(Unicode.Scalar, Unicode.Scalar)] = [
                ("\"", "\""), ("\\", "\\"), ("/", "/"), ("b", "\u{8}"), ("f", "\u{c}"),
                ("n", "\n"), ("r", "\r"), ("t", "\t"),
            ]
            for (letter, scalar) in escapes where scan(letter) { return scalar }
            throw rejection(at: peek() == nil ? position : start)
        }

        /// Consumes the four digits of an escape sequence.
        private mutating func codeUnit(escapedAt start: Int) throws(Rejection) -> UInt16 {
            var unit: UInt16 = 0
            for _ in 0..<4 {
                guard let next = peek() else { throw rejection() }
                guard let digit = UInt16(String(next), radix: 16) else {
                    throw rejection(at: start)
                }
                unit = unit << 4 | digit
                position += 1
            }
            return unit
        }
    }
}

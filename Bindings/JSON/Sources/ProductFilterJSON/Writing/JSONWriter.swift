/// A writer of one line of JSON.
///
/// Characters that could control a terminal are escaped, which Foundation's encoder doesn't do. It
/// also takes longer to encode a line than `batch` takes to answer it.
public struct JSONWriter {
    /// What was written so far.
    public private(set) var bytes: [UInt8] = []

    /// Whether the next value or key follows another one in the same list or object.
    private var needsComma = false

    /// Creates a writer.
    public init() {}

    /// Writes an object.
    ///
    /// - Parameter writeMembers: Writes the members, in ascending order of their keys.
    public mutating func object(_ writeMembers: (inout JSONWriter) -> Void) {
        open("{")
        writeMembers(&self)
        close("}")
    }

    /// Writes a list.
    public mutating func list(_ elements: some Sequence<some JSONWritable>) {
        list { json in
            for element in elements { element.write(to: &json) }
        }
    }

    /// Writes a list.
    ///
    /// - Parameter writeElements: Writes the elements.
    public mutating func list(_ writeElements: (inout JSONWriter) -> Void) {
        open("[")
        writeElements(&self)
        close("]")
    }

    /// Writes a member of an object, or nothing if the value is `nil`.
    public mutating func member(_ key: String, _ value: (some JSONWritable)?) {
        guard let value else { return }
        self.key(key)
        value.write(to: &self)
    }

    /// Writes a member of an object, which is null if the value is `nil`.
    public mutating func member(_ key: String, orNull value: (some JSONWritable)?) {
        self.key(key)
        if let value { value.write(to: &self) } else { literal("null") }
    }

    /// Writes the key of a member, which its value has to follow.
    public mutating func key(_ key: String) {
        string(key)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// Writes a string.
    public mutating func string(_ string: String) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        if string.utf8.span.isPlainInJSON {
            bytes += string.utf8
        } else {
            for scalar in string.unicodeScalars { append(scalar) }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\"": bytes += #"\""#.utf8
        case "\\": bytes += #"\\"#.utf8
        case "\n": bytes += #"\n"#.utf8
        case _ where scalar.needsEscaping: bytes += scalar.escapedForJSON.utf8
        default: bytes += Character(scalar).utf8
        }
    }

    /// Writes a number, `true`, `false` or `null`.
    public mutating func literal(_ text: String) {
        separate()
        bytes += text.utf8
    }

    private mutating func open(_ bracket: Unicode.Scalar) {
        separate()
        bytes.append(UInt8(ascii: bracket))
        needsComma = false
    }

    private mutating func close(_ bracket: Unicode.Scalar) {
        bytes.append(UInt8(ascii: bracket))
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }
}

extension Span<UInt8> {
    /// Whether a JSON string contains the bytes as they are.
    fileprivate var isPlainInJSON: Bool {
        for offset in indices where !self[offset].isPlainInJSON { return false }
        return true
    }
}

extension UInt8 {
    /// Whether the byte is an ASCII character that a JSON string contains as it is.
    fileprivate var isPlainInJSON: Bool {
        (0x20..<0x7f).contains(self) && self != UInt8(ascii: "\"") && self != UInt8(ascii: "\\")
    }
}

/// The bytes of one run, consumed as a sequence of choices.
///
/// After the last byte every choice is the first option, so a shorter input is a simpler case.
public struct FuzzInput {
    private var rest: ArraySlice<UInt8>

    /// Creates an input that starts at the first byte.
    ///
    /// - Parameter bytes: The bytes to consume.
    public init(_ bytes: [UInt8]) {
        rest = bytes[...]
    }

    /// Whether all bytes are consumed.
    public var isEmpty: Bool {
        rest.isEmpty
    }

    /// Consumes one byte, 0 after the last.
    public mutating func byte() -> UInt8 {
        rest.popFirst() ?? 0
    }

    /// Consumes an integer in `0..<limit`.
    ///
    /// - Parameter limit: The end of the range, at least 1.
    public mutating func integer(below limit: Int) -> Int {
        limit <= 256
            ? Int(byte()) % limit
            : (Int(byte()) << 16 | Int(byte()) << 8 | Int(byte())) % limit
    }

    /// Consumes a choice of one option.
    ///
    /// - Parameter options: The options, at least one.
    public mutating func choice<Option>(of options: [Option]) -> Option {
        options[integer(below: options.count)]
    }

    /// Consumes a Boolean value.
    public mutating func bool() -> Bool {
        byte() & 1 == 1
    }

    /// Consumes a choice of any number of options.
    ///
    /// - Parameter options: The options, at most 16.
    public mutating func subset<Option>(of options: [Option]) -> [Option] {
        let bits = options.count <= 8 ? Int(byte()) : Int(byte()) | Int(byte()) << 8
        return options.indices.filter { bits >> $0 & 1 == 1 }.map { options[$0] }
    }

    /// Consumes all remaining bytes.
    public mutating func remaining() -> [UInt8] {
        defer { rest = [] }
        return Array(rest)
    }
}

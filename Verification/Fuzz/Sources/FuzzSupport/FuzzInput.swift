/// The bytes of one run, taken as a sequence of choices. After the last byte every choice is the
/// first one, so that a shorter input is a simpler case.
public struct FuzzInput {
    private var rest: ArraySlice<UInt8>

    /// Starts at the first byte.
    public init(_ bytes: [UInt8]) {
        rest = bytes[...]
    }

    /// Whether no byte is left.
    public var isEmpty: Bool {
        rest.isEmpty
    }

    /// Takes a byte.
    public mutating func byte() -> UInt8 {
        rest.popFirst() ?? 0
    }

    /// Takes a number below `count`, which is at least 1.
    public mutating func number(below count: Int) -> Int {
        count <= 256
            ? Int(byte()) % count
            : (Int(byte()) << 16 | Int(byte()) << 8 | Int(byte())) % count
    }

    /// Takes one of some options, of which there is at least one.
    public mutating func choice<Option>(of options: [Option]) -> Option {
        options[number(below: options.count)]
    }

    /// Takes yes or no.
    public mutating func bool() -> Bool {
        byte() & 1 == 1
    }

    /// Takes those of at most 16 options whose bits are set.
    public mutating func subset<Option>(of options: [Option]) -> [Option] {
        let bits = options.count <= 8 ? Int(byte()) : Int(byte()) | Int(byte()) << 8
        return options.indices.filter { bits >> $0 & 1 == 1 }.map { options[$0] }
    }

    /// Takes all that is left.
    public mutating func remaining() -> [UInt8] {
        defer { rest = [] }
        return Array(rest)
    }
}

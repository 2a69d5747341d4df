import ProductFilterJSON

extension String {
    /// Returns the string, padded with trailing spaces to a width in terminal columns.
    func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - displayWidth))
    }

    /// The width in terminal columns.
    var displayWidth: Int {
        if utf8.allSatisfy({ $0 < 0x80 }) { return utf8.count }
        return reduce(0) { $0 + ($1.unicodeScalars.first?.isWide == true ? 2 : 1) }
    }

    /// The string with characters escaped that could control a terminal or hide what it says.
    var escapingControls: String {
        guard unicodeScalars.contains(where: \.needsEscaping) else { return self }
        return unicodeScalars.map { $0.needsEscaping ? $0.escaped : String($0) }.joined()
    }
}

extension Unicode.Scalar {
    /// Whether a terminal shows the character in two columns. These are East Asian scripts and emoji.
    fileprivate var isWide: Bool {
        switch value {
        case 0x1100...0x115f, 0x2e80...0x303e, 0x3041...0xa4cf, 0xac00...0xd7a3, 0xf900...0xfaff,
            0xfe30...0xfe6f, 0xff00...0xff60, 0xffe0...0xffe6, 0x1f300...0x1faff, 0x20000...0x3fffd:
            true
        default:
            false
        }
    }
}

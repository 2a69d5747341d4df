/// The first digits of a card number.
///
/// They're never logged or returned.
struct CardDigits: Sendable {
    /// The digits as a number, without leading zeros.
    private let number: UInt64

    /// The number of digits, including leading zeros.
    let count: Int

    /// The maximum number of digits, which is that of a card number.
    static let maxCount = 19

    /// Creates digits from a string, or returns `nil` if it has other characters than digits from 0
    /// to 9, none, or more than ``maxCount``.
    init?(_ string: String) {
        let digits = string.utf8
        guard (1...Self.maxCount).contains(digits.count),
            digits.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        number = digits.reduce(0) { $0 * 10 + UInt64($1 & 0xf) }
        count = digits.count
    }

    /// Returns the first digits as a number.
    ///
    /// - Parameter length: The number of digits, at most ``count``.
    func prefix(_ length: Int) -> UInt64 {
        (length..<count).reduce(number) { number, _ in number / 10 }
    }
}

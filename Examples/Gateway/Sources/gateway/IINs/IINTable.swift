import ProductCatalog

/// The issuer identification numbers: the first digits of card numbers, with the payment products of
/// the cards.
struct IINTable: Sendable {
    /// A range of issuer identification numbers with the same number of digits.
    struct Entry: Sendable {
        /// The numbers. The digits of a card are compared with them as a number.
        var range: ClosedRange<UInt64>

        /// The payment products of the card, at least one. A card with several has co-brands.
        var products: [PaymentProduct.ID]

        /// The country in which the card was issued, or `nil` if it's unknown.
        var country: CountryCode?

        /// The position of the entry in the document.
        var position: Int
    }

    /// The entries by their number of digits, in ascending order. They don't overlap.
    private var entries: [[Entry]] = Array(repeating: [], count: CardDigits.maxCount + 1)

    init() {}

    /// Returns the entry with the most digits that a card begins with, or `nil` if there is none.
    ///
    /// - Complexity: O(log entries) for each number of digits.
    func entry(for digits: CardDigits) -> Entry? {
        for count in (1...digits.count).reversed() {
            let number = digits.prefix(count)
            let candidates = entries[count]
            // The only candidate is the last entry that doesn't begin above the number.
            var (low, high) = (0, candidates.count)
            while low < high {
                let middle = (low + high) / 2
                if candidates[middle].range.lowerBound <= number {
                    low = middle + 1
                } else {
                    high = middle
                }
            }
            if low > 0, candidates[low - 1].range.contains(number) { return candidates[low - 1] }
        }
        return nil
    }

    /// Appends an entry, or returns `false` if it isn't above the others with as many digits.
    mutating func append(_ entry: Entry, digits: Int) -> Bool {
        if let last = entries[digits].last, entry.range.lowerBound <= last.range.upperBound {
            return false
        }
        entries[digits].append(entry)
        return true
    }

    /// Returns a warning for each payment product that a catalog doesn't have.
    func warnings(in catalog: PaymentProductCatalog) -> [String] {
        entries.joined().sorted { $0.position < $1.position }.flatMap { entry in
            entry.products.enumerated().filter { catalog.index(of: $1) == nil }.map { index, id in
                "iins[\(entry.position)].paymentProductIds[\(index)]: product \(id) isn't in the "
                    + "catalog, so it's never allowed: correct the id or remove the entry"
            }
        }
    }
}

import ProductCatalog

/// A change of the currency and the amount of a payment context, or of one of them.
struct MoneyChange: Hashable {
    /// The new currency, or `nil` if it doesn't change.
    var currency: CurrencyCode?

    /// The new amount, or `nil` if it doesn't change.
    var amount: WideInt?

    /// The difference of the new amount from the old one.
    private(set) var distance: UInt64 = 0

    init() {}

    init(to currency: CurrencyCode) {
        self.currency = currency
    }

    /// Creates a change of an amount to the nearest one in a range.
    init(to currency: CurrencyCode? = nil, _ amount: WideInt, nearestIn range: ClosedRange<WideInt>)
    {
        let nearest = min(max(amount, range.lowerBound), range.upperBound)
        self.currency = currency
        self.amount = nearest
        // The difference may be larger than a `WideInt`.
        let difference = nearest > amount ? nearest &- amount : amount &- nearest
        distance = UInt64(bitPattern: Int64(difference))
    }
}

extension MoneyChange: Comparable {
    /// Orders changes by currency, then by the difference from the old amount, then by amount.
    static func < (left: Self, right: Self) -> Bool {
        if let currency = left.currency, let other = right.currency, currency != other {
            return currency < other
        }
        guard left.distance == right.distance, let amount = left.amount, let other = right.amount
        else { return left.distance < right.distance }
        return amount < other
    }
}

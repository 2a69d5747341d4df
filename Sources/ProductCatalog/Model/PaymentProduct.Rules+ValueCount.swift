extension PaymentProduct.Rules {
    /// The number of codes, limits and values in these rules, and one for the rest.
    ///
    /// - Complexity: O(attributes).
    var valueCount: WideInt {
        var count = 1 + amountLimitsByCurrency.count + attributes.count
        count += (countries?.count ?? 0) + (exceptCountries?.count ?? 0) + (currencies?.count ?? 0)
        return attributes.values.reduce(WideInt(count)) { $0 + WideInt($1.count) }
    }
}

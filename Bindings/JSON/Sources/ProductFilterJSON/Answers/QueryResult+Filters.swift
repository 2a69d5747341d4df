public import ProductCatalog
public import ProductFilter

extension QueryResult {
    /// Creates the result of a query that is rejected without being parsed.
    ///
    /// - Parameter faults: What is wrong, at least one fault.
    public init(faults: [InputFault]) {
        self.init(
            query: nil,
            outcome: .faults(faults.map { LocatedFault(fault: $0) }),
            options: AnswerOptions()
        )
    }

    /// Returns the result of the same query, rejected.
    ///
    /// - Parameter faults: What is wrong, at least one fault.
    public func rejected(because faults: [InputFault]) -> QueryResult {
        QueryResult(
            query: query,
            outcome: .faults(faults.map { LocatedFault(fault: $0) }),
            options: options
        )
    }

    /// The resolved filters, or `nil` if the query is rejected.
    public var filters: ResolvedFilters? {
        if case .answer(let answer, _) = outcome { return answer.filters }
        return nil
    }

    /// The payment context of the query, or `nil` if it has none or can't be parsed.
    public var context: PaymentContext? { query?.context }
}

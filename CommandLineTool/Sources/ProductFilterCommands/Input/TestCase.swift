import ProductCatalog
import ProductFilter

/// A line of expectations: a query as for `batch`, the merchant whose filters also apply, and what
/// the answer has to be.
///
///     { "merchantId": "1234", "context": { "countryCode": "NL" }, "expect": { "excludes": [2] } }
struct TestCase: JSONParsable {
    /// The query.
    private(set) var query = FilterQuery()

    /// The id of the merchant whose filters are one more layer, or `nil` for none.
    private(set) var merchantID: String?

    /// What the answer has to be.
    private(set) var expectation = Expectation()

    private enum Key: String, CaseIterable {
        // Those of a query are here for messages.
        case layers, paymentProductFilters, context, id, merchantId, expect
    }

    private static let keys = JSONKeys<Key>()

    init(parsing json: inout JSONParser, in text: Span<UInt8>) throws(ParseAbort) {
        let start = json.valueOffset(in: text)
        guard try json.openObject(in: text) else { return }
        var isExpectationMissing = true
        while try json.nextMember(in: text) {
            switch json.key(among: Self.keys, in: text) {
            case .layers, .paymentProductFilters, .context, .id:
                _ = try query.parseMember(&json, in: text)
            case .merchantId: merchantID = try json.string(in: text)
            case .expect:
                isExpectationMissing = false
                expectation = try Expectation(parsing: &json, in: text)
            case nil: try json.rejectMember(expected: Self.keys.list, in: text)
            }
        }
        if isExpectationMissing {
            try json.recordMissingKey(Key.expect.rawValue, at: start, in: text)
        }
    }
}

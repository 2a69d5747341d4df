import ProductCatalog

/// A question about a card: the products that it can be used as.
///
///     { "bin": "411111",
///       "paymentContext": { "countryCode": "NL", "isRecurring": false, "isInstallments": false,
///                           "amountOfMoney": { "amount": 1250, "currencyCode": "EUR" } } }
///
/// The payment context is optional. Its country and its amount are required then, because an absent
/// one would allow more products. Unknown keys are rejected for the same reason.
struct IINDetailsRequest: JSONParsable {
    /// The first digits of the card's number.
    private(set) var digits: CardDigits?

    /// The payment context, or `nil` if the request has none.
    private(set) var context: PaymentContext?

    private enum Key: String, CaseIterable {
        case bin, paymentContext
    }

    private static let keys = JSONKeys<Key>()

    init(parsing json: inout JSONParser, in text: Span<UInt8>) throws(ParseAbort) {
        let start = json.valueOffset(in: text)
        var isMissing = true
        guard try json.openObject(in: text) else { return }
        while try json.nextMember(in: text) {
            switch json.key(among: Self.keys, in: text) {
            case .bin:
                isMissing = false
                digits = try json.bin(in: text)
            case .paymentContext:
                if try json.skipNull(in: text) { continue }
                context = try json.paymentContext(in: text)
            case nil: try json.rejectMember(expected: Self.keys.list, in: text)
            }
        }
        if isMissing { try json.recordMissingKey(Key.bin.rawValue, at: start, in: text) }
    }
}

private enum ContextKey: String, CaseIterable {
    case amountOfMoney, countryCode, isInstallments, isRecurring

    static let keys = JSONKeys<Self>()
}

private enum AmountKey: String, CaseIterable {
    case amount, currencyCode

    static let keys = JSONKeys<Self>()
}

extension JSONParser {
    fileprivate mutating func bin(in text: Span<UInt8>) throws(ParseAbort) -> CardDigits? {
        let offset = valueOffset(in: text)
        let expected: StaticString = "a string of 6 to 19 digits"
        guard let string = try string(expected: expected, in: text) else { return nil }
        if let digits = CardDigits(string), digits.count >= 6 { return digits }
        try record(
            .invalidCode,
            at: offset,
            in: text,
            expected: "\(expected)",
            found: "another one"
        )
        return nil
    }

    fileprivate mutating func paymentContext(
        in text: Span<UInt8>
    ) throws(ParseAbort) -> PaymentContext {
        var context = PaymentContext()
        let start = valueOffset(in: text)
        guard try openObject(in: text) else { return context }
        var missing: [ContextKey] = [.amountOfMoney, .countryCode]
        while try nextMember(in: text) {
            let key = key(among: ContextKey.keys, in: text)
            missing.removeAll { $0 == key }
            switch key {
            case .amountOfMoney: try parseAmount(of: &context, in: text)
            case .countryCode: context.country = try countryCode(in: text)
            case .isInstallments: context.isInstallments = try flag(in: text) ?? false
            case .isRecurring: context.isRecurring = try flag(in: text) ?? false
            case nil: try rejectMember(expected: ContextKey.keys.list, in: text)
            }
        }
        for key in missing { try recordMissingKey(key.rawValue, at: start, in: text) }
        return context
    }

    private mutating func parseAmount(
        of context: inout PaymentContext,
        in text: Span<UInt8>
    ) throws(ParseAbort) {
        let start = valueOffset(in: text)
        guard try openObject(in: text) else { return }
        var missing = AmountKey.allCases
        while try nextMember(in: text) {
            let key = key(among: AmountKey.keys, in: text)
            missing.removeAll { $0 == key }
            switch key {
            case .amount:
                let offset = valueOffset(in: text)
                context.amount = try integer(in: text)
                guard let amount = context.amount, amount < 0 else { continue }
                try record(
                    .integerOutOfRange,
                    at: offset,
                    in: text,
                    expected: "an amount in minor units",
                    found: "`\(amount)`"
                )
            case .currencyCode: context.currency = try currencyCode(in: text)
            case nil: try rejectMember(expected: AmountKey.keys.list, in: text)
            }
        }
        for key in missing { try recordMissingKey(key.rawValue, at: start, in: text) }
    }
}

/// The parts of a product that are lists or objects.
extension JSONParser {
    /// Parses the name of a group. An empty name is rejected.
    mutating func groupName(
        in text: Span<UInt8>
    ) throws(ParseAbort) -> PaymentProductGroup.ID? {
        let start = position
        guard let token = try stringToken(in: text) else { return nil }
        if token.start == token.end {
            position = start
            try rejectValue(.emptyName, expected: "the name of a group", in: text)
            return nil
        }
        return PaymentProductGroup.ID(token, in: text)
    }

    /// Parses a list of names of groups, each at most once.
    mutating func groupNames(
        in text: Span<UInt8>
    ) throws(ParseAbort) -> [PaymentProductGroup.ID]? {
        var names: [PaymentProductGroup.ID] = []
        names.reserveCapacity(4)
        var seen: Set<PaymentProductGroup.ID> = []
        guard try openList(expected: "a list of strings", in: text) else { return nil }
        while try nextElement(in: text) {
            _ = try next(in: text, expected: "a string")
            let start = position
            guard let name = try groupName(in: text) else { continue }
            // A set is only needed for lists that are too long to search.
            if names.count == 8 { seen = Set(names) }
            if names.count < 8 ? names.contains(name) : !seen.insert(name).inserted {
                position = start
                try rejectValue(.duplicateValue, expected: "each group once", in: text)
            } else {
                names.append(name)
            }
        }
        return names
    }

    /// Parses a list of codes. A code may occur more than once.
    mutating func codes<Code: LetterCode>(
        expected: StaticString,
        in text: Span<UInt8>
    ) throws(ParseAbort) -> Set<Code>? {
        var codes: Set<Code> = []
        guard try openList(expected: expected, in: text) else { return nil }
        while try nextElement(in: text) {
            if let code: Code = try code(in: text) { codes.insert(code) }
        }
        return codes
    }

    /// Parses a list of the values of an attribute. A value may occur more than once.
    mutating func attributeValues(
        in text: Span<UInt8>
    ) throws(ParseAbort) -> Set<AttributeValue>? {
        var values: Set<AttributeValue> = []
        guard try openList(expected: "a list of strings", in: text) else { return nil }
        while try nextElement(in: text) {
            if let value = try string(in: text) { values.insert(AttributeValue(value)) }
        }
        return values
    }

    /// Parses the limits of amounts by currency.
    mutating func amountLimits(
        in text: Span<UInt8>
    ) throws(ParseAbort) -> [CurrencyCode: AmountLimits] {
        var limits: [CurrencyCode: AmountLimits] = [:]
        guard try openObject(in: text) else { return [:] }
        while try nextMember(in: text) {
            guard let currency = CurrencyCode(keyString(in: text)) else {
                try rejectMember(
                    .invalidCode,
                    expected: "\(CurrencyCode.expectation)",
                    in: text
                )
                continue
            }
            limits[currency] = try AmountLimits(parsing: &self, in: text)
        }
        return limits
    }
}

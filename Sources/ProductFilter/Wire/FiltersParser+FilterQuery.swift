import ProductCatalog

extension FiltersParser {
    /// Parses a query.
    mutating func query(in text: Span<UInt8>) throws(ParseAbort) -> FilterQuery {
        var query = FilterQuery()
        guard try json.openValue(.openBrace, expected: "an object", in: text) else {
            return query
        }
        while try json.nextNewMember(in: text) {
            if json.isKey("id", in: text) {
                query.id = try id(in: text)
            } else if json.isKey("layers", in: text) {
                query.layers = try layers(in: text)
            } else if json.isKey("paymentProductFilters", in: text) {
                query.paymentProductFilters = try optionalFilters(in: text)
            } else if json.isKey("context", in: text) {
                query.context = try context(in: text)
            } else {
                let expected = "`layers`, `paymentProductFilters`, `context` or `id`"
                try json.rejectMember(expected: expected, in: text)
            }
        }
        return query
    }

    private mutating func id(in text: Span<UInt8>) throws(ParseAbort) -> FilterQuery.ID? {
        let expected: StaticString = "a string or an integer"
        if try json.skipNull(expected: expected, in: text) { return nil }
        if text[json.position] == .quote {
            return try json.string(in: text).map(FilterQuery.ID.string)
        }
        return try json.integer(expected: expected, in: text).map(FilterQuery.ID.integer)
    }

    private mutating func layers(in text: Span<UInt8>) throws(ParseAbort) -> [PaymentProductFilters]
    {
        var layers: [PaymentProductFilters] = []
        guard try json.openOptional(.openBracket, expected: "a list of filters", in: text) else {
            return []
        }
        while try json.nextElement(in: text) {
            guard try json.openValue(.openBrace, expected: "an object", in: text) else { continue }
            layers.append(try openedFilters(in: text))
        }
        return layers
    }

    private mutating func context(in text: Span<UInt8>) throws(ParseAbort) -> PaymentContext? {
        guard try json.openOptional(.openBrace, expected: "an object", in: text) else { return nil }
        var context = PaymentContext()
        while try json.nextNewMember(in: text) {
            if json.isKey("countryCode", in: text) {
                let expected: StaticString = "a country code: two letters from A to Z"
                context.country = try json.code(expected: expected, in: text) { CountryCode($0) }
            } else if json.isKey("currencyCode", in: text) {
                let expected: StaticString = "a currency code: three letters from A to Z"
                context.currency = try json.code(expected: expected, in: text) { CurrencyCode($0) }
            } else if json.isKey("amount", in: text) {
                if try json.skipNull(expected: "an integer", in: text) { continue }
                context.amount = try json.integer(in: text)
            } else if json.isKey("isRecurring", in: text) {
                context.isRecurring = try json.flag(in: text)
            } else if json.isKey("isInstallments", in: text) {
                context.isInstallments = try json.flag(in: text)
            } else {
                let expected =
                    "`countryCode`, `currencyCode`, `amount`, `isRecurring` or `isInstallments`"
                try json.rejectMember(expected: expected, in: text)
            }
        }
        return context
    }
}

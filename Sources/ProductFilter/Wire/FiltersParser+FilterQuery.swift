import ProductCatalog

extension FiltersParser {
    /// Takes a case.
    mutating func query(in text: Span<UInt8>) throws(ParseAbort) -> FilterQuery {
        var query = FilterQuery()
        guard try json.openValue(.openBrace, expected: "an object", in: text) else {
            return query
        }
        while try json.nextNewMember(in: text) {
            if json.isKey("id", in: text) {
                query.id = try name(in: text)
            } else if json.isKey("layers", in: text) {
                query.layers = try layers(in: text)
            } else if json.isKey("paymentProductFilters", in: text) {
                query.paymentProductFilters = try optionalFilters(in: text)
            } else if json.isKey("context", in: text) {
                query.context = try context(in: text)
            } else {
                let expected = "`layers`, `paymentProductFilters`, `context`, `id`"
                try json.rejectMember(expected: expected, in: text)
            }
        }
        return query
    }

    private mutating func name(in text: Span<UInt8>) throws(ParseAbort) -> FilterQuery.Name? {
        let expected: StaticString = "a string or an integer"
        if try json.skipNull(expected: expected, in: text) { return nil }
        if text[json.position] == .quote {
            return try json.string(in: text).map(FilterQuery.Name.text)
        }
        return try json.integer(expected: expected, in: text).map(FilterQuery.Name.number)
    }

    private mutating func layers(in text: Span<UInt8>) throws(ParseAbort) -> [PaymentProductFilters]
    {
        var layers: [PaymentProductFilters] = []
        guard try json.openOptional(.openBracket, "a list of filters", in: text) else { return [] }
        while try json.nextEntry(in: text) {
            guard try json.openValue(.openBrace, expected: "an object", in: text) else { continue }
            layers.append(try openedFilters(in: text))
        }
        return layers
    }

    private mutating func context(in text: Span<UInt8>) throws(ParseAbort) -> PaymentContext? {
        guard try json.openOptional(.openBrace, "an object", in: text) else { return nil }
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
                    "`countryCode`, `currencyCode`, `amount`, `isRecurring`, `isInstallments`"
                try json.rejectMember(expected: expected, in: text)
            }
        }
        return context
    }
}

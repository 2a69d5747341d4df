extension PaymentProductFilters: JSONParsable {
    private enum Key: String, CaseIterable {
        case restrictTo, exclude
    }

    private static let keys = JSONKeys<Key>()

    /// Parses filters: the value of `paymentProductFilters`.
    ///
    /// Unknown keys are rejected, because ignoring a misspelled key would silently drop a
    /// restriction. An empty `restrictTo` is treated as the parser's options say.
    ///
    /// - Parameters:
    ///   - json: The parser, before the value.
    ///   - text: The text.
    /// - Throws: ``ParseAbort`` if a fault ends the parsing.
    public init(parsing json: inout JSONParser, in text: Span<UInt8>) throws(ParseAbort) {
        self.init()
        guard try json.openObject(in: text) else { return }
        while try json.nextMember(in: text) {
            switch json.key(among: Self.keys, in: text) {
            case .restrictTo: try parseRestriction(&json, in: text)
            case .exclude: try parseExclusion(&json, in: text)
            case nil: try json.rejectMember(expected: Self.keys.list, in: text)
            }
        }
    }

    /// Parses a `restrictTo` and applies the policy for empty restrictions.
    package mutating func parseRestriction(
        _ json: inout JSONParser,
        in text: Span<UInt8>
    ) throws(ParseAbort) {
        let start = json.valueOffset(in: text)
        let faults = json.faults.count
        let filter = try PaymentProductFilter(orNull: &json, in: text)
        // A restriction whose entries were all rejected isn't empty.
        restrictTo = filter
        guard let filter, filter.isEmpty, json.faults.count == faults else { return }
        let filters = PaymentProductFilters(restrictTo: filter)
        guard let applied = filters.applying(json.options.emptyRestriction) else {
            try json.record(
                .emptyRestriction,
                at: start,
                in: text,
                expected: "a product or a group",
                found: "neither"
            )
            return
        }
        restrictTo = applied.restrictTo
    }

    /// Parses an `exclude`.
    package mutating func parseExclusion(
        _ json: inout JSONParser,
        in text: Span<UInt8>
    ) throws(ParseAbort) {
        exclude = try PaymentProductFilter(orNull: &json, in: text)
    }
}

extension PaymentProductFilter {
    private enum Key: String, CaseIterable {
        case products, groups
    }

    private static let keys = JSONKeys<Key>()

    /// Parses a filter, or returns `nil` for `null` or a value of another type.
    fileprivate init?(
        orNull json: inout JSONParser,
        in text: Span<UInt8>
    ) throws(ParseAbort) {
        guard try json.openOptionalObject(in: text) else { return nil }
        self.init()
        while try json.nextMember(in: text) {
            switch json.key(among: Self.keys, in: text) {
            case .products: products = try .init(parsing: &json, in: text)
            case .groups: groups = try .init(parsing: &json, in: text)
            case nil: try json.rejectMember(expected: Self.keys.list, in: text)
            }
        }
    }
}

extension [PaymentProduct.ID] {
    /// Parses a list of product ids. `null` is the same as an empty list.
    fileprivate init(parsing json: inout JSONParser, in text: Span<UInt8>) throws(ParseAbort) {
        self.init()
        guard try json.openOptionalList(expected: "a list of integers", in: text) else { return }
        while try json.nextElement(in: text) {
            guard let id = try json.integer(in: text) else { continue }
            // Most lists fit into the first allocation.
            if isEmpty { reserveCapacity(8) }
            append(PaymentProduct.ID(rawValue: id))
        }
    }
}

extension [PaymentProductGroup.ID] {
    /// Parses a list of group ids. `null` is the same as an empty list.
    fileprivate init(parsing json: inout JSONParser, in text: Span<UInt8>) throws(ParseAbort) {
        self.init()
        guard try json.openOptionalList(expected: "a list of strings", in: text) else { return }
        while try json.nextElement(in: text) {
            guard let token = try json.stringToken(in: text) else { continue }
            if isEmpty { reserveCapacity(4) }
            append(PaymentProductGroup.ID(token, in: text))
        }
    }
}

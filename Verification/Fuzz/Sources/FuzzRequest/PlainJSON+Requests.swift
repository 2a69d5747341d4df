import ProductCatalog
import ProductFilter

/// Session requests and filter queries, by the contract.
extension PlainJSON {
    func sessionRequest(_ policy: EmptyRestrictionPolicy) throws(Rejection) -> SessionRequest {
        guard case .object(let members) = self else { throw .invalid }
        var request = SessionRequest()
        for (key, value) in members {
            switch key {
            case "paymentProductFilters":
                request.paymentProductFilters = try value.optional { value throws(Rejection) in
                    try value.filters(policy)
                }
            case "tokens":
                request.tokens = try value.optional { value throws(Rejection) in
                    try value.array { entry throws(Rejection) in try entry.string() }
                }
            default: break
            }
        }
        return request
    }

    func filterQuery(_ policy: EmptyRestrictionPolicy) throws(Rejection) -> FilterQuery {
        guard case .object(let members) = self else { throw .invalid }
        var query = FilterQuery()
        for (key, value) in members {
            switch key {
            case "id":
                query.id = try value.optional { value throws(Rejection) in
                    if case .string(let text) = value { return .string(text) }
                    return .integer(try value.integer())
                }
            case "layers":
                query.layers =
                    try value.optional { value throws(Rejection) in
                        try value.array { entry throws(Rejection) in try entry.filters(policy) }
                    } ?? []
            case "paymentProductFilters":
                query.paymentProductFilters = try value.optional { value throws(Rejection) in
                    try value.filters(policy)
                }
            case "context":
                query.context = try value.optional { value throws(Rejection) in
                    try value.context()
                }
            default: throw .invalid
            }
        }
        return query
    }

    private func filters(
        _ policy: EmptyRestrictionPolicy
    ) throws(Rejection) -> PaymentProductFilters {
        guard case .object(let members) = self else { throw .invalid }
        var filters = PaymentProductFilters()
        for (key, value) in members {
            let filter = try value.optional { value throws(Rejection) in try value.filter() }
            switch key {
            case "exclude": filters.exclude = filter
            case "restrictTo":
                filters.restrictTo = filter
                guard let filter, filter.products.isEmpty, filter.groups.isEmpty else { continue }
                switch policy {
                case .allowsNothing: break
                case .unrestricted: filters.restrictTo = nil
                default: throw .invalid
                }
            default: throw .invalid
            }
        }
        return filters
    }

    private func filter() throws(Rejection) -> PaymentProductFilter {
        guard case .object(let members) = self else { throw .invalid }
        var filter = PaymentProductFilter()
        for (key, value) in members {
            switch key {
            case "products":
                let ids = try value.optional { value throws(Rejection) in
                    try value.array { entry throws(Rejection) in try entry.integer() }
                }
                filter.products = (ids ?? []).map { PaymentProduct.ID($0) }
            case "groups":
                let groups = try value.optional { value throws(Rejection) in
                    try value.array { entry throws(Rejection) in try entry.string() }
                }
                filter.groups = (groups ?? []).map { PaymentProductGroup.ID($0) }
            default: throw .invalid
            }
        }
        return filter
    }

    private func context() throws(Rejection) -> PaymentContext {
        guard case .object(let members) = self else { throw .invalid }
        var context = PaymentContext()
        for (key, value) in members {
            switch key {
            case "countryCode":
                context.country = try value.optional { value throws(Rejection) in
                    guard let code = CountryCode(try value.string()) else { throw .invalid }
                    return code
                }
            case "currencyCode":
                context.currency = try value.optional { value throws(Rejection) in
                    guard let code = CurrencyCode(try value.string()) else { throw .invalid }
                    return code
                }
            case "amount":
                context.amount = try value.optional { value throws(Rejection) in
                    try value.integer()
                }
            case "isRecurring": context.isRecurring = try value.flag()
            case "isInstallments": context.isInstallments = try value.flag()
            default: throw .invalid
            }
        }
        return context
    }
}

/// Values of a type. Other types are rejected.
extension PlainJSON {
    /// Returns the value, or `nil` for `null`.
    private func optional<Value>(
        _ value: (PlainJSON) throws(Rejection) -> Value
    ) throws(Rejection) -> Value? {
        if case .null = self { return nil }
        return try value(self)
    }

    private func array<Entry>(
        _ entry: (PlainJSON) throws(Rejection) -> Entry
    ) throws(Rejection) -> [Entry] {
        guard case .array(let entries) = self else { throw .invalid }
        var values: [Entry] = []
        for value in entries { values.append(try entry(value)) }
        return values
    }

    private func string() throws(Rejection) -> String {
        guard case .string(let string) = self else { throw .invalid }
        return string
    }

    private func integer() throws(Rejection) -> Int {
        guard case .number(let text) = self, let integer = Int(text) else { throw .invalid }
        return integer
    }

    private func flag() throws(Rejection) -> Bool {
        switch self {
        case .bool(let flag): flag
        case .null: false
        default: throw .invalid
        }
    }
}

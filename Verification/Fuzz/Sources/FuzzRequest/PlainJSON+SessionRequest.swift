import ProductCatalog
import ProductFilter

/// Session requests and cases, by the rules as they are written.
extension PlainJSON {
    func sessionRequest(_ policy: EmptyRestrictionPolicy) throws(Refusal) -> SessionRequest {
        guard case .object(let members) = self else { throw .broken }
        var request = SessionRequest()
        for (key, value) in members {
            switch key {
            case "paymentProductFilters":
                request.paymentProductFilters = try value.optional { value throws(Refusal) in
                    try value.filters(policy)
                }
            case "tokens":
                request.tokens = try value.optional { value throws(Refusal) in
                    try value.list { entry throws(Refusal) in try entry.string() }
                }
            default: break
            }
        }
        return request
    }

    func filterQuery(_ policy: EmptyRestrictionPolicy) throws(Refusal) -> FilterQuery {
        guard case .object(let members) = self else { throw .broken }
        var filterQuery = FilterQuery()
        for (key, value) in members {
            switch key {
            case "id":
                filterQuery.id = try value.optional { value throws(Refusal) in
                    if case .string(let text) = value { return .text(text) }
                    return .number(try value.integer())
                }
            case "layers":
                filterQuery.layers =
                    try value.optional { value throws(Refusal) in
                        try value.list { entry throws(Refusal) in try entry.filters(policy) }
                    } ?? []
            case "paymentProductFilters":
                filterQuery.paymentProductFilters = try value.optional { value throws(Refusal) in
                    try value.filters(policy)
                }
            case "context":
                filterQuery.context = try value.optional { value throws(Refusal) in
                    try value.context()
                }
            default: throw .broken
            }
        }
        return filterQuery
    }

    private func filters(
        _ policy: EmptyRestrictionPolicy
    ) throws(Refusal) -> PaymentProductFilters {
        guard case .object(let members) = self else { throw .broken }
        var filters = PaymentProductFilters()
        for (key, value) in members {
            let filter = try value.optional { value throws(Refusal) in try value.filter() }
            switch key {
            case "exclude": filters.exclude = filter
            case "restrictTo":
                filters.restrictTo = filter
                guard let filter, filter.products.isEmpty, filter.groups.isEmpty else { continue }
                switch policy {
                case .allowsNothing: break
                case .unrestricted: filters.restrictTo = nil
                default: throw .broken
                }
            default: throw .broken
            }
        }
        return filters
    }

    private func filter() throws(Refusal) -> PaymentProductFilter {
        guard case .object(let members) = self else { throw .broken }
        var filter = PaymentProductFilter()
        for (key, value) in members {
            switch key {
            case "products":
                let ids = try value.optional { value throws(Refusal) in
                    try value.list { entry throws(Refusal) in try entry.integer() }
                }
                filter.products = (ids ?? []).map { PaymentProduct.ID(rawValue: $0) }
            case "groups":
                let names = try value.optional { value throws(Refusal) in
                    try value.list { entry throws(Refusal) in try entry.string() }
                }
                filter.groups = (names ?? []).map { PaymentProductGroup.ID(rawValue: $0) }
            default: throw .broken
            }
        }
        return filter
    }

    private func context() throws(Refusal) -> PaymentContext {
        guard case .object(let members) = self else { throw .broken }
        var context = PaymentContext()
        for (key, value) in members {
            switch key {
            case "countryCode":
                context.country = try value.optional { value throws(Refusal) in
                    guard let code = CountryCode(try value.string()) else { throw .broken }
                    return code
                }
            case "currencyCode":
                context.currency = try value.optional { value throws(Refusal) in
                    guard let code = CurrencyCode(try value.string()) else { throw .broken }
                    return code
                }
            case "amount":
                context.amount = try value.optional { value throws(Refusal) in
                    try value.integer()
                }
            case "isRecurring": context.isRecurring = try value.flag()
            case "isInstallments": context.isInstallments = try value.flag()
            default: throw .broken
            }
        }
        return context
    }
}

/// Values of a kind. One of another kind is refused.
extension PlainJSON {
    /// What a value is, or `nil` when it is `null`.
    private func optional<Value>(
        _ value: (PlainJSON) throws(Refusal) -> Value
    ) throws(Refusal) -> Value? {
        if case .null = self { return nil }
        return try value(self)
    }

    private func list<Entry>(
        _ entry: (PlainJSON) throws(Refusal) -> Entry
    ) throws(Refusal) -> [Entry] {
        guard case .list(let entries) = self else { throw .broken }
        var taken: [Entry] = []
        for value in entries { taken.append(try entry(value)) }
        return taken
    }

    private func string() throws(Refusal) -> String {
        guard case .string(let string) = self else { throw .broken }
        return string
    }

    private func integer() throws(Refusal) -> Int {
        guard case .number(let text) = self, let integer = Int(text) else { throw .broken }
        return integer
    }

    private func flag() throws(Refusal) -> Bool {
        switch self {
        case .bool(let flag): flag
        case .null: false
        default: throw .broken
        }
    }
}

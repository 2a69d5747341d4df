import FuzzSupport
import ProductCatalog
import ProductFilter

/// Session requests and filter queries, by the contract.
extension PlainJSON {
    func sessionRequest(_ policy: EmptyRestrictionPolicy) throws(Rejection) -> SessionRequest {
        let members = try object()
        var request = SessionRequest()
        for member in members {
            let value = member.value
            switch member.key {
            case "paymentProductFilters":
                request.paymentProductFilters = try value.optional { value throws(Rejection) in
                    try value.filters(policy)
                }
            case "tokens":
                request.tokens = try value.optional { value throws(Rejection) in
                    try value.array { entry throws(Rejection) in try entry.string() }
                }
            default: try member.rejectMisplacedFilters()
            }
        }
        return request
    }

    func filterQuery(_ policy: EmptyRestrictionPolicy) throws(Rejection) -> FilterQuery {
        let members = try object()
        var query = FilterQuery()
        for member in members {
            let value = member.value
            switch member.key {
            case "id":
                query.id = try value.optional { value throws(Rejection) in
                    if case .string(let text) = value.content { return .string(text) }
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
        let members = try object()
        var filters = PaymentProductFilters()
        for member in members {
            let value = member.value
            let filter = try value.optional { value throws(Rejection) in try value.filter() }
            switch member.key {
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
        let members = try object()
        var filter = PaymentProductFilter()
        for member in members {
            let value = member.value
            switch member.key {
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
        let members = try object()
        var context = PaymentContext()
        for member in members {
            let value = member.value
            switch member.key {
            case "countryCode":
                context.country = try value.optional { value throws(Rejection) in
                    guard let code = CountryCode(try value.string()) else {
                        throw .invalid
                    }
                    return code
                }
            case "currencyCode":
                context.currency = try value.optional { value throws(Rejection) in
                    guard let code = CurrencyCode(try value.string()) else {
                        throw .invalid
                    }
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

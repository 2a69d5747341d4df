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
                        try value.array { entry throws(Rejection) in try entry.layer(policy) }
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

    private func layer(_ policy: EmptyRestrictionPolicy) throws(Rejection) -> FilterLayer {
        let members = try object()
        var layer = FilterLayer(PaymentProductFilters())
        for member in members {
            let value = member.value
            switch member.key {
            case "name":
                layer.name = try value.optional { value throws(Rejection) in try value.string() }
            case "note":
                layer.note = try value.optional { value throws(Rejection) in try value.string() }
            default: try layer.filters.add(member, policy)
            }
        }
        return layer
    }

    func filters(
        _ policy: EmptyRestrictionPolicy
    ) throws(Rejection) -> PaymentProductFilters {
        let members = try object()
        var filters = PaymentProductFilters()
        for member in members { try filters.add(member, policy) }
        return filters
    }

    fileprivate func filter() throws(Rejection) -> PaymentProductFilter {
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
            case "attributes":
                let attributes = try value.optional { value throws(Rejection) in
                    try value.object()
                }
                for attribute in attributes ?? [] {
                    let name = AttributeName(attribute.key)
                    context.attributes[name] = AttributeValue(try attribute.value.string())
                }
            default: throw .invalid
            }
        }
        return context
    }
}

extension PaymentProductFilters {
    mutating func add(
        _ member: PlainJSON.Member,
        _ policy: EmptyRestrictionPolicy
    ) throws(PlainJSON.Rejection) {
        let filter = try member.value.optional { value throws(PlainJSON.Rejection) in
            try value.filter()
        }
        switch member.key {
        case "exclude": exclude = filter
        case "restrictTo":
            restrictTo = filter
            guard let filter, filter.products.isEmpty, filter.groups.isEmpty else { return }
            switch policy {
            case .allowsNothing: break
            case .unrestricted: restrictTo = nil
            default: throw .invalid
            }
        default: throw .invalid
        }
    }
}

import FuzzSupport
import ProductCatalog
import ProductFilter

/// Requests for hosted checkouts, by the contract.
extension PlainJSON {
    func hostedCheckoutRequest(
        _ policy: EmptyRestrictionPolicy
    ) throws(Rejection) -> HostedCheckoutRequest {
        var request = HostedCheckoutRequest()
        for (key, value) in try fields("hostedCheckoutSpecificInput", "order") {
            if key == "order" {
                try request.addOrder(value)
            } else {
                try request.addInput(value, policy)
            }
        }
        return request
    }

    /// Returns the members with the given keys and a value other than `null`. The others are checked.
    fileprivate func fields(
        _ names: String...
    ) throws(Rejection) -> [(key: String, value: PlainJSON)] {
        var fields: [(key: String, value: PlainJSON)] = []
        for member in try object() {
            if !names.contains(member.key) {
                let filters = ["restrictTo", "exclude", "tokensOnly"]
                try member.rejectMisplacedFilters(besides: names + filters)
            } else if case .null = member.value.content {
                continue
            } else {
                fields.append((member.key, member.value))
            }
        }
        return fields
    }
}

extension HostedCheckoutRequest {
    fileprivate mutating func addInput(
        _ input: PlainJSON,
        _ policy: EmptyRestrictionPolicy
    ) throws(PlainJSON.Rejection) {
        for (key, value) in try input.fields("isRecurring", "paymentProductFilters", "tokens") {
            switch key {
            case "isRecurring": context.isRecurring = try value.flag()
            case "tokens":
                tokens = try value.string().unicodeScalars.split(separator: ",")
                    .map { String($0) }
            default:
                var filters = PaymentProductFilters()
                for member in try value.object() {
                    if member.key == "tokensOnly" {
                        tokensOnly = try member.value.flag()
                    } else {
                        try filters.add(member, policy)
                    }
                }
                paymentProductFilters = filters
            }
        }
    }

    fileprivate mutating func addOrder(_ order: PlainJSON) throws(PlainJSON.Rejection) {
        let names = try order.fields("additionalInput", "amountOfMoney", "customer", "references")
        for (key, value) in names {
            switch key {
            case "additionalInput": try addInstallments(value)
            case "amountOfMoney":
                for (key, value) in try value.fields("amount", "currencyCode") {
                    if key == "amount" {
                        context.amount = try value.integer()
                    } else {
                        context.currency = try value.code()
                    }
                }
            case "customer":
                for (_, address) in try value.fields("billingAddress") {
                    for (_, country) in try address.fields("countryCode") {
                        context.country = try country.code()
                    }
                }
            default:
                for (_, reference) in try value.fields("merchantReference") {
                    merchantReference = try reference.string()
                }
            }
        }
    }

    private mutating func addInstallments(_ input: PlainJSON) throws(PlainJSON.Rejection) {
        for (key, value) in try input.fields("installments", "numberOfInstallments") {
            if key == "numberOfInstallments" {
                try addNumberOfInstallments(value)
            } else {
                for (_, number) in try value.fields("numberOfInstallments") {
                    try addNumberOfInstallments(number)
                }
            }
        }
    }

    private mutating func addNumberOfInstallments(
        _ value: PlainJSON
    ) throws(PlainJSON.Rejection) {
        let number = try value.integer()
        guard number >= 0 else { throw .invalid }
        if number > 1 { context.isInstallments = true }
    }
}

extension PlainJSON {
    /// The code of a country or a currency.
    fileprivate func code<Code: LetterCode>() throws(Rejection) -> Code {
        guard let code = Code(try string()) else { throw .invalid }
        return code
    }
}

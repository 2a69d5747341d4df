import ProductCatalog
public import ProductFilter

extension DeadEnd: JSONWritable {
    /// Writes the product, and the reasons for which it's in no fully known context.
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", product)
            json.key("reasons")
            json.list(reasons.map(Reason.filter) + contradictionReasons)
        }
    }

    private var contradictionReasons: [Reason] {
        switch contradiction {
        case nil: []
        case .baseRules(let parts): parts.map { .part($0) }
        case .conditions(let partsByCondition):
            [.conditions(partsByCondition.enumerated().map { Condition(index: $0, parts: $1) })]
        }
    }
}

/// A reason in JSON, in the form that `explain` uses.
private enum Reason: JSONWritable {
    case filter(AvailabilityReason)
    case part(ContextPart)
    case conditions([Condition])

    func write(to json: inout JSONWriter) {
        switch self {
        case .filter(let reason): reason.write(to: &json)
        case .part(let part):
            json.object { json in
                json.member("code", part.code.rawValue)
                json.member("part", part.description)
            }
        case .conditions(let conditions):
            json.object { json in
                json.member("code", AvailabilityReason.Code.noConditionMet.rawValue)
                json.member("conditions", conditions)
            }
        }
    }
}

/// A condition that conflicts with the base rules.
private struct Condition: JSONWritable {
    let index: Int
    let parts: [ContextPart]

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("index", index)
            json.member("reasons", parts.map { Reason.part($0) })
        }
    }
}

extension ContextPart {
    /// The code of the reason that no value of the part is allowed.
    fileprivate var code: AvailabilityReason.Code {
        switch self {
        case .country: .unsupportedCountry
        case .currency: .unsupportedCurrency
        case .amount: .amountAboveMaximum
        case .recurring: .recurringNotAllowed
        case .installments: .installmentsNotAllowed
        case .attribute: .unsupportedAttribute
        @unknown default: .noConditionMet
        }
    }
}

import ProductCatalog
public import ProductFilter

extension DeadEnd: JSONWritable {
    /// Writes the product, and the reasons for which it's in no fully known context.
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", product)
            writeReasons(to: &json) { _ in "paymentProductFilters" }
        }
    }

    /// Writes the reasons as a member of an object.
    ///
    /// - Parameters:
    ///   - json: The writer.
    ///   - root: Returns the path to a layer, given its position.
    func writeReasons(to json: inout JSONWriter, pathToLayer root: (_ layer: Int) -> String) {
        json.key("reasons")
        json.list { json in
            for reason in reasons { reason.write(to: &json, pathToLayer: root) }
            for reason in contradictionReasons { reason.write(to: &json) }
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

/// A reason of a product's rules in JSON, in the form that `explain` uses.
private enum Reason: JSONWritable {
    case part(ContextPart)
    case conditions([Condition])

    func write(to json: inout JSONWriter) {
        switch self {
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

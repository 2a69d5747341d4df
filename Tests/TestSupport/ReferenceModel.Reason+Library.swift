import ProductCatalog
public import ProductFilter

extension ReferenceModel.Reason {
    /// Converts a reason of the library. A code that the model doesn't know becomes `notInCatalog`,
    /// which no product of a catalog has.
    public init(_ reason: AvailabilityReason) {
        self.init(
            code: Code(rawValue: reason.code.rawValue) ?? .notInCatalog,
            location: reason.location,
            group: reason.group,
            note: reason.note,
            failure: reason.violation.map { ReferenceModel.Failure($0) },
            unmetConditions: reason.unmetConditions.map { condition in
                ReferenceModel.UnmetCondition(
                    index: condition.index,
                    failures: condition.violations.map { ReferenceModel.Failure($0) }
                )
            }
        )
    }
}

extension ReferenceModel.Failure {
    /// Converts a violation of the library.
    init(_ violation: PaymentProduct.Rules.Violation) {
        let code = ReferenceModel.Reason.Code(rawValue: violation.code.rawValue)
        self.init(code: code ?? .notInCatalog)
        switch violation {
        case .unsupportedCountry(let country, .only(let countries)):
            (value, allowed) = (utf8(country), utf8(of: countries))
        case .unsupportedCountry(let country, .allBut(let countries)):
            (value, allowed, allowsOthers) = (utf8(country), utf8(of: countries), true)
        case .unsupportedCurrency(let currency, let currencies):
            (value, allowed) = (utf8(currency), utf8(of: currencies))
        case .amountBelowMinimum(let amount, let bound), .amountAboveMaximum(let amount, let bound):
            (value, allowed) = (utf8(amount), utf8(of: [bound]))
        case .recurringNotAllowed, .installmentsNotAllowed: break
        case .unsupportedAttribute(let name, let value, let values):
            attribute = Array(name.rawValue.utf8)
            self.value = Array(value.rawValue.utf8)
            allowed = Set(values.map { Array($0.rawValue.utf8) })
        }
    }
}

import ProductCatalog

extension HostedCheckoutRequest {
    private enum OrderKey: String, CaseIterable {
        case additionalInput, amountOfMoney, customer, references
    }

    private enum AdditionalInputKey: String, CaseIterable {
        case installments, numberOfInstallments
    }

    private enum InstallmentsKey: String, CaseIterable {
        case numberOfInstallments
    }

    private enum AmountKey: String, CaseIterable {
        case amount, currencyCode
    }

    private enum CustomerKey: String, CaseIterable {
        case billingAddress
    }

    private enum AddressKey: String, CaseIterable {
        case countryCode
    }

    private enum ReferencesKey: String, CaseIterable {
        case merchantReference
    }

    private static let orderKeys = FieldNames<OrderKey>()
    private static let additionalInputKeys = FieldNames<AdditionalInputKey>()
    private static let installmentsKeys = FieldNames<InstallmentsKey>()
    private static let amountKeys = FieldNames<AmountKey>()
    private static let customerKeys = FieldNames<CustomerKey>()
    private static let addressKeys = FieldNames<AddressKey>()
    private static let referencesKeys = FieldNames<ReferencesKey>()

    /// Parses the order: the payment context and the merchant's reference.
    mutating func parseOrder(
        _ json: inout JSONParser,
        in text: Span<UInt8>
    ) throws(ParseAbort) {
        try json.parseFields(Self.orderKeys, in: text) { json, key throws(ParseAbort) in
            switch key {
            case .additionalInput: try parseAdditionalInput(&json, in: text)
            case .amountOfMoney: try parseAmount(&json, in: text)
            case .customer: try parseCustomer(&json, in: text)
            case .references: try parseReferences(&json, in: text)
            }
        }
    }

    /// Parses the number of installments, whose older place is outside of `installments`.
    private mutating func parseAdditionalInput(
        _ json: inout JSONParser,
        in text: Span<UInt8>
    ) throws(ParseAbort) {
        try json.parseFields(Self.additionalInputKeys, in: text) { json, key throws(ParseAbort) in
            switch key {
            case .numberOfInstallments: try parseNumberOfInstallments(&json, in: text)
            case .installments:
                try json.parseFields(Self.installmentsKeys, in: text) {
                    json,
                    _ throws(ParseAbort) in
                    try parseNumberOfInstallments(&json, in: text)
                }
            }
        }
    }

    private mutating func parseNumberOfInstallments(
        _ json: inout JSONParser,
        in text: Span<UInt8>
    ) throws(ParseAbort) {
        let offset = json.valueOffset(in: text)
        guard let number = try json.integer(in: text) else { return }
        if number > 1 { context.isInstallments = true }
        guard number < 0 else { return }
        try json.record(
            .integerOutOfRange,
            at: offset,
            in: text,
            expected: "a number of installments from 0",
            found: "`\(number)`"
        )
    }

    private mutating func parseAmount(
        _ json: inout JSONParser,
        in text: Span<UInt8>
    ) throws(ParseAbort) {
        try json.parseFields(Self.amountKeys, in: text) { json, key throws(ParseAbort) in
            switch key {
            case .amount: context.amount = try json.integer(in: text)
            case .currencyCode: context.currency = try json.currencyCode(in: text)
            }
        }
    }

    private mutating func parseCustomer(
        _ json: inout JSONParser,
        in text: Span<UInt8>
    ) throws(ParseAbort) {
        try json.parseFields(Self.customerKeys, in: text) { json, _ throws(ParseAbort) in
            try json.parseFields(Self.addressKeys, in: text) { json, _ throws(ParseAbort) in
                context.country = try json.countryCode(in: text)
            }
        }
    }

    private mutating func parseReferences(
        _ json: inout JSONParser,
        in text: Span<UInt8>
    ) throws(ParseAbort) {
        try json.parseFields(Self.referencesKeys, in: text) { json, _ throws(ParseAbort) in
            merchantReference = try json.string(in: text)
        }
    }
}

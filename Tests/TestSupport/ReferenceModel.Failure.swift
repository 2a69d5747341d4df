public import ProductCatalog

extension ReferenceModel {
    /// One part of a payment context that doesn't meet rules.
    public struct Failure: Hashable, Sendable {
        /// The kind of part.
        public let code: Reason.Code

        /// The UTF-8 of the attribute's name, or empty for other parts.
        public var attribute: [UInt8] = []

        /// The UTF-8 of the context's value, or empty for flags.
        public var value: [UInt8] = []

        /// The UTF-8 of the values that the rules allow, or of the bound of an amount.
        public var allowed: Set<[UInt8]> = []

        /// Whether the rules allow every country but those in `allowed`.
        public var allowsOthers = false
    }

    /// One condition of a product that a payment context doesn't meet.
    public struct UnmetCondition: Hashable, Sendable {
        /// The index of the condition.
        public let index: Int

        /// The parts of the context that don't meet the condition.
        public let failures: [Failure]
    }

    /// Returns whether a context allows a product: it meets the base rules, and if the product lists
    /// conditions, one of them as a whole.
    func allows(_ product: PaymentProduct, in context: PaymentContext) -> Bool {
        guard failures(of: product.rules, in: context).isEmpty else { return false }
        guard let conditions = product.conditions else { return true }
        for condition in conditions where failures(of: condition, in: context).isEmpty {
            return true
        }
        return false
    }

    /// Returns every reason for which a context doesn't allow a product: each part that the base
    /// rules don't allow, and one for the conditions if the context meets none.
    func contextReasons(against product: PaymentProduct, in context: PaymentContext) -> [Reason] {
        var reasons = failures(of: product.rules, in: context).map {
            Reason(code: $0.code, failure: $0)
        }
        guard let conditions = product.conditions else { return reasons }
        var unmet: [UnmetCondition] = []
        for index in conditions.indices {
            let failures = failures(of: conditions[index], in: context)
            if failures.isEmpty { return reasons }
            // After those that are as near, and before those that are farther.
            var position = unmet.count
            while position > 0, unmet[position - 1].failures.count > failures.count {
                position -= 1
            }
            unmet.insert(UnmetCondition(index: index, failures: failures), at: position)
        }
        reasons.append(Reason(code: .noConditionMet, unmetConditions: unmet))
        return reasons
    }

    /// Returns each part of a context that doesn't meet rules. What the context leaves out constrains
    /// nothing.
    public func failures(
        of rules: PaymentProduct.Rules,
        in context: PaymentContext
    ) -> [Failure] {
        var failures: [Failure] = []
        if let country = context.country, !allows(country, rules) {
            let excepted = rules.exceptCountries ?? []
            let allowed = rules.countries.map { $0.filter { !excepted.contains($0) } }
            failures.append(
                Failure(
                    code: .unsupportedCountry,
                    value: utf8(country),
                    allowed: utf8(of: allowed ?? excepted),
                    allowsOthers: allowed == nil
                )
            )
        }
        if let currency = context.currency, let currencies = rules.currencies,
            !currencies.contains(currency)
        {
            failures.append(
                Failure(
                    code: .unsupportedCurrency,
                    value: utf8(currency),
                    allowed: utf8(of: currencies)
                )
            )
        }
        if let amount = context.amount {
            var limits = rules.amountLimits
            if let currency = context.currency,
                let specific = rules.amountLimitsByCurrency[currency]
            {
                limits = specific
            }
            if let minimum = limits.minimum, amount < minimum {
                failures.append(
                    Failure(
                        code: .amountBelowMinimum,
                        value: utf8(amount),
                        allowed: utf8(of: [minimum])
                    )
                )
            }
            if let maximum = limits.maximum, amount > maximum {
                failures.append(
                    Failure(
                        code: .amountAboveMaximum,
                        value: utf8(amount),
                        allowed: utf8(of: [maximum])
                    )
                )
            }
        }
        if context.isRecurring, !rules.allowsRecurring {
            failures.append(Failure(code: .recurringNotAllowed))
        }
        if context.isInstallments, !rules.allowsInstallments {
            failures.append(Failure(code: .installmentsNotAllowed))
        }
        return failures + attributeFailures(of: rules, in: context)
    }

    private func allows(_ country: CountryCode, _ rules: PaymentProduct.Rules) -> Bool {
        if let excepted = rules.exceptCountries, excepted.contains(country) { return false }
        guard let countries = rules.countries else { return true }
        return countries.contains(country)
    }

    /// Returns a failure for each attribute of a context whose value rules don't list, in ascending
    /// order of the names' bytes.
    private func attributeFailures(
        of rules: PaymentProduct.Rules,
        in context: PaymentContext
    ) -> [Failure] {
        guard !rules.attributes.isEmpty, !context.attributes.isEmpty else { return [] }
        var failures: [Failure] = []
        for attribute in context.attributes {
            let (name, value) = (attribute.name, attribute.value)
            for (otherName, values) in rules.attributes {
                let bytes = Array(name.rawValue.utf8)
                guard bytes == Array(otherName.rawValue.utf8) else { continue }
                let allowed = Set(values.map { Array($0.rawValue.utf8) })
                guard !allowed.contains(Array(value.rawValue.utf8)) else { continue }
                failures.append(
                    Failure(
                        code: .unsupportedAttribute,
                        attribute: bytes,
                        value: Array(value.rawValue.utf8),
                        allowed: allowed
                    )
                )
            }
        }
        return failures.sorted { $0.attribute.lexicographicallyPrecedes($1.attribute) }
    }
}

/// Returns the UTF-8 of a value's description.
func utf8(_ value: some CustomStringConvertible) -> [UInt8] {
    Array(value.description.utf8)
}

/// Returns the UTF-8 of the descriptions of values.
func utf8(of values: some Sequence<some CustomStringConvertible>) -> Set<[UInt8]> {
    Set(values.map { utf8($0) })
}

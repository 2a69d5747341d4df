/// The warnings about the base rules of a product, or about a condition by itself: countries first,
/// then currencies, amounts and attributes.
extension ProductWarnings {
    mutating func checkRules(_ rules: borrowing PaymentProduct.Rules) {
        checkCountries(rules)
        if let currencies = rules.currencies {
            checkEmpty(currencies, .noCurrencies, "currencies", "currencies")
            checkAssigned(currencies, .unassignedCurrency, "currencies", "lists")
        }
        checkAmounts(rules)
        if !rules.attributes.isEmpty { checkAttributes(rules.attributes) }
    }

    private mutating func checkCountries(_ rules: borrowing PaymentProduct.Rules) {
        if let countries = rules.countries {
            checkEmpty(countries, .noCountries, "countries", "countries")
            checkAssigned(countries, .unassignedCountry, "countries", "lists")
        }
        guard let excepted = rules.exceptCountries else { return }
        if excepted.isEmpty {
            append(
                .noExceptCountries,
                "exceptCountries",
                "has an empty list of excepted countries, which excepts none: add countries, or remove "
                    + "the list"
            )
        }
        checkAssigned(excepted, .unassignedCountry, "exceptCountries", "excepts")
        if let countries = rules.countries { checkExcepted(excepted, of: countries) }
    }

    private mutating func checkExcepted(
        _ excepted: Set<CountryCode>,
        of countries: Set<CountryCode>
    ) {
        if !countries.isEmpty, countries.isSubset(of: excepted) {
            append(
                .exceptedCountry,
                "exceptCountries",
                "excepts every country that it lists and \(unmet) in any payment context with a "
                    + "country: list other countries, or remove the exceptions"
            )
            return
        }
        for country in countries.intersection(excepted).sorted() {
            append(
                .exceptedCountry,
                "exceptCountries[$='\(country)']",
                "both lists and excepts `\(country)` and \(unmet) there: remove it from one of the "
                    + "lists"
            )
        }
    }

    private mutating func checkAttributes(_ attributes: [AttributeName: Set<AttributeValue>]) {
        for name in attributes.lazy.filter({ $0.value.isEmpty }).map({ $0.key }).sorted() {
            checkEmpty(
                [] as Set<AttributeValue>,
                .noAttributeValues,
                name.path,
                "values of \(name.quoted)"
            )
        }
    }

    private mutating func checkEmpty(
        _ values: Set<some Hashable>,
        _ code: CatalogWarning.Code,
        _ key: String,
        _ description: String
    ) {
        guard values.isEmpty else { return }
        append(
            code,
            key,
            "has an empty list of \(description) and \(unmet) in any: remove the list to allow all"
        )
    }

    private mutating func checkAssigned<Code: StandardCode>(
        _ codes: Set<Code>,
        _ code: CatalogWarning.Code,
        _ key: String,
        _ verb: String
    ) {
        for unassigned in codes.lazy.filter({ !$0.isAssigned }).sorted() {
            append(
                code,
                "\(key)[$='\(unassigned)']",
                "\(verb) `\(unassigned)`, which isn't \(Code.assignedCode): \(unassigned.advice)"
            )
        }
    }
}

extension AttributeName {
    /// The path of the attribute's values from the rules.
    var path: String { "attributes.\(rawValue.pathStep)" }

    /// The name between backticks.
    var quoted: String { "`\(rawValue.visible)`" }
}

extension PaymentProduct.Rules {
    /// Whether no payment context with a country, a currency or a value of an attribute meets these
    /// rules, because they list none.
    var hasEmptyList: Bool {
        allowedCountries.isEmpty || currencies?.isEmpty == true
            || attributes.values.contains { $0.isEmpty }
    }
}

import ProductCatalog
import Testing

/// The warnings about conditions, by themselves, beside the base rules and beside one another.
struct ProductWarningsConditionsTests {
    typealias Rules = PaymentProduct.Rules

    /// Returns the warnings of a catalog with one product.
    private func warnings(_ base: Rules = Rules(), _ conditions: [Rules]?) throws
        -> [CatalogWarning]
    {
        let product = PaymentProduct(id: 840, rules: base, conditions: conditions)
        return try PaymentProductCatalog([product]).warnings
    }

    /// Returns the code and the path from the product of each warning.
    private func places(_ base: Rules = Rules(), _ conditions: [Rules]?) throws -> [String] {
        try warnings(base, conditions).map {
            "\($0.code) \($0.path.dropFirst("paymentProducts[id=840].".count))"
        }
    }

    /// Returns the places of conflicts with the base rules.
    private func conflicts(_ base: Rules, _ conditions: [Rules]) throws -> [String] {
        try places(base, conditions).filter { $0.hasPrefix("conflictingCondition ") }
    }

    private func text(_ base: Rules = Rules(), _ conditions: [Rules]?) throws -> String {
        try warnings(base, conditions).map { "\($0.code) at \($0)" }.joined(separator: "\n")
    }

    // MARK: - A condition by itself

    @Test func `an empty list of conditions has a warning`() throws {
        #expect(
            try text(Rules(), []) == """
                noConditions at paymentProducts[id=840].conditions: product 840 has an empty list of \
                conditions and isn't allowed in any payment context: remove the list, or add a \
                condition
                """
        )
        #expect(try text(Rules(), nil) == "")
    }

    @Test func `the warnings about base rules are also about conditions`() throws {
        let rules = Rules(
            countries: ["UK", "NL"],
            exceptCountries: ["EL"],
            currencies: ["DEM", "EUR"],
            amountLimits: AmountLimits(minimum: -3, maximum: 0),
            amountLimitsByCurrency: [
                "EUR": AmountLimits(minimum: -1), "RMB": AmountLimits(maximum: 0),
            ],
            attributes: ["channel": [], "b c": ["x"]]
        )
        let expected = [
            "unassignedCountry countries[$='UK']", "unassignedCountry exceptCountries[$='EL']",
            "unassignedCurrency currencies[$='DEM']", "zeroMaximum maxAmount",
            "droppedLimit amountLimits.EUR.maxAmount", "unassignedCurrency amountLimits.RMB",
            "zeroMaximum amountLimits.RMB.maxAmount", "noAttributeValues attributes.channel",
        ]
        #expect(try places(rules, nil) == expected)
        let inCondition = expected.map {
            $0.replacing(" ", with: " conditions[1].", maxReplacements: 1)
        }
        #expect(try places(Rules(), [Rules(countries: ["BE"]), rules]) == inCondition)
        let empty = Rules(countries: [], exceptCountries: [], currencies: [])
        #expect(
            try places(empty, nil) == [
                "noCountries countries", "noExceptCountries exceptCountries",
                "noCurrencies currencies",
            ]
        )
        #expect(
            try places(Rules(), [empty]) == [
                "noCountries conditions[0].countries",
                "noExceptCountries conditions[0].exceptCountries",
                "noCurrencies conditions[0].currencies",
            ]
        )
    }

    @Test func `a message names the condition`() throws {
        let conditions = [
            Rules(countries: ["UK"], attributes: ["b c": []]),
            Rules(amountLimits: AmountLimits(maximum: 0)),
        ]
        #expect(
            try text(Rules(), conditions) == """
                unassignedCountry at paymentProducts[id=840].conditions[0].countries[$='UK']: \
                conditions[0] of product 840 lists `UK`, which isn't an assigned ISO 3166-1 code: use \
                `GB`
                noAttributeValues at paymentProducts[id=840].conditions[0].attributes.`b c`: \
                conditions[0] of product 840 has an empty list of values of `b c` and isn't met in \
                any: remove the list to allow all
                zeroMaximum at paymentProducts[id=840].conditions[1].maxAmount: conditions[1] of \
                product 840 has a maximum amount of 0 and isn't met for any above: raise the maximum, \
                or remove it to allow all
                """
        )
    }

    @Test func `exceptions of no country, of an unassigned one and of a listed one have warnings`()
        throws
    {
        #expect(
            try text(Rules(exceptCountries: []), nil) == """
                noExceptCountries at paymentProducts[id=840].exceptCountries: product 840 has an \
                empty list of excepted countries, which excepts none: add countries, or remove the list
                """
        )
        let rules = Rules(countries: ["NL", "IE", "BE"], exceptCountries: ["UK", "NL", "IE"])
        #expect(
            try text(rules, nil) == """
                unassignedCountry at paymentProducts[id=840].exceptCountries[$='UK']: product 840 \
                excepts `UK`, which isn't an assigned ISO 3166-1 code: use `GB`
                exceptedCountry at paymentProducts[id=840].exceptCountries[$='IE']: product 840 both \
                lists and excepts `IE` and isn't allowed there: remove it from one of the lists
                exceptedCountry at paymentProducts[id=840].exceptCountries[$='NL']: product 840 both \
                lists and excepts `NL` and isn't allowed there: remove it from one of the lists
                """
        )
    }

    @Test func `exceptions of all listed countries have one warning`() throws {
        let rules = Rules(countries: ["NL", "IE"], exceptCountries: ["NL", "BE", "IE"])
        #expect(
            try text(rules, [rules]) == """
                exceptedCountry at paymentProducts[id=840].exceptCountries: product 840 excepts every \
                country that it lists and isn't allowed in any payment context with a country: list \
                other countries, or remove the exceptions
                exceptedCountry at paymentProducts[id=840].conditions[0].exceptCountries: \
                conditions[0] of product 840 excepts every country that it lists and isn't met in any \
                payment context with a country: list other countries, or remove the exceptions
                """
        )
    }

    // MARK: - A condition beside the base rules

    @Test func `a condition without a common country, currency or value has a warning for each`()
        throws
    {
        let base = Rules(
            countries: ["NL", "BE"],
            currencies: ["EUR"],
            attributes: ["channel": ["web", "app"], "other": ["x"]]
        )
        let condition = Rules(
            countries: ["IE"],
            currencies: ["USD"],
            attributes: ["channel": ["kiosk"], "customerType": ["company"]]
        )
        #expect(
            try text(base, [condition]) == """
                conflictingCondition at paymentProducts[id=840].conditions[0].countries: \
                conditions[0] of product 840 lists no country that the base rules allow, so no payment \
                context with a country meets both: change or remove the condition
                conflictingCondition at paymentProducts[id=840].conditions[0].currencies: \
                conditions[0] of product 840 lists no currency that the base rules allow, so no \
                payment context with a currency meets both: change or remove the condition
                conflictingCondition at paymentProducts[id=840].conditions[0].attributes.channel: \
                conditions[0] of product 840 lists no value of `channel` that the base rules allow, \
                so no payment context with a value of `channel` meets both: change or remove the \
                condition
                """
        )
    }

    @Test func `exceptions leave no common country, either`() throws {
        let conflict = "conflictingCondition conditions[0]"
        let base = Rules(countries: ["NL", "BE"])
        #expect(
            try places(base, [Rules(exceptCountries: ["NL", "BE", "IE"])])
                == ["\(conflict).exceptCountries"]
        )
        #expect(try places(base, [Rules(exceptCountries: ["NL", "IE"])]) == [])
        let excepting = Rules(exceptCountries: ["NL", "BE"])
        #expect(try places(excepting, [Rules(countries: ["NL"])]) == ["\(conflict).countries"])
        #expect(try places(excepting, [Rules(countries: ["NL", "IE"])]) == [])
        #expect(try places(excepting, [Rules(exceptCountries: ["IE"])]) == [])
    }

    @Test func `amounts without a common one in any currency have a warning`() throws {
        let base = Rules(amountLimits: AmountLimits(minimum: 100))
        #expect(
            try text(base, [Rules(amountLimits: AmountLimits(maximum: 99))]) == """
                conflictingCondition at paymentProducts[id=840].conditions[0]: conditions[0] of \
                product 840 allows no amount that the base rules allow, in any currency, so no payment \
                context with an amount and a currency meets both: change or remove the condition
                """
        )
        #expect(try places(base, [Rules(amountLimits: AmountLimits(maximum: 100))]) == [])
    }

    @Test func `amounts are compared in the currencies that both rules allow`() throws {
        let low = AmountLimits(maximum: 99)
        let high = AmountLimits(minimum: 100)
        let euro = Rules(
            amountLimits: high,
            amountLimitsByCurrency: ["EUR": AmountLimits(maximum: 5)]
        )
        let conflict = ["conflictingCondition conditions[0]"]
        // EUR has limits of its own in the base rules.
        #expect(try conflicts(euro, [Rules(amountLimits: low)]).isEmpty)
        #expect(try conflicts(euro, [Rules(currencies: ["EUR"], amountLimits: low)]).isEmpty)
        #expect(try conflicts(euro, [Rules(currencies: ["USD"], amountLimits: low)]) == conflict)
        let own = Rules(
            amountLimits: low,
            amountLimitsByCurrency: ["EUR": AmountLimits(minimum: 6)]
        )
        #expect(try conflicts(euro, [own]) == conflict)
        // Only currencies of the base rules matter.
        var limited = euro
        limited.currencies = ["EUR"]
        let others = Rules(amountLimits: high, amountLimitsByCurrency: ["USD": low])
        #expect(try conflicts(limited, [others]) == conflict)
        limited.currencies = ["EUR", "USD"]
        #expect(try conflicts(limited, [others]) == conflict)
        limited.currencies = ["EUR", "USD", "CHF"]
        #expect(try conflicts(limited, [others]).isEmpty)
    }

    @Test func `base rules that allow nothing by themselves have no other warning`() throws {
        let empty = Rules(countries: [], currencies: [], attributes: ["a": []])
        let condition = Rules(
            countries: ["NL"],
            currencies: ["EUR"],
            amountLimits: AmountLimits(maximum: 5),
            attributes: ["a": ["b"]]
        )
        let codes: [CatalogWarning.Code] = [.noCountries, .noCurrencies, .noAttributeValues]
        #expect(try warnings(empty, [condition]).map(\.code) == codes)
        #expect(try warnings(condition, [empty]).map(\.code) == codes)
    }

    // MARK: - A condition beside others

    @Test func `a condition that another one covers has a warning`() throws {
        let conditions = [
            Rules(countries: ["NL"], amountLimits: AmountLimits(maximum: 500)),
            Rules(countries: ["NL", "BE"]), Rules(countries: ["IE"]),
        ]
        #expect(
            try text(Rules(), conditions) == """
                coveredCondition at paymentProducts[id=840].conditions[0]: conditions[0] of \
                product 840 allows nothing that conditions[1] doesn't allow: remove it, or narrow \
                conditions[1]
                """
        )
    }

    @Test func `the later one of equal conditions is covered, and all beside an empty one`() throws
    {
        let nl = Rules(countries: ["NL"])
        let same = Rules(countries: ["NL"], exceptCountries: ["BE"])
        #expect(try places(Rules(), [nl, nl]) == ["coveredCondition conditions[1]"])
        #expect(try places(Rules(), [nl, same]) == ["coveredCondition conditions[1]"])
        #expect(try places(Rules(), [same, nl]) == ["coveredCondition conditions[1]"])
        #expect(
            try places(Rules(), [nl, Rules(), Rules(currencies: ["EUR"]), Rules()]) == [
                "coveredCondition conditions[0]", "coveredCondition conditions[2]",
                "coveredCondition conditions[3]",
            ]
        )
        #expect(try places(Rules(), [Rules()]) == [])
    }

    @Test func `conditions in conflict or with an empty list aren't covered and don't cover`()
        throws
    {
        let base = Rules(countries: ["NL"])
        let nl = Rules(countries: ["NL"], currencies: ["EUR"])
        let ie = Rules(countries: ["IE"])
        let conflict = ["conflictingCondition conditions[0].countries"]
        #expect(
            try places(base, [ie, ie]) == conflict + [
                "conflictingCondition conditions[1].countries"
            ]
        )
        let broad = Rules(attributes: ["a": ["b"]])
        let narrower = Rules(
            amountLimits: AmountLimits(maximum: 5),
            attributes: ["a": ["b"]]
        )
        #expect(try places(Rules(), [broad, narrower]) == ["coveredCondition conditions[1]"])
        #expect(
            try places(Rules(attributes: ["a": ["c"]]), [broad, narrower]) == [
                "conflictingCondition conditions[0].attributes.a",
                "conflictingCondition conditions[1].attributes.a",
            ]
        )
        let empties = [
            Rules(countries: []), Rules(currencies: []), Rules(attributes: ["a": []]),
            Rules(countries: ["NL"], exceptCountries: ["NL"]),
        ]
        for empty in empties {
            let covered = try places(Rules(), [empty, nl, empty, Rules()]).filter {
                $0.hasPrefix("covered")
            }
            #expect(covered == ["coveredCondition conditions[1]"])
        }
    }

    @Test func `many conditions for different countries are compared`() throws {
        let countries = (0..<600).map { Set([CountryCode(ordinal: UInt16($0))]) }
        var conditions = countries.map { Rules(countries: $0) }
        conditions.append(Rules(countries: countries[7], amountLimits: AmountLimits(maximum: 5)))
        conditions.append(Rules(countries: countries[3].union(countries[4])))
        // An excepted country doesn't have to be in the other list.
        conditions.append(
            Rules(countries: countries[5].union(["ZZ"]), exceptCountries: ["ZZ", "ZX"])
        )
        let places = try places(Rules(), conditions).filter { !$0.hasPrefix("unassigned") }
        #expect(
            places.filter { !$0.hasPrefix("exceptedCountry") } == [
                "coveredCondition conditions[3]", "coveredCondition conditions[4]",
                "coveredCondition conditions[600]", "coveredCondition conditions[602]",
            ]
        )
    }

    @Test func `a product has a warning if not all of its conditions were compared`() throws {
        let conditions = (0..<500).map {
            Rules(countries: ["NL"], amountLimits: AmountLimits(minimum: $0 + 1, maximum: $0 + 1))
        }
        let narrow = Rules(countries: ["NL", "BE"], exceptCountries: ["BE"])
        let all = conditions + [conditions[2], conditions[499], narrow]
        let warnings = try warnings(Rules(), all)
        #expect(warnings.map(\.code).suffix(1) == [.uncomparedConditions])
        let last = try #require(warnings.last)
        #expect(last.path == "paymentProducts[id=840].conditions")
        #expect(
            last.message == "product 840 has 503 conditions, not all of which were compared: check "
                + "whether others cover those from conditions[64] on"
        )
        #expect(try self.warnings(Rules(), Array(conditions.prefix(64))).isEmpty)
    }

    /// Each pair is compared in up to 64 conditions. In more, equal ones are found.
    @Test(arguments: [63, 64, 65, 200])
    func `of many conditions, equal ones and those beside an empty one are found`(count: Int) throws
    {
        let distinct = (1...count - 2).map {
            Rules(amountLimits: AmountLimits(minimum: -$0, maximum: $0))
        }
        let spread = distinct.enumerated().map { index, rules in
            var rules = rules
            rules.attributes = ["a": [AttributeValue("\(index)")]]
            return rules
        }
        let narrow = Rules(amountLimits: AmountLimits(maximum: 0), attributes: ["a": ["3"]])
        #expect(
            try warnings(Rules(), spread + [spread[5], narrow]).filter {
                $0.code == .coveredCondition
            }
            .map(\.message)
                == [
                    "conditions[\(count - 2)] of product 840 allows nothing that conditions[5] "
                        + "doesn't allow: remove it, or narrow conditions[5]"
                ]
        )
        let universal = spread + [Rules(exceptCountries: []), Rules()]
        let covered = try warnings(Rules(), universal).filter { $0.code == .coveredCondition }
        #expect(covered.count == count - 1)
        #expect(covered.allSatisfy { $0.message.contains("narrow conditions[\(count - 2)]") })
    }

    @Test func `the base rules' limits in more than 64 currencies aren't compared with all`() throws
    {
        for count in [64, 65] {
            let currencies = (0..<count).map { CurrencyCode(ordinal: UInt16($0)) }
            let base = Rules(
                amountLimits: AmountLimits(minimum: 6),
                amountLimitsByCurrency: Dictionary(
                    uniqueKeysWithValues: currencies.map { ($0, AmountLimits(minimum: 6)) }
                )
            )
            let low = AmountLimits(maximum: 5)
            let conflicts = try warnings(
                base,
                [Rules(amountLimits: low), Rules(currencies: ["EUR"], amountLimits: low)]
            )
            .filter { $0.code == .conflictingCondition }
            #expect(conflicts.count == (count == 64 ? 2 : 1))
        }
    }
}

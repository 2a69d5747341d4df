import ProductCatalog

/// The query of a request for products or groups: the payment context, and what to leave out of the
/// response.
///
/// `locale` has no effect, because the catalog has one label per product. Unknown parameters are
/// ignored, because clients add their own, such as a cache buster. Those that are probably
/// misspelled are rejected, because ignoring one would ignore a part of the payment context.
struct ProductsQuery {
    /// The payment context, with the attributes that the request has.
    let context: PaymentContext

    let hidden: Set<HideableElement>

    /// The elements that `hide` can leave out of a response.
    enum HideableElement: String, CaseIterable {
        case accountsOnFile, translations

        /// These never occur in a response.
        case fields, clickToPayConfigurationFields

        /// These remove products. The catalog says which, and those whose attribute it doesn't name
        /// are rejected: see ``RequestAttribute``.
        case productsWithoutFields, productsWithoutInstructions, productsWithRedirects

        /// The attribute that this element fills, or `nil` if it doesn't remove products.
        fileprivate var attribute: RequestAttribute? { RequestAttribute(rawValue: rawValue) }
    }

    /// Parses the query of a request's target.
    ///
    /// - Parameters:
    ///   - target: The path and the query, as sent.
    ///   - data: The reference data with the catalog.
    /// - Throws: ``APIError`` with every invalid parameter.
    init(of target: String, for data: ReferenceData) throws(APIError) {
        var parser = QueryParser(try QueryParameters(of: target))
        let boolean = "`true` or `false`"
        var context = PaymentContext(
            country: parser.required("countryCode", expected: "two letters from A to Z") {
                CountryCode($0)
            },
            currency: parser.required("currencyCode", expected: "three letters from A to Z") {
                CurrencyCode($0)
            },
            amount: parser.optional("amount", expected: "an amount in minor units") {
                Int(digits: $0)
            },
            isRecurring: parser.optional("isRecurring", expected: boolean) { Bool(parameter: $0) }
                ?? false,
            isInstallments: parser.optional("isInstallments", expected: boolean) {
                Bool(parameter: $0)
            } ?? false
        )
        for attribute in [RequestAttribute.channel, .customerType] {
            context.attributes[attribute.name] =
                parser.optional(attribute.rawValue, expected: "a value or no parameter") {
                    $0.isEmpty ? nil : AttributeValue($0)
                }
        }
        // If the catalog doesn't say which products an element removes, ignoring the element would
        // show them.
        let isSupported = { (element: HideableElement) in
            element.attribute.map { data.defaultAttributes[$0.name] != nil } ?? true
        }
        let hidden = parser.repeated(
            "hide",
            expected: "one of "
                + HideableElement.allCases.filter(isSupported).map { "`\($0.rawValue)`" }
                .joined(separator: ", ")
        ) { value in
            HideableElement(rawValue: value).flatMap { isSupported($0) ? $0 : nil }
        }
        _ = parser.optional("locale", expected: "a locale") { $0 }
        parser.rejectNearMisses()
        try parser.finish()
        for attribute in hidden.compactMap(\.attribute) {
            context.attributes[attribute.name] = "hidden"
        }
        self.context = context
        self.hidden = Set(hidden)
    }
}

extension Int {
    /// Creates an integer from decimal digits, without a sign.
    init?(digits: String) {
        guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        self.init(digits)
    }
}

extension Bool {
    /// Creates a Boolean from the value of a parameter. The payment API's SDK for Python capitalizes
    /// it.
    init?(parameter: String) {
        switch parameter {
        case "true", "True": self = true
        case "false", "False": self = false
        default: return nil
        }
    }
}

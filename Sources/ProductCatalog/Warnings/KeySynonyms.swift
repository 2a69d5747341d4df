/// Names that other payment gateways use for keys of a catalog document.
///
/// A gateway's catalog that's converted by hand keeps some of its names. They'd be ignored without
/// notice, and with them what they restrict.
package enum KeySynonyms {
    /// Keys of a catalog document, each with other gateways' names for it. Spaces, `_`, `-`, case
    /// and a plural "s" don't matter: `minimumAmount` is also `minimum_amount`.
    package static let names: [(key: String, names: [String])] = [
        (
            "countries",
            [
                "acceptedCountries",  // Hyperswitch
                "allowedCountries",  // MultiSafepay, Stripe
                "allowedCountryCodes",  // Google Pay
                "supportedCountries",  // Apple Pay, Spreedly
                "specificCountry",  // Magento
                "availableCountries", "billingCountries", "countryCodes", "countryList",
                "enabledCountries",
            ]
        ),
        (
            "exceptCountries",
            [
                "allCountriesExcept", "blacklistedCountries", "blockedCountries",
                "blockedCountryCodes", "countriesBlocked", "countriesExcept", "countriesExcluded",
                "countryBlacklist", "countryBlocklist", "countryExceptions", "deniedCountries",
                "disabledCountries", "disallowedCountries", "except", "exceptCountryCodes",
                "exceptedCountries", "exceptionCountries", "exceptions", "excludeCountries",
                "excludedCountries",
                "excludedCountryCodes", "excludesCountries", "forbiddenCountries",
                "notAllowedCountries", "notCountries", "prohibitedCountries", "restrictedCountries",
                "unsupportedCountries",
            ]
        ),
        (
            "currencies",
            [
                "acceptedCurrencies",  // Hyperswitch
                "allowedCurrencies",  // MultiSafepay
                "supportedCurrencies",  // PayPal
                "supportedPaymentCurrencies",  // Stripe
                "availableCurrencies", "currencyCodes", "currencyList", "enabledCurrencies",
            ]
        ),
        (
            "minAmount",
            [
                "minimumAmount",  // Mollie, Hyperswitch, Rapyd
                "minAllowedAmount",  // Mercado Pago
                "minOrderTotal",  // Magento
                "allowedAmount",  // MultiSafepay, an object with both bounds
                "minLimit",  // Revolut
                "amountMin", "lowerLimit", "min", "minimum", "minimumAllowedAmount",
                "minimumOrderAmount", "minOrderAmount", "minPaymentAmount", "minTransactionAmount",
                "minValue",
            ]
        ),
        (
            "maxAmount",
            [
                "maximumAmount",  // Mollie, Hyperswitch, Rapyd
                "maxAllowedAmount",  // Mercado Pago
                "maxOrderTotal",  // Magento
                "maxLimit",  // Revolut
                "amountMax", "upperLimit", "max", "maximum", "maximumAllowedAmount",
                "maximumOrderAmount", "maxOrderAmount", "maxPaymentAmount", "maxTransactionAmount",
                "maxValue",
            ]
        ),
        (
            "amountLimits",
            [
                "amountRangePerCurrency",  // Rapyd
                "amountLimitsByCurrency", "amountRange", "currencyLimits", "limits",
                "limitsByCurrency",
            ]
        ),
        (
            "allowsRecurring",
            [
                "recurringEnabled",  // Hyperswitch
                "supportsRecurring",  // Adyen
                "supportsSubscription",  // Rapyd
                "allowsReccuring", "allowsReccurring",  // misspelled
                "allowsRecurringPayments", "allowsSubscriptions", "isRecurring", "recurring",
                "recurringAllowed", "recurringPayments", "recurringSupported",
                "supportsRecurringPayments", "subscriptions",
            ]
        ),
        (
            "allowsInstallments",
            [
                "installmentPaymentEnabled",  // Hyperswitch
                "emi",  // Razorpay
                "allowsInstallmentPayments", "installmentPayments", "installments",
                "installmentsAllowed", "installmentsEnabled", "installmentsSupported",
                "instalments",
                "isInstallments", "supportsInstallments", "supportsInstalments",
            ]
        ),
        (
            "attributes",
            [
                "allowedAttributes", "attributeValues", "contextAttributes", "customAttributes",
                "requiredAttributes", "supportedAttributes",
                // What hosts use attributes for.
                "allowedChannels", "channels", "customerTypes", "devices",
                "salesChannels", "supportedChannels", "supportedPlatforms",
            ]
        ),
        (
            "conditions",
            [
                "restrictions",  // Adyen
                "cartPredicate",  // commercetools
                "alternatives", "anyOf", "availabilityConditions", "availabilityRules",
                "availableIf", "constraints", "eligibilityRules", "oneOf", "paymentConditions",
                "paymentRestrictions", "predicates", "rules", "ruleSets",
            ]
        ),
        (
            "paymentProductGroups",
            [
                "group",  // Adyen
                "paymentGroup", "paymentMethodGroup", "productGroup",
            ]
        ),
    ]

    /// Names for exceptions that rules don't have, under the key that lists what's allowed instead.
    ///
    /// The key would invert their meaning.
    package static let exceptions: [(key: String, names: [String])] = [
        (
            "currencies",
            [
                "allCurrenciesExcept", "blacklistedCurrencies", "blockedCurrencies",
                "blockedCurrencyCodes", "currenciesBlocked", "currenciesExcept",
                "currenciesExcluded", "currencyBlacklist", "currencyBlocklist",
                "currencyExceptions", "deniedCurrencies", "disabledCurrencies",
                "disallowedCurrencies", "exceptCurrencies", "exceptCurrencyCodes",
                "exceptedCurrencies", "exceptionCurrencies", "excludeCurrencies",
                "excludedCurrencies", "excludedCurrencyCodes", "excludesCurrencies",
                "forbiddenCurrencies", "notAllowedCurrencies", "notCurrencies",
                "prohibitedCurrencies", "restrictedCurrencies", "unsupportedCurrencies",
            ]
        ),
        (
            "attributes",
            [
                "blockedAttributes", "disallowedAttributes", "exceptAttributes",
                "exceptedAttributes", "excludeAttributes", "excludedAttributes",
                "forbiddenAttributes", "notAttributes", "unsupportedAttributes",
            ]
        ),
    ]

    private static let exceptionNames = Set(
        exceptions.flatMap { $0.names }.compactMap { FoldedName($0) }
    )

    /// Returns whether a key is a name for exceptions that rules don't have.
    static func isUnavailableException(_ key: String) -> Bool {
        FoldedName(key).map { exceptionNames.contains($0) } == true
    }
}

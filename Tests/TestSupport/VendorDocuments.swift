/// Catalog documents as the payment API sends them to its public SDKs, with keys that the catalog
/// doesn't use.
public enum VendorDocuments {
    /// A document of the API's first generation, with one group and data about single products.
    public static let firstGeneration = """
        { "paymentProducts": [
          { "accountsOnFile": [
              { "attributes": [ { "key": "alias", "status": "READ_ONLY", "value": "****1111" } ],
                "displayHints": { "labelTemplate": [ { "attributeKey": "alias", "mask": "" } ],
                                  "logo": "https://assets.example/visa.png" },
                "id": 11, "paymentProductId": 1 } ],
            "acquirerCountry": "NL", "allowsInstallments": true, "allowsRecurring": true,
            "allowsTokenization": true,
            "authenticationIndicator": { "name": "AUTHENTICATIONINDICATOR", "value": "1" },
            "autoTokenized": false, "canBeIframed": false, "deviceFingerprintEnabled": true,
            "displayHints": { "displayOrder": 20, "label": "Visa",
                              "logo": "https://assets.example/visa.png" },
            "fields": [
              { "dataRestrictions": { "isRequired": true, "validators": { "luhn": {},
                  "length": { "maxLength": 19, "minLength": 12 } } },
                "displayHints": { "alwaysShow": false, "displayOrder": 0, "label": "Card number",
                  "formElement": { "type": "text" }, "obfuscate": false },
                "id": "cardNumber", "type": "numericstring" } ],
            "fieldsWarning": "", "id": 1, "isAuthenticationSupported": true,
            "isJavaScriptRequired": false, "maxAmount": 1000000, "minAmount": 100,
            "mobileIntegrationLevel": "OPTIMISED_SUPPORT", "paymentMethod": "card",
            "paymentProductGroup": "cards", "supportsMandates": false, "type": "product",
            "usesRedirectionTo3rdParty": false },
          { "allowsInstallments": false, "allowsRecurring": false, "allowsTokenization": false,
            "autoTokenized": false, "deviceFingerprintEnabled": false,
            "displayHints": { "displayOrder": 8, "label": "Google Pay",
                              "logo": "https://assets.example/googlepay.png" },
            "id": 320, "mobileIntegrationLevel": "BASIC_SUPPORT", "paymentMethod": "mobile",
            "paymentProduct302SpecificData": { "networks": ["Visa"] },
            "paymentProduct320SpecificData": { "gateway": "example", "networks": ["VISA"] },
            "paymentProduct863SpecificData": { "integrationTypes": ["desktopQRCode"] },
            "usesRedirectionTo3rdParty": false } ] }
        """

    /// A document of the API's second generation, with lists of display hints, one of which is alone,
    /// and with the groups `Cards` and `cards`.
    public static let secondGeneration = """
        { "paymentProducts": [
          { "allowsAuthentication": true, "allowsRecurring": true, "allowsTokenization": true,
            "displayHints": { "displayOrder": 0, "label": "VISA",
                              "logo": "https://assets.example/VISA.gif" },
            "displayHintsList": [ { "displayOrder": 0, "label": "VISA",
                                    "logo": "https://assets.example/VISA.gif" } ],
            "fields": [], "id": 1, "paymentMethod": "card", "paymentProductGroup": "Cards",
            "usesRedirectionTo3rdParty": false },
          { "allowsRecurring": true, "allowsTokenization": false,
            "displayHintsList": [ { "displayOrder": 1, "label": "Maestro",
                                    "logo": "https://assets.example/Maestro.gif" } ],
            "fields": [], "id": 117, "paymentMethod": "card", "paymentProductGroup": "cards",
            "usesRedirectionTo3rdParty": false },
          { "allowsRecurring": false, "allowsTokenization": false,
            "displayHints": { "displayOrder": 2, "label": "iDEAL",
                              "logo": "https://assets.example/iDEAL.gif" },
            "fields": [], "id": 809, "paymentMethod": "redirect",
            "usesRedirectionTo3rdParty": true } ] }
        """

    /// The keys of a product in the API's answers, public SDKs and documentation.
    public static let productKeys = [
        "accountsOnFile", "acquirerCountry", "allowsAuthentication", "allowsInstallments",
        "allowsRecurring", "allowsTokenization", "authenticationIndicator", "autoTokenized",
        "canBeIframed", "deviceFingerprintEnabled", "displayHints", "displayHintsList",
        "displayOrder", "fields", "fieldsWarning", "id", "isAuthenticationSupported",
        "isJavaScriptRequired", "label", "maxAmount", "minAmount", "mobileIntegrationLevel",
        "paymentMethod", "paymentProduct130SpecificData", "paymentProduct302SpecificData",
        "paymentProduct320SpecificData", "paymentProduct863SpecificData", "paymentProductGroup",
        "platform", "supportsMandates", "type", "usesRedirectionTo3rdParty",
    ]
}

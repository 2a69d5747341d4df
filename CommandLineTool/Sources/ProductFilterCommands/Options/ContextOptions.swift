import ArgumentParser
import ProductCatalog

/// The options that describe the payment context.
struct ContextOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The payer's country, such as NL.", valueName: "code"),
        transform: countryCode
    )
    var country: CountryCode?

    @Option(
        help: ArgumentHelp("The currency of the payment, such as EUR.", valueName: "code"),
        transform: currencyCode
    )
    var currency: CurrencyCode?

    @Option(
        help: ArgumentHelp(
            "The amount in minor units, such as 1250 for EUR 12.50. Pass a negative amount as "
                + "--amount=-5.",
            valueName: "integer"
        ),
        transform: minorUnits
    )
    var amount: Int?

    @Flag(help: "The payment is the first of a recurring series.")
    var recurring = false

    @Flag(help: "The payment is made in installments.")
    var installments = false

    @Option(
        name: .customLong("attribute"),
        help: ArgumentHelp(
            "A fact about the payment that the catalog's rules name, such as channel=web. Repeat the "
                + "option for more. `product-filter catalog` lists the names and values.",
            valueName: "name=value"
        ),
        transform: attribute
    )
    var attributes: [PaymentContext.Attribute] = []

    func validate() throws {
        let names = attributes.map(\.name.rawValue)
        if let name = NamedArgument.firstRepeatedName(in: names) {
            throw ValidationError(
                "attribute `\(name)` is used twice: a payment has one value for each attribute"
            )
        }
    }

    /// The payment context. An option that isn't passed constrains nothing.
    var context: PaymentContext {
        PaymentContext(
            country: country,
            currency: currency,
            amount: amount,
            isRecurring: recurring,
            isInstallments: installments,
            attributes: PaymentContext.Attributes(attributes)
        )
    }
}

/// Parses an amount from the command line.
private func minorUnits(_ argument: String) throws -> Int {
    guard let amount = Int(argument) else {
        throw ValidationError("use an integer in minor units, such as 1250 for EUR 12.50")
    }
    return amount
}

/// Parses a country from the command line.
private func countryCode(_ argument: String) throws -> CountryCode {
    guard let code = CountryCode(argument) else {
        throw ValidationError("use two letters from A to Z, such as NL")
    }
    return code
}

/// Parses a currency from the command line.
private func currencyCode(_ argument: String) throws -> CurrencyCode {
    guard let code = CurrencyCode(argument) else {
        throw ValidationError("use three letters from A to Z, such as EUR")
    }
    return code
}

/// Parses an attribute, such as `channel=web`, from the command line.
private func attribute(_ argument: String) throws -> PaymentContext.Attribute {
    guard let argument = NamedArgument(argument) else {
        throw ValidationError("use a name and a value, such as channel=web")
    }
    return PaymentContext.Attribute(AttributeName(argument.name), AttributeValue(argument.value))
}

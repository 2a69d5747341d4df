import ArgumentParser
import ProductCatalog

/// What the payer is about to do.
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
        help: "The amount in minor units: 1250 for EUR 12.50. Write a negative one as --amount=-5.",
        transform: minorUnits
    )
    var amount: Int?

    @Flag(help: "The payment starts a series of recurring ones.")
    var recurring = false

    @Flag(help: "The payment is made in installments.")
    var installments = false

    var context: PaymentContext {
        PaymentContext(
            country: country,
            currency: currency,
            amount: amount,
            isRecurring: recurring,
            isInstallments: installments
        )
    }
}

/// Reads an amount from the command line.
private func minorUnits(_ text: String) throws -> Int {
    guard let amount = Int(text) else {
        throw ValidationError(
            "`\(text)` is no amount: write a whole number of minor units, 1250 for EUR 12.50"
        )
    }
    return amount
}

/// Reads a country from the command line.
private func countryCode(_ text: String) throws -> CountryCode {
    guard let code = CountryCode(text) else {
        throw ValidationError("`\(text)` is no country code: write two letters from A to Z, as NL")
    }
    return code
}

/// Reads a currency from the command line.
private func currencyCode(_ text: String) throws -> CurrencyCode {
    guard let code = CurrencyCode(text) else {
        throw ValidationError(
            "`\(text)` is no currency code: write three letters from A to Z, as EUR"
        )
    }
    return code
}

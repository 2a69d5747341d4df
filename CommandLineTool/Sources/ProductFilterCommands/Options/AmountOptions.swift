import ArgumentParser

/// The option that selects how people see amounts.
struct AmountOptions: ParsableArguments {
    @Option(
        name: .customLong("amount-decimals"),
        help: ArgumentHelp(
            "The number of decimals that are minor units in every currency, for text: 2 if your "
                + "amounts are in hundredths of yen, too. By default, those of ISO 4217.",
            valueName: "count"
        )
    )
    var decimals: Int?

    /// The format of amounts for people.
    var format: AmountFormat {
        AmountFormat(decimals: decimals)
    }

    func validate() throws {
        guard let decimals, !(0...18).contains(decimals) else { return }
        throw ValidationError("use a number of decimals from 0 to 18, such as 2")
    }
}

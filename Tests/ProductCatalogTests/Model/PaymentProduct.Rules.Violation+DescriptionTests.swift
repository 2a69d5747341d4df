import ProductCatalog
import Testing

struct PaymentProductRulesViolationDescriptionTests {
    @Test(
        arguments: [
            (
                .unsupportedCountry("DE", allowed: .only(["NL", "IE"])),
                "needs country IE or NL; here: DE"
            ),
            (.unsupportedCountry("DE", allowed: .only([])), "no country is allowed; here: DE"),
            (
                .unsupportedCountry("TR", allowed: .allBut(["TR", "RU"])),
                "needs a country other than RU or TR; here: TR"
            ),
            (.unsupportedCurrency("USD", allowed: ["EUR"]), "needs currency EUR; here: USD"),
            (
                .amountBelowMinimum(amount: 1, minimum: 100),
                "needs an amount of at least 100; here: 1"
            ),
            (
                .amountAboveMaximum(amount: 101, maximum: 100),
                "needs an amount of at most 100; here: 101"
            ),
            (.recurringNotAllowed, "isn't allowed for recurring payments"),
            (.installmentsNotAllowed, "isn't allowed for payments in installments"),
            (
                .unsupportedAttribute("channel", value: "pos", allowed: ["web", ""]),
                "needs channel an empty value or `web`; here: `pos`"
            ),
            (
                .unsupportedAttribute("a b", value: "", allowed: ["x\u{a0}"]),
                "needs `a b` `x\\u{a0}`; here: an empty value"
            ),
            (
                .unsupportedCountry(
                    "DE",
                    allowed: .only(["AA", "AB", "AC", "AD", "AE", "AF", "AG", "AH", "AI"])
                ),
                "needs country AA, AB, AC, AD, AE, AF, AG or 2 others; here: DE"
            ),
        ] as [(PaymentProduct.Rules.Violation, String)]
    )
    func `a violation says what is needed, and what the context has`(
        violation: PaymentProduct.Rules.Violation,
        description: String
    ) {
        #expect(violation.description == description)
    }
}

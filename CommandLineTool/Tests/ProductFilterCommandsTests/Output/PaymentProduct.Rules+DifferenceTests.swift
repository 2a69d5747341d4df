import ProductCatalog
import Testing

@testable import ProductFilterCommands

struct PaymentProductRulesDifferenceTests {
    /// Two versions of rules, and the texts of a change from the first to the second and back.
    struct Pair: CustomTestStringConvertible {
        let old: PaymentProduct.Rules
        let new: PaymentProduct.Rules
        let texts: [String]
        let reverse: [String]

        init(
            _ old: PaymentProduct.Rules,
            _ new: PaymentProduct.Rules,
            _ texts: [String],
            back reverse: [String]
        ) {
            (self.old, self.new, self.texts, self.reverse) = (old, new, texts, reverse)
        }

        var testDescription: String { texts.joined(separator: "; ") }
    }

    private static let none = PaymentProduct.Rules()

    static let pairs = countries + currencies + amounts + others

    private static let countries = [
        Pair(
            .init(countries: ["BE", "LU", "NL"]),
            .init(countries: ["FR", "NL"]),
            ["no longer in BE, LU", "now also in FR"],
            back: ["no longer in FR", "now also in BE, LU"]
        ),
        Pair(
            none,
            .init(countries: ["NL", "BE"], exceptCountries: ["BE"]),
            ["now only in NL"],
            back: ["now in any country"]
        ),
        Pair(
            .init(countries: ["NL", "TR"]),
            .init(exceptCountries: ["TR"]),
            ["now in any country but TR"],
            back: ["now only in NL, TR"]
        ),
        Pair(
            none,
            .init(exceptCountries: ["TR"]),
            ["no longer in TR"],
            back: ["now also in TR"]
        ),
        Pair(
            none,
            .init(countries: []),
            ["no longer in any country"],
            back: ["now in any country"]
        ),
        Pair(
            .init(countries: ["NL"]),
            .init(countries: []),
            ["no longer in any country"],
            back: ["now in NL"]
        ),
    ]

    private static let currencies = [
        Pair(
            .init(currencies: ["EUR", "USD"], amountLimits: AmountLimits(minimum: 100)),
            .init(currencies: ["EUR", "JPY"], amountLimits: AmountLimits(minimum: 100)),
            ["no longer in USD", "now also in JPY from 100"],
            back: ["no longer in JPY", "now also in USD from 1.00"]
        ),
        Pair(none, .init(currencies: ["EUR"]), ["now only in EUR"], back: ["now in any currency"]),
    ]

    private static let amounts = [
        Pair(
            .init(amountLimitsByCurrency: ["EUR": AmountLimits(maximum: 5_000_00)]),
            .init(amountLimitsByCurrency: ["EUR": AmountLimits(maximum: 3_000_00)]),
            ["maximum EUR 5,000.00 → 3,000.00"],
            back: ["maximum EUR 3,000.00 → 5,000.00"]
        ),
        Pair(
            .init(currencies: ["EUR", "JPY", "USD"]),
            .init(
                currencies: ["EUR", "JPY", "USD"],
                amountLimits: AmountLimits(minimum: 1, maximum: 100)
            ),
            [
                "minimum EUR, USD none → 0.01", "maximum EUR, USD none → 1.00",
                "minimum JPY none → 1", "maximum JPY none → 100",
            ],
            back: [
                "minimum EUR, USD 0.01 → none", "maximum EUR, USD 1.00 → none",
                "minimum JPY 1 → none", "maximum JPY 100 → none",
            ]
        ),
        Pair(
            none,
            .init(amountLimits: AmountLimits(maximum: 1_000)),
            ["maximum none → 1,000 minor units"],
            back: ["maximum 1,000 minor units → none"]
        ),
        Pair(
            .init(amountLimitsByCurrency: ["EUR": AmountLimits(maximum: 1)]),
            .init(
                amountLimits: AmountLimits(maximum: 5),
                amountLimitsByCurrency: ["EUR": AmountLimits(maximum: 1)]
            ),
            ["maximum in any other currency none → 5 minor units"],
            back: ["maximum in any other currency 5 minor units → none"]
        ),
        // Limits in a currency that isn't allowed make no difference.
        Pair(
            .init(currencies: ["EUR"]),
            .init(currencies: ["EUR"], amountLimitsByCurrency: ["USD": AmountLimits(maximum: 1)]),
            [],
            back: []
        ),
    ]

    private static let others = [
        Pair(
            none,
            .init(allowsRecurring: false, allowsInstallments: false),
            ["no longer for recurring payments", "no longer for installments"],
            back: ["now also for recurring payments", "now also for installments"]
        ),
        Pair(
            .init(attributes: ["channel": ["app", "web"], "device": ["phone"]]),
            .init(attributes: ["channel": ["web", "till"]]),
            [
                "no longer with channel `app`", "now also with channel `till`",
                "now with any device",
            ],
            back: [
                "no longer with channel `till`", "now also with channel `app`",
                "now only with device `phone`",
            ]
        ),
        Pair(
            none,
            .init(attributes: ["channel": []]),
            ["no longer with any channel"],
            back: ["now with any channel"]
        ),
    ]

    @Test(arguments: pairs)
    func `each part of rules that changes has a text, in both directions`(pair: Pair) {
        #expect(pair.old.difference(to: pair.new, amounts: AmountFormat()) == pair.texts)
        #expect(pair.new.difference(to: pair.old, amounts: AmountFormat()) == pair.reverse)
        #expect(pair.new.difference(to: pair.new, amounts: AmountFormat()) == [])
    }

    @Test func `amounts in any currency have the decimals of the option`() {
        let new = PaymentProduct.Rules(amountLimits: AmountLimits(maximum: 1_000_00))
        #expect(
            Self.none.difference(to: new, amounts: AmountFormat(decimals: 2))
                == ["maximum none → 1,000.00"]
        )
    }

    @Test func `limits of any currency that wasn't allowed can't be said part by part`() {
        let old = PaymentProduct.Rules(currencies: ["EUR"])
        let new = PaymentProduct.Rules(amountLimits: AmountLimits(maximum: 5))
        #expect(old.difference(to: new, amounts: AmountFormat()) == nil)
        #expect(new.difference(to: old, amounts: AmountFormat()) != nil)
    }
}

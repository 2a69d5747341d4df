import ProductCatalog
import Testing

import ProductFilterJSON

@testable import ProductFilterCommands

struct ContextBoxTextTests {
    @Test func `a box is a line that a person can read`() {
        let box = ContextBox(
            countries: .allBut(["TR"]),
            currencies: .only(["EUR"]),
            amounts: 1_00...8_000_00,
            installments: .only([false])
        )
        #expect(text(box) == "everywhere but TR, in EUR 1.00–8,000.00; not for installments")
        #expect(text(.all) == "everywhere")
    }

    @Test func `boxes that differ only in currencies and amounts are one line`() {
        func box(_ currency: CurrencyCode, _ amounts: ClosedRange<Int>) -> ContextBox {
            ContextBox(
                countries: .allBut(["TR"]),
                currencies: .only([currency]),
                amounts: amounts,
                installments: .only([false])
            )
        }
        let boxes = [box("USD", .min ... .max), box("EUR", 1_00...8_000_00)]
        #expect(
            lines(boxes) == [
                "everywhere but TR, in EUR 1.00–8,000.00 and USD; not for installments"
            ]
        )
        let box3 = ContextBox(countries: .only(["NL", "BE"]))
        #expect(lines(boxes + [box3]).last == "in BE and NL")
    }

    @Test func `amounts have the decimals of their currency`() {
        let box = ContextBox(currencies: .only(["EUR", "JPY", "KWD", "USD"]), amounts: 1000...2000)
        #expect(
            text(box)
                == "everywhere, in EUR or USD 10.00–20.00, JPY 1,000–2,000 and KWD 1.000–2.000"
        )
        #expect(
            text(box, decimals: 2) == "everywhere, in EUR, JPY, KWD or USD 10.00–20.00"
        )
    }

    @Test func `amounts in any currency are in minor units, unless all have the same decimals`() {
        let box = ContextBox(amounts: 1000...(.max))
        #expect(text(box) == "everywhere, in any currency from 1,000 minor units")
        #expect(text(box, decimals: 2) == "everywhere, in any currency from 10.00")
    }

    @Test func `the currencies that other boxes don't list are the others`() {
        let boxes = [
            ContextBox(currencies: .allBut(["EUR"]), amounts: .min...500),
            ContextBox(currencies: .only(["EUR"]), amounts: .min...900),
        ]
        #expect(
            lines(boxes)
                == ["everywhere, in EUR up to 9.00 and any other currency up to 500 minor units"]
        )
        #expect(
            text(boxes[0]) == "everywhere, in any currency but EUR up to 500 minor units"
        )
    }

    @Test func `long lists are shortened, with a count`() {
        let countries = CountryCode.allValues?.prefix(30) ?? []
        #expect(
            text(ContextBox(countries: .only(Set(countries))))
                == "in AA, AB, AC, AD, AE, AF, AG, AH, AI, AJ, AK, AL and 18 more"
        )
    }

    @Test func `flags and attributes follow`() {
        let box = ContextBox(
            recurring: .only([false]),
            installments: .only([false]),
            attributes: [
                "channel": .only(["web", "app"]), "segment": .allBut(["new"]), "note": .only([""]),
            ]
        )
        #expect(
            text(box)
                == "everywhere; not for recurring payments or installments; with channel `app` or `web`; "
                + "with note no value; with segment other than `new`"
        )
        let required = ContextBox(recurring: .only([true]), installments: .only([true]))
        #expect(text(required) == "everywhere; only for recurring payments in installments")
        let mixed = ContextBox(recurring: .only([true]), installments: .only([false]))
        #expect(text(mixed) == "everywhere; not for installments; only for recurring payments")
    }

    @Test func `JSON has every part, null means any`() {
        let box = ContextBox(
            countries: .allBut(["TR"]),
            currencies: .only(["USD", "EUR"]),
            amounts: 100...(.max),
            recurring: .only([false]),
            attributes: ["channel": .only(["web", "app"]), "segment": .allBut(["new"])]
        )
        #expect(
            String(decoding: box.json, as: UTF8.self)
                == #"{"attributes":{"channel":["app","web"],"segment":{"except":["new"]}},"#
                + #""countries":null,"currencies":["EUR","USD"],"exceptCountries":["TR"],"#
                + #""exceptCurrencies":null,"installments":null,"maxAmount":null,"minAmount":100,"#
                + #""recurring":false}"#
        )
    }

    private func text(_ box: ContextBox, decimals: Int? = nil) -> String {
        box.text(amounts: AmountFormat(decimals: decimals))
    }

    private func lines(_ boxes: [ContextBox]) -> [String] {
        boxes.lines(amounts: AmountFormat())
    }
}

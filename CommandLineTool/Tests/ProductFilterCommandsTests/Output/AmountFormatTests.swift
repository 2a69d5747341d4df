import ProductCatalog
import Testing

@testable import ProductFilterCommands

struct AmountFormatTests {
    @Test(arguments: [
        (0, "EUR", "EUR 0.00"), (5, "EUR", "EUR 0.05"), (-5, "EUR", "EUR -0.05"),
        (123_456_789, "EUR", "EUR 1,234,567.89"), (100_000, "EUR", "EUR 1,000.00"),
        (1000, "JPY", "JPY 1,000"), (1234, "KWD", "KWD 1.234"), (12345, "UYW", "UYW 1.2345"),
        (7, "XAU", "XAU 7"), (.min, "JPY", "JPY -9,223,372,036,854,775,808"),
    ])
    func `an amount has the decimals of its currency and separators of thousands`(
        amount: Int,
        currency: CurrencyCode,
        text: String
    ) {
        #expect(AmountFormat().text(of: amount, in: currency) == text)
    }

    @Test func `a gateway can count hundredths in every currency`() {
        #expect(AmountFormat(decimals: 2).text(of: 1250, in: "JPY") == "JPY 12.50")
        #expect(AmountFormat(decimals: 0).text(of: 1250, in: "EUR") == "EUR 1,250")
    }

    @Test(arguments: [
        (Int.min...Int.max, nil), (100...200_00, "1.00–200.00"), (.min...100, "up to 1.00"),
        (100 ... .max, "from 1.00"), (100...100, "exactly 1.00"), (-100...100, "-1.00 to 1.00"),
    ])
    func `a range is as short as its bounds allow`(range: ClosedRange<Int>, text: String?) {
        #expect(AmountFormat().text(of: range, in: "EUR") == text)
    }

    @Test func `amounts in any currency are in minor units`() {
        let format = AmountFormat()
        #expect(format.text(of: 1 ... .max, in: nil) == "from 1 minor unit")
        #expect(format.text(of: 1...1_000, in: nil) == "1–1,000 minor units")
        #expect(format.text(of: .min...1_001, in: nil) == "up to 1,001 minor units")
    }

    @Test func `only assigned currencies have unusual decimals`() {
        let currencies = CurrencyCode.allValues ?? []
        let unusual = currencies.filter { $0.minorUnitDecimals != 2 }
        #expect(unusual.filter { !$0.isAssigned } == [])
        #expect(currencies.count { $0.minorUnitDecimals == 3 } == 7)
    }
}

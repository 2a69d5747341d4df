import ProductCatalog
import ProductFilter
import Testing

struct ContextChangeTests {
    private static let context = PaymentContext(
        country: "DE",
        amount: 9,
        isRecurring: true,
        isInstallments: true,
        attributes: ["channel": "", "customer type": "company"]
    )

    private static let change = ContextChange(
        country: "BE",
        currency: "EUR",
        amount: 5,
        isRecurring: false,
        isInstallments: false,
        attributes: ["channel": "web", "customer type": ""]
    )

    @Test func `applying a change replaces its parts`() {
        #expect(
            Self.context.applying(Self.change)
                == PaymentContext(
                    country: "BE",
                    currency: "EUR",
                    amount: 5,
                    attributes: ["channel": "web", "customer type": ""]
                )
        )
    }

    @Test func `applying a change leaves other parts as they are`() {
        #expect(Self.context.applying(ContextChange()) == Self.context)
        let changed = Self.context.applying(ContextChange(attributes: ["channel": "app"]))
        #expect(changed.attributes == ["channel": "app", "customer type": "company"])
        #expect(changed.country == "DE")
        #expect(changed.isRecurring)
    }

    @Test func `the parts of a change are in order`() {
        #expect(
            Self.change.parts
                == [
                    .country, .currency, .amount, .recurring, .installments,
                    .attribute("channel"), .attribute("customer type"),
                ]
        )
        #expect(ContextChange().parts.isEmpty)
    }

    @Test func `the messages say what each part is and becomes`() {
        #expect(
            Self.change.messages(changing: Self.context)
                == [
                    "change country from DE to BE",
                    "set currency to EUR",
                    "change amount from 9 to 5",
                    "make the payment non-recurring",
                    "pay in one amount instead of installments",
                    "change channel from an empty value to `web`",
                    "change `customer type` from `company` to an empty value",
                ]
        )
        let flags = ContextChange(isRecurring: true, isInstallments: true)
        #expect(
            flags.messages(changing: .any) == ["make the payment recurring", "pay in installments"]
        )
    }
}

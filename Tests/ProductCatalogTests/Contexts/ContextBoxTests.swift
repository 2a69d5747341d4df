import ProductCatalog
import Testing

struct ContextBoxTests {
    private let box = ContextBox(
        countries: .only(["NL"]),
        currencies: .allBut(["USD"]),
        amounts: 1...9,
        recurring: .only([false]),
        attributes: ["channel": .only(["web", "app"])]
    )

    private let context = PaymentContext(
        country: "NL",
        currency: "EUR",
        amount: 5,
        isInstallments: true,
        attributes: ["channel": "web", "customerType": "company"]
    )

    @Test func `a box contains a context with an allowed value of each part`() {
        #expect(box.contains(context))
    }

    @Test func `a box doesn't contain a context with another value of a part`() {
        let changes: [(inout PaymentContext) -> Void] = [
            { $0.country = "BE" }, { $0.currency = "USD" }, { $0.amount = 10 },
            { $0.isRecurring = true }, { $0.attributes["channel"] = "mail" },
        ]
        for change in changes {
            var context = context
            change(&context)
            #expect(!box.contains(context))
            #expect(box.restricted(to: context) == nil)
        }
    }

    @Test func `a box contains a partly known context if it allows all values of the other parts`()
    {
        var context = context
        context.country = nil
        #expect(!box.contains(context))
        #expect(box.restricted(to: context) == ContextBox(countries: .only(["NL"])))
        #expect(box.widened(in: .country).contains(context))
        context.attributes["channel"] = nil
        #expect(
            box.restricted(to: context)
                == ContextBox(
                    countries: .only(["NL"]),
                    attributes: ["channel": .only(["web", "app"])]
                )
        )
    }

    @Test func `a box without values of a part contains no completions`() {
        let empty = [
            ContextBox(countries: .only([])), ContextBox(currencies: .only([])),
            ContextBox(attributes: ["channel": .only([])]),
        ]
        for box in empty { #expect(box.restricted(to: .any) == nil) }
    }

    @Test func `boxes that list values of an attribute and except them cover all values together`()
        throws
    {
        let web: Set<AttributeValue> = ["web"]
        let listing = ContextBox(attributes: ["channel": .only(web)])
        let excepting = ContextBox(attributes: ["channel": .allBut(web)])
        var limit = WorkLimit(PaymentProduct(id: 1))
        #expect(try [listing, excepting].cover(.all, limit: &limit))
        #expect(try ![listing, listing].cover(.all, limit: &limit))
    }

    @Test func `boxes with the same contexts are equal`() throws {
        let all = try #require(CountryCode.allValues)
        #expect(ContextBox(countries: .only(Set(all))) == .all)
        #expect(
            ContextBox(countries: .only(Set(all.dropFirst())))
                == ContextBox(countries: .allBut([all[0]]))
        )
        #expect(ContextBox(recurring: .allBut([true])) == ContextBox(recurring: .only([false])))
        #expect(ContextBox(attributes: ["channel": .all]) == .all)
    }

    @Test func `the parts of a box are ordered and have the paths of a context`() {
        let box = ContextBox(
            countries: .only(["NL"]),
            currencies: .only(["EUR"]),
            amounts: 0...1,
            recurring: .only([true]),
            installments: .only([true]),
            attributes: ["b c": .only([]), "a": .only([])]
        )
        #expect(
            box.restrictedParts.map(\.description) == [
                "countryCode", "currencyCode", "amount", "isRecurring", "isInstallments",
                "attributes.a", "attributes.`b c`",
            ]
        )
        #expect(box.restrictedParts.shuffled().sorted() == box.restrictedParts)
        for part in box.restrictedParts {
            #expect(
                box.widened(in: part).restrictedParts == box.restrictedParts.filter { $0 != part }
            )
        }
    }
}

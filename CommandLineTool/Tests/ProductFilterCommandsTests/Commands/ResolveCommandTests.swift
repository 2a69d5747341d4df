import Testing

struct ResolveCommandTests {
    @Test func `the README's example prints what the README shows`() throws {
        let run = try Program.run(
            "resolve",
            "--country",
            "NL",
            "--currency",
            "EUR",
            "--amount",
            "2500",
            "Examples/session-request.json"
        )
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(
            run.output == """
                11 of 134 payment products are available.

                  context     country NL, currency EUR, amount 2500 in minor units
                  restrictTo  groups cards, wallets; products 809, 816, 9999
                  exclude     products 2, 302
                  catalog     sample catalog

                  id   label         method    groups         depends on
                  320  Google Pay    mobile    wallets        attribute channel
                  3    MasterCard    card      cards
                  1    Visa          card      cards
                  809  iDEAL         redirect  bankTransfers  attribute productsWithRedirects
                  843  Moneybookers            wallets
                  117  Maestro       card      cards
                  841  WebMoney                wallets
                  840  PayPal        redirect  wallets        attribute productsWithRedirects
                  125  JCB           card      cards
                  132  Diners Club   card      cards
                  845  CashU                   wallets

                warning: paymentProductFilters.restrictTo.products[2]: product 9999 isn't in the \
                catalog, so nothing is allowed by it: correct the id or remove the entry

                """
        )
    }

    @Test func `a table has no empty columns`() throws {
        let catalog = #"{"paymentProducts":[{"id":1,"displayHints":{"label":"Visa"}},{"id":2}]}"#
        let run = try withCatalog(catalog) {
            try Program.run("resolve", "--catalog", $0, input: "{}")
        }
        #expect(run.output.hasSuffix("\n  id  label\n  1   Visa\n  2\n"))
    }

    @Test func `JSON output has the ids in display order, what they depend on and the diagnostics`()
        throws
    {
        let run = try Program.run(
            "resolve",
            "--format",
            "json",
            input: """
                {"paymentProductFilters":{"restrictTo":{"products":[840,809]},\
                "exclude":{"groups":["card"]}}}
                """
        )
        #expect(run.status == 0)
        #expect(
            run.output == """
                {"available":[809,840],"dependsOn":{\
                "809":["amount","attributes.productsWithRedirects","countryCode","currencyCode"],\
                "840":["amount","attributes.productsWithRedirects","countryCode","currencyCode"]},\
                "diagnostics":[{"code":"unknownGroup","message":"group `card` \
                isn't in the catalog, so nothing is excluded by it: did you mean `cards`?",\
                "propertyName":\
                "paymentProductFilters.exclude.groups[0]","severity":"error"}]}

                """
        )
    }

    @Test func `JSON output says that no available product depends on anything`() throws {
        let run = try withCatalog(#"{"paymentProducts":[{"id":1}]}"#) {
            try Program.run("resolve", "--catalog", $0, "--format", "json", input: "{}")
        }
        #expect(run.output == #"{"available":[1],"dependsOn":{},"diagnostics":[]}"# + "\n")
    }

    @Test func `parts on which products depend are listed by their paths`() throws {
        let catalog = #"""
            {"paymentProducts":[
                {"id":9,"countries":["NL"],"currencies":["EUR"],"attributes":{"a b":["x"],"b":[]}},
                {"id":10,"minAmount":1},
                {"id":11,"conditions":[{"countries":[]},{"currencies":[]}]},
                {"id":12,"currencies":["USD"]},
                {"id":13}]}
            """#
        let json = try withCatalog(catalog) {
            try Program.run("resolve", "--catalog", $0, "--format", "json", input: "{}")
        }
        #expect(
            json.output.hasPrefix(
                """
                {"available":[9,10,11,12,13],"dependsOn":{"10":["amount"],"11":[],\
                "12":["currencyCode"],\
                "9":["attributes.`a b`","attributes.b","countryCode","currencyCode"]},
                """
            )
        )
        let table = try withCatalog(catalog) {
            try Program.run("resolve", "--catalog", $0, "--country", "NL", input: "{}")
        }
        #expect(
            table.output.hasSuffix(
                """

                  id  depends on
                  9   currency, attribute a b, attribute b
                  10  amount
                  11  currency
                  12  currency
                  13

                """
            )
        )
        let several = try withCatalog(catalog) {
            try Program.run("resolve", "--catalog", $0, input: "{}")
        }
        #expect(several.output.contains("  11  several parts together\n"))
    }

    @Test(
        arguments: [
            (
                #"{"paymentProductFilters":{"restrictTo":{}}}"#,
                "restrictTo is present but empty, so nothing is allowed.", []
            ),
            (
                #"{"paymentProductFilters":{"restrictTo":{"products":[1]},"exclude":{"products":[1]}}}"#,
                "The filters allow no product in any payment context.", []
            ),
            (
                #"{"paymentProductFilters":{"restrictTo":{"products":[809]}}}"#,
                """
                The filters allow 1 of the products and the payment context allows 23, but none is \
                allowed by both.
                """,
                ["--country", "US"]
            ),
        ]
    )
    func `the table has the reason why nothing is available`(
        request: String,
        reason: String,
        options: [String]
    ) throws {
        let run = try Program.run(["resolve"] + options, input: request)
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("No payment product is available."))
        #expect(run.output.contains("\n\n\(reason)\n"))
    }

    @Test func `the table has the reason if the context alone allows nothing`() throws {
        let run = try withCatalog(#"{"paymentProducts":[{"id":1,"minAmount":1}]}"#) {
            try Program.run("resolve", "--catalog", $0, "--amount=-1", input: "{}")
        }
        #expect(
            run.output.contains("No product of the catalog is allowed in the payment context.")
        )
    }
}

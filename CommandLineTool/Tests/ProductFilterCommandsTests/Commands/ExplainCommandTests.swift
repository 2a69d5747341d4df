import Testing

struct ExplainCommandTests {
    @Test func `the README's explanation prints what the README shows`() throws {
        let run = try Program.run(
            "explain",
            "--product",
            "2",
            "--product",
            "840",
            "--country",
            "NL",
            "Examples/session-request.json"
        )
        #expect(run.status == 0)
        #expect(
            run.output.contains(
                """
                American Express (2) is not available:
                  - excluded by its id (exclude.products[0])

                PayPal (840) is available:
                  - allowed by group `wallets` (restrictTo.groups[1])

                warning: paymentProductFilters.restrictTo.products[2]: product 9999 isn't in the \
                catalog, so nothing is allowed by it: correct the id or remove the entry

                """
            )
        )
    }

    @Test func `selected products are explained with every reason and its entry`() throws {
        let run = try Program.run(
            "explain",
            "--product",
            "816",
            "--product",
            "840",
            "--product",
            "9999",
            "--country",
            "BE",
            "--amount",
            "1",
            "Examples/session-request.json"
        )
        #expect(run.status == 0)
        #expect(
            run.output.contains(
                """
                Giropay (816) is not available:
                  - needs country DE; here: BE
                  - needs an amount of at least 10; here: 1

                PayPal (840) is available:
                  - allowed by group `wallets` (restrictTo.groups[1])

                Product 9999 is not available:
                  - not in the catalog

                """
            )
        )
    }

    @Test func `products with the same reasons are listed together`() throws {
        let run = try Program.run("explain", "Examples/session-request.json")
        #expect(
            run.output.contains(
                """
                  excluded by its id (exclude.products[0])
                    American Express (2)

                """
            )
        )
        #expect(run.output.contains("Available: "))
        #expect(run.output.contains("Not available: "))
    }

    @Test func `JSON output has codes and paths`() throws {
        let run = try Program.run(
            "explain",
            "--format",
            "json",
            "--product",
            "2",
            "--product",
            "840",
            "Examples/session-request.json"
        )
        #expect(
            run.output == """
                {"diagnostics":[{"code":"unknownProduct","message":"product 9999 isn't in the \
                catalog, so nothing is allowed by it: correct the id or remove the entry",\
                "propertyName":"paymentProductFilters.restrictTo.products[2]",\
                "severity":"warning"}],"products":[{"available":false,"id":2,"reasons":[{"code":"excludedProduct",\
                "propertyName":"paymentProductFilters.exclude.products[0]"}]},{"available":true,\
                "id":840,"reasons":[{"code":"restrictedToGroup","group":"wallets","propertyName":\
                "paymentProductFilters.restrictTo.groups[1]"}]}]}

                """
        )
    }

    private static let conditions = #"""
        {"paymentProducts":[
          {"id":1,"conditions":[{"countries":["NL"],"maxAmount":5},{"countries":["IE","NL"]},
                                {"attributes":{"channel":["web",""]}}]},
          {"id":2,"conditions":[{"countries":["NL"]}],"attributes":{"channel":["web"]}},
          {"id":3,"conditions":[]},
          {"id":4,"conditions":[{"maxAmount":1},{"maxAmount":2},{"maxAmount":3},{"maxAmount":4},
                                {"maxAmount":5},{"maxAmount":6},{"maxAmount":7}]}]}
        """#

    private func explain(_ options: String...) throws -> String {
        try withCatalog(Self.conditions) { catalog in
            try Program.run(
                ["explain", "--catalog", catalog, "--country", "DE", "--amount", "9"]
                    + ["--attribute", "channel=app"] + options,
                input: "{}"
            ).output
        }
    }

    @Test func `each unmet condition has a line, the nearest first`() throws {
        let text = try explain("--product", "1", "--product", "2", "--product", "3")
        #expect(
            text.hasSuffix(
                """
                Product 1 is not available:
                  - meets none of 3 conditions:
                    - needs country IE or NL; here: DE (conditions[1])
                    - needs channel an empty value or `web`; here: `app` (conditions[2])
                    - needs country NL; here: DE, and needs an amount of at most 5; here: 9 \
                (conditions[0])

                Product 2 is not available:
                  - needs channel `web`; here: `app`
                  - needs country NL; here: DE (conditions[0])

                Product 3 is not available:
                  - has an empty list of conditions, so it isn't allowed in any payment context

                """
            )
        )
    }

    @Test func `a few unmet conditions have a line, and the others are counted`() throws {
        let text = try explain()
        #expect(
            text.hasSuffix(
                """
                  meets none of 7 conditions:
                    - needs an amount of at most 1; here: 9 (conditions[0])
                    - needs an amount of at most 2; here: 9 (conditions[1])
                    - needs an amount of at most 3; here: 9 (conditions[2])
                    - needs an amount of at most 4; here: 9 (conditions[3])
                    - needs an amount of at most 5; here: 9 (conditions[4])
                    - and 2 more
                    Product 4

                """
            )
        )
    }

    @Test func `JSON output has the attribute and the conditions`() throws {
        let json = try explain("--format", "json", "--product", "2", "--product", "1")
        let attribute = #""attribute":{"allowed":["web"],"name":"channel","value":"app"}"#
        #expect(
            json == """
                {"diagnostics":[],"products":[{"available":false,"id":2,"reasons":[\
                {\(attribute),"code":"unsupportedAttribute"},{"code":"noConditionMet",\
                "conditions":[{"index":0,"reasons":[{"code":"unsupportedCountry"}]}]}]},\
                {"available":false,"id":1,"reasons":[{"code":"noConditionMet","conditions":[\
                {"index":1,"reasons":[{"code":"unsupportedCountry"}]},{"index":2,"reasons":[{\
                "attribute":{"allowed":["","web"],"name":"channel","value":"app"},\
                "code":"unsupportedAttribute"}]},{"index":0,"reasons":[\
                {"code":"unsupportedCountry"},{"code":"amountAboveMaximum"}]}]}]}]}

                """
        )
    }

    @Test func `the help text shows what the sample catalog answers`() throws {
        let help = try Program.run("explain", "--help").output
        let run = try Program.run(
            ["explain", "--product", "9000", "--country", "BE", "--amount", "200000"],
            input: "{}"
        )
        let paragraph = run.output.split(separator: "\n").suffix(4)
        #expect(paragraph.first == "AfterPay Installments (9000) is not available:")
        for line in paragraph { #expect(help.contains("\n  \(line)\n")) }
    }
}

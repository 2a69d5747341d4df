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
                  - not allowed in country `BE`
                  - amount 1 is below the minimum of 10

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
}

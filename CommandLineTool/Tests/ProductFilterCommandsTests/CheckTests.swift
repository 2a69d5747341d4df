import Testing

/// `product-filter check`, as a user runs it.
struct CheckTests {
    @Test func `the sample request has an entry that the catalog does not know`() throws {
        let run = try Program.run("check", "Examples/session-request.json")
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(
            run.output == """
                warning: paymentProductFilters.restrictTo.products[2]: product 9999 is not in the \
                catalog, so nothing is allowed by it: correct the id or remove the entry

                1 warning

                """
        )
    }

    @Test func `every finding has a line, and an error ends with status 2`() throws {
        let run = try Program.run(
            "check",
            input: """
                {"paymentProductFilters":{"restrictTo":{"products":[1,1,809],"groups":["cards"]},\
                "exclude":{"groups":["Card"],"products":[809,840]}}}
                """
        )
        #expect(run.status == 2)
        #expect(
            run.output == """
                note: paymentProductFilters.restrictTo.products[0]: product 1 is allowed already by a \
                group in the same filter (restrictTo.groups[0]): remove the entry
                note: paymentProductFilters.restrictTo.products[1]: product 1 stands in the same list \
                before (restrictTo.products[0]): remove the entry
                warning: paymentProductFilters.restrictTo.products[2]: product 809 is excluded \
                (exclude.products[0]), and exclude always wins: remove the entry or the exclusion
                note: paymentProductFilters.exclude.products[1]: no restrictTo lets product 840 \
                through, so there is nothing to exclude: remove the entry
                error: paymentProductFilters.exclude.groups[0]: group `Card` is not in the catalog, so \
                nothing is excluded by it: write `cards` if that is meant

                1 error, 1 warning, 3 notes

                """
        )
    }

    @Test func `a request without faults has nothing to say`() throws {
        let run = try Program.run(
            "check",
            input: #"{"paymentProductFilters":{"exclude":{"products":[2]}}}"#
        )
        #expect(run.status == 0)
        #expect(run.output == "Nothing to say: every entry does what it says.\n")
        #expect(run.errors.isEmpty)
    }

    @Test(arguments: ["{}", #"{"paymentProductFilter":{"exclude":{"products":[2]}}}"#])
    func `a request without filters is pointed out, as their key may be misspelt`(
        body: String
    ) throws {
        let run = try Program.run("check", input: body)
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
        #expect(
            run.errors == """
                warning: the request has no `restrictTo` and no `exclude` inside of \
                `paymentProductFilters`, so every product is allowed

                """
        )
    }

    @Test func `json has severity, code, place and message, and the same status`() throws {
        let run = try Program.run(
            "check",
            "--format",
            "json",
            input: #"{"paymentProductFilters":{"restrictTo":{}}}"#
        )
        #expect(run.status == 2)
        #expect(
            run.output == """
                {"diagnostics":[{"code":"emptyRestriction","message":"restrictTo is there and names \
                nothing, so nothing is allowed: name a product or a group, or leave it out",\
                "propertyName":"paymentProductFilters.restrictTo","severity":"error"},\
                {"code":"nothingAvailable","message":"no product is left in any context: allow more in \
                restrictTo, or exclude less","propertyName":"paymentProductFilters",\
                "severity":"error"}]}

                """
        )
    }

    @Test func `checking takes no payment context`() throws {
        #expect(try Program.run("check", "--country", "NL", input: "{}").status == 64)
    }

    @Test func `a request that cannot be read ends with status 1`() throws {
        #expect(try Program.run("check", input: "[]").status == 1)
    }
}

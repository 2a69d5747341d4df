import Testing

struct CheckCommandTests {
    @Test func `the sample request has an unknown entry`() throws {
        let run = try Program.run("check", "Examples/session-request.json")
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(
            run.output == """
                warning: paymentProductFilters.restrictTo.products[2]: product 9999 isn't in the \
                catalog, so nothing is allowed by it: correct the id or remove the entry

                1 warning

                """
        )
    }

    @Test func `each diagnostic has a line, and an error exits with status 2`() throws {
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
                note: paymentProductFilters.restrictTo.products[0]: product 1 is already allowed by a \
                group in the same filter (restrictTo.groups[0]): remove the entry
                note: paymentProductFilters.restrictTo.products[1]: product 1 is already in the same \
                list (restrictTo.products[0]): remove the entry
                warning: paymentProductFilters.restrictTo.products[2]: product 809 is excluded \
                (exclude.products[0]), and exclude always wins: remove the entry or the exclusion
                note: paymentProductFilters.exclude.products[1]: no restrictTo allows product 840, so \
                there is nothing to exclude: remove the entry
                error: paymentProductFilters.exclude.groups[0]: group `Card` isn't in the catalog, so \
                nothing is excluded by it: did you mean `cards`?

                1 error, 1 warning, 3 notes

                """
        )
    }

    @Test func `a request without problems is confirmed`() throws {
        let run = try Program.run(
            "check",
            input: #"{"paymentProductFilters":{"exclude":{"products":[2]}}}"#
        )
        #expect(run.status == 0)
        #expect(run.output == "No problems found.\n")
        #expect(run.errors.isEmpty)
    }

    @Test func `a request without filters has a warning, because they may be missing`() throws {
        let run = try Program.run("check", input: "{}")
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
        #expect(
            run.errors == """
                warning: the request has neither `restrictTo` nor `exclude` in \
                `paymentProductFilters`, so every product is allowed: check the spelling of the keys

                """
        )
    }

    @Test func `JSON output has severities, codes, paths and messages`() throws {
        let run = try Program.run(
            "check",
            "--format",
            "json",
            input: #"{"paymentProductFilters":{"restrictTo":{}}}"#
        )
        #expect(run.status == 2)
        #expect(
            run.output == """
                {"diagnostics":[{"code":"emptyRestriction","message":"restrictTo is present but \
                empty, so nothing is allowed: name a product or a group, or remove restrictTo",\
                "propertyName":"paymentProductFilters.restrictTo","severity":"error"},\
                {"code":"nothingAvailable","message":"no product is left in any context: allow more in \
                restrictTo, or exclude less","propertyName":"paymentProductFilters",\
                "severity":"error"}]}

                """
        )
    }

    @Test func `an attribute that no product names is reported`() throws {
        let filters = #"{"paymentProductFilters":{"exclude":{"products":[2]}}}"#
        let warning = try Program.run("check", "--attribute", "mood=good", input: filters)
        #expect(warning.status == 0)
        #expect(
            warning.output == """
                warning: context.attributes.mood: no product of the catalog names attribute `mood`, \
                so it constrains nothing: correct the name or remove the attribute

                1 warning

                """
        )
        let misspelled = try withCatalog(Self.channels) { catalog in
            try Program.run(
                ["check", "--format", "json", "--catalog", catalog, "--attribute", "chanel=web"],
                input: "{}"
            )
        }
        #expect(misspelled.status == 2)
        #expect(
            misspelled.output == """
                {"diagnostics":[{"code":"unknownAttribute","message":"no product of the catalog names \
                attribute `chanel`, so it constrains nothing: did you mean `channel`?",\
                "propertyName":"context.attributes.chanel","severity":"error"}]}

                """
        )
    }

    private static let channels = #"""
        {"paymentProducts":[{"id":1,"attributes":{"channel":["web"]},"countries":["NL"]}]}
        """#

    @Test func `a context in which nothing is available is an error`() throws {
        let filters = #"{"paymentProductFilters":{"restrictTo":{"products":[809]}}}"#
        #expect(try Program.run("check", "--country", "NL", input: filters).status == 0)
        let run = try Program.run("check", "--country", "US", input: filters)
        #expect(run.status == 2)
        #expect(
            run.output.hasPrefix("error: context: no product is left in this payment context, ")
        )
    }

    @Test func `filters that leave nothing in any context are reported once`() throws {
        let run = try Program.run(
            "check",
            "--country",
            "US",
            input: #"{"paymentProductFilters":{"restrictTo":{}}}"#
        )
        #expect(run.output.hasSuffix("\n\n2 errors\n"))
    }

    @Test func `a request that isn't an object exits with status 1`() throws {
        #expect(try Program.run("check", input: "[]").status == 1)
    }
}

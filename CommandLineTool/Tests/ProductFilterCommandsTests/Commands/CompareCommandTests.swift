import Testing

struct CompareCommandTests {
    private let cards = #"{"paymentProductFilters":{"restrictTo":{"groups":["cards"]}}}"#
    private let cardsWithoutAmex = """
        {"paymentProductFilters":{"restrictTo":{"groups":["cards"]},"exclude":{"products":[2]}}}
        """
    private let misspelled = #"{"paymentProductFilters":{"restrictTo":{"groups":["card"]}}}"#

    @Test func `the relation and the products in which requests differ are listed`() throws {
        let run = try compare("", cardsWithoutAmex, cards)
        #expect(run.status == 0)
        #expect(
            run.output == """
                A is narrower than B.

                Only B admits 1 product:
                  2  American Express

                Both admit 7 products of the catalog (sample catalog).

                """
        )
        let json = try compare("--format json", cards, cardsWithoutAmex)
        #expect(
            json.output == #"{"diagnostics":[],"onlyA":[2],"onlyB":[],"relation":"wider"}"# + "\n"
        )
    }

    @Test func `in any catalog, an example shows the difference`() throws {
        let run = try compare("--any-catalog", cardsWithoutAmex, cards)
        #expect(
            run.output == """
                A is narrower than B, or equal to it, in every catalog.
                Only B admits, for example, product 2 in group `cards`.
                Both admit, for example, product 1 in group `cards`.

                """
        )
        let json = try compare("--any-catalog --format json", cardsWithoutAmex, cards)
        #expect(
            json.output == """
                {"diagnostics":[],"onlyA":[],"onlyB":[],"relation":"narrower",\
                "witness":{"admittedBy":"B","groups":["cards"],"id":2}}

                """
        )
    }

    @Test func `unknown entries are reported with what was probably meant`() throws {
        let message = """
            paymentProductFilters.restrictTo.groups[0]: group `card` isn't in the catalog, so nothing \
            is allowed by it: did you mean `cards`?
            """
        let run = try compare("", cards, misspelled)
        #expect(run.status == 0)
        #expect(run.output.hasSuffix("\n\nwarning: B: \(message)\n"))
        let rejected = try compare("--unknown-ids reject", cards, misspelled)
        #expect(rejected.status == 1)
        #expect(rejected.errors == "b.json: \(message)\n")
    }

    @Test func `entries that no catalog can have are reported`() throws {
        let impossible = """
            {"paymentProductFilters":{"restrictTo":{"products":[1,0]},
             "exclude":{"products":[2147483648],"groups":["x",""]}}}
            """
        let messages = [
            "paymentProductFilters.restrictTo.products[1]: product 0 can't be in a catalog, so "
                + "nothing is allowed by it: use an id from 1 to 2147483647 or remove the entry",
            "paymentProductFilters.exclude.products[0]: product 2147483648 can't be in a catalog, "
                + "so nothing is excluded by it: use an id from 1 to 2147483647 or remove the entry",
            "paymentProductFilters.exclude.groups[1]: a group with an empty name can't be in a "
                + "catalog, so nothing is excluded by it: correct the name or remove the entry",
        ]
        let run = try compare("--any-catalog", cards, impossible)
        #expect(run.status == 0)
        let severities = ["warning", "warning", "error"]
        let lines = zip(severities, messages).map { "\($0): B: \($1)\n" }
        #expect(run.output.hasSuffix("\n\n" + lines.joined()))
        let rejected = try compare("--any-catalog --unknown-ids reject", impossible, cards)
        #expect(rejected.status == 1)
        #expect(rejected.output.isEmpty)
        #expect(rejected.errors == messages.map { "a.json: \($0)\n" }.joined())
    }

    @Test func `an example shows what the eye can't see in the name of a group`() throws {
        let group = #"{"paymentProductFilters":{"restrictTo":{"groups":["cards\u00a0"]}}}"#
        let run = try compare("--any-catalog", group, cards)
        #expect(run.output.contains(#"product 1 in group `cards\u{a0}`."#))
        #expect(run.output.contains(#"product 1 in group `cards`, group `cards\u{a0}`."#))
    }

    @Test func `the faults of both requests are reported`() throws {
        let run = try compare(
            "",
            #"{"restrictTo":{}}"#,
            #"{"paymentProductFilters":{"exclude":{"product":[1]}}}"#
        )
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("a.json:1:2: "))
        #expect(run.errors.contains("b.json:1:38: "))
    }

    @Test func `a request without filters has a warning, because they may be missing`() throws {
        let run = try compare("--any-catalog", "{}", cards)
        #expect(run.errors.hasPrefix("warning: layer `A` has neither"))
        #expect(run.output.hasPrefix("A is wider than B"))
    }

    @Test func `one catalog and any catalog exclude each other`() throws {
        let run = try Program.run("compare", "--catalog", "c.json", "--any-catalog", "a", "b")
        #expect(run.status == 64)
        #expect(run.errors.contains("--catalog and --any-catalog can't be combined: remove one"))
    }

    /// Runs the command with options and two requests in files.
    private func compare(
        _ options: String,
        _ first: String,
        _ second: String
    ) throws -> Program.Run {
        try withTemporaryFiles(["a.json": first, "b.json": second]) { directory in
            try Program.run(
                shell: "product-filter compare \(options) a.json b.json",
                in: directory
            )
        }
    }
}

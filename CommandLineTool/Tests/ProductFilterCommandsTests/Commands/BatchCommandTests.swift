import Testing

struct BatchCommandTests {
    @Test func `an invalid line doesn't affect the other lines`() throws {
        let run = try Program.run(
            "batch",
            input: """
                {"layers":[{"restrictTo":{"products":[1,2]}},{"exclude":{"products":[2]}}]}\r
                nonsense

                {"paymentProductFilters":{"restrictTo":{"products":[840]}}}
                """
        )
        #expect(run.status == 0)
        #expect(
            run.output == """
                {"available":[1]}
                {"errors":[{"message":"expected `null`, found `o` (column 2)"}]}
                {"errors":[{"message":"expected an object, found the end of the input (column 1)"}]}
                {"available":[840]}

                """
        )
    }

    @Test func `parsing is strict, and all faults of a line are listed`() throws {
        let run = try Program.run(
            "batch",
            input: """
                {"layers":[{"exclude":{"products":[1.0,"2"]}}],"context":{"countryCode":"nl"}}
                {"context":{},"context":{}}
                {"layers":[],}
                """
        )
        #expect(
            run.output == #"""
                {"errors":[{"message":"expected an integer, without fraction or exponent, found `1.0` \#
                (column 36)","propertyName":"layers[0].exclude.products[0]"},{"message":"expected an \#
                integer, found `\"2\"` (column 40)","propertyName":"layers[0].exclude.products[1]"},\#
                {"message":"expected a country code: two letters from A to Z, found `\"nl\"` \#
                (column 73)","propertyName":"context.countryCode"}]}
                {"errors":[{"message":"duplicate key `context`: write it once (column 15)",\#
                "propertyName":"context"}]}
                {"errors":[{"message":"expected no comma before `}`, found `,` (column 13)"}]}

                """#
        )
    }

    @Test func `an answer repeats the id of its query`() throws {
        let run = try Program.run(
            "batch",
            "--unknown-ids",
            "reject",
            input: """
                {"id":"a\\"\\n","paymentProductFilters":{"restrictTo":{"products":[840]}}}
                {"id":-7,"layers":[{},{"exclude":{"groups":["x"]}}]}
                """
        )
        #expect(
            run.output == #"""
                {"available":[840],"id":"a\"\n"}
                {"errors":[{"message":"group `x` isn't in the catalog, so nothing is excluded by it: \#
                correct the name or remove the entry",\#
                "propertyName":"layers[1].exclude.groups[0]"}],"id":-7}

                """#
        )
    }

    @Test func `paymentProductFilters is one more layer`() throws {
        let layers = #""layers":[{"restrictTo":{"products":[1,840]}}]"#
        let filters = #""paymentProductFilters":{"exclude":{"products":[1]}}"#
        for input in ["{\(layers),\(filters)}", "{\(filters),\(layers)}"] {
            #expect(try Program.run("batch", input: input).output == "{\"available\":[840]}\n")
        }
    }

    @Test func `--explain lists the codes of all reasons`() throws {
        let run = try Program.run(
            "batch",
            "--explain",
            input: #"""
                {"id":1,"paymentProductFilters":{"restrictTo":{"products":[1]},"exclude":{"groups":["cards"]}}}
                """#
        )
        let start = #"{"available":[],"id":1,"unavailable":{"1":["excludedGroup"],"11":["#
        #expect(run.output.hasPrefix(start))
        #expect(run.output.contains(#","840":["outsideRestriction"],"#))
    }
}

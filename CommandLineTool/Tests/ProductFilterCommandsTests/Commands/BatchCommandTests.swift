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
                integer without quotes, found `\"2\"` (column 40)","propertyName":"layers[0].exclude.products[1]"},\#
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

    @Test func `--reasons, --fix and --contexts describe the selected products`() throws {
        let run = try Program.run(
            ["batch", "--reasons", "--fix", "--contexts", "--product", "2", "--product", "12"],
            input: #"{"paymentProductFilters":{"exclude":{"products":[2]}}}"#
        )
        let path = "paymentProductFilters.exclude.products[0]"
        #expect(
            run.output.hasSuffix(
                #"""
                "diagnostics":[],"products":[{"available":false,"contexts":[],\#
                "deadEnd":{"messages":["excluded by its id (exclude.products[0])"],\#
                "reasons":[{"code":"excludedProduct","propertyName":"\#(path)"}]},\#
                "fixes":[{"alsoAdmits":[],"edits":[{"op":"remove","path":"\#(path)"}]}],"id":2,\#
                "reasons":[{"code":"excludedProduct",\#
                "message":"excluded by its id (exclude.products[0])","propertyName":"\#(path)"}]},\#
                {"available":true,"contexts":[{"attributes":{},"countries":["US"],\#
                "currencies":["USD"],"exceptCountries":null,"exceptCurrencies":null,\#
                "installments":false,"maxAmount":null,"minAmount":null,"recurring":false}],"id":12,\#
                "reasons":[{"code":"unrestricted","message":"nothing restricts the products"}]}]}

                """#
            )
        )
    }

    @Test func `--product selects nothing by itself`() throws {
        let run = try Program.run("batch", "--product", "2", input: "{}")
        #expect(run.status == 64)
        #expect(run.errors.contains("--product needs --reasons, --fix or --contexts"))
    }

    @Test func `--explain lists noConditionMet without the conditions`() throws {
        let catalog = #"""
            {"paymentProducts":[{"id":1,"attributes":{"a":["b"],"c":["d"]},
                                 "conditions":[{"maxAmount":1},{"countries":["NL"]}]}]}
            """#
        let context = #"{"amount":2,"countryCode":"DE","attributes":{"a":"x","c":"y"}}"#
        let run = try withCatalog(catalog) { catalog in
            try Program.run(
                ["batch", "--explain", "--catalog", catalog],
                input: #"{"context":\#(context)}"#
            )
        }
        let codes = #"["unsupportedAttribute","noConditionMet"]"#
        #expect(run.output == #"{"available":[],"unavailable":{"1":\#(codes)}}"# + "\n")
    }

    @Test func `--explain lists each code once, however many layers are the reason`() throws {
        let layers = Array(
            repeating: #"{"restrictTo":{},"exclude":{"products":[1],"groups":["cards"]}}"#,
            count: 100_000
        )
        let run = try Program.run(
            "batch",
            "--explain",
            input: "{\"layers\":[\(layers.joined(separator: ","))]}"
        )
        let codes = #""1":["excludedProduct","excludedGroup","outsideRestriction"]"#
        #expect(run.output.hasPrefix(#"{"available":[],"unavailable":{\#(codes),"#))
        #expect(run.output.utf8.count < 10_000)
    }

    @Test(arguments: [[], ["--explain"]])
    func `an answer lists the paths of unknown entries`(options: [String]) throws {
        let run = try Program.run(
            ["batch"] + options,
            input: #"""
                {"layers":[{},{"exclude":{"products":[1,9999],"groups":["Cards"]}}],\#
                "paymentProductFilters":{"restrictTo":{"products":[2],"groups":["x","cards","y"]}}}
                {"layers":[{"exclude":{"products":[2]}}]}
                """#
        )
        #expect(run.status == 0)
        let answers = run.output.split(separator: "\n")
        #expect(
            answers[0].hasSuffix(
                #","unknown":["layers[1].exclude.products[1]","layers[1].exclude.groups[0]","#
                    + #""paymentProductFilters.restrictTo.groups[0]","#
                    + #""paymentProductFilters.restrictTo.groups[2]"]}"#
            )
        )
        #expect(!answers[1].contains("unknown"))
    }

    private static let unknownAttributes = #"""
        {"layers":[{"exclude":{"products":[9999]}}],"context":{"attributes":{"chanel":"","a b":""}}}
        """#

    @Test func `an answer lists the paths of attributes that no product names`() throws {
        let run = try Program.run("batch", input: Self.unknownAttributes)
        #expect(
            run.output.hasSuffix(
                #"""
                ,"unknown":["layers[0].exclude.products[0]","context.attributes.`a b`",\#
                "context.attributes.chanel"]}

                """#
            )
        )
        #expect(run.errors.contains("\nwarning: line 1: context.attributes.`a b`: no product of "))
        #expect(run.errors.contains(" 1 with unknown products, groups or attributes, "))
    }

    @Test func `the reject policy rejects attributes that no product names`() throws {
        let run = try Program.run(
            ["batch", "--unknown-ids", "reject"],
            input: Self.unknownAttributes
        )
        #expect(run.status == 0)
        #expect(run.output.contains(#"{"errors":[{"message":"product 9999 isn't in the catalog, "#))
        #expect(run.output.contains(#""propertyName":"context.attributes.`a b`"},"#))
        #expect(run.output.hasSuffix(#""propertyName":"context.attributes.chanel"}]}"# + "\n"))
    }

    @Test func `the summary lists each unknown product and group once, and the counts`() throws {
        let run = try Program.run(
            "batch",
            input: """
                {}
                {"layers":[{"exclude":{"groups":["Card"]}}]}
                {"paymentProductFilters":{"restrictTo":{"products":[9999],"groups":["Card"]}}}
                x
                """
        )
        #expect(run.status == 0)
        #expect(
            run.errors == """
                error: line 2: layers[0].exclude.groups[0]: group `Card` isn't in the catalog, so \
                nothing is excluded by it: did you mean `cards`?
                warning: line 3: paymentProductFilters.restrictTo.products[0]: product 9999 isn't in \
                the catalog, so nothing is allowed by it: correct the id or remove the entry
                4 lines: 3 answered, 2 with unknown products, groups or attributes, \
                1 with errors

                """
        )
    }

    @Test func `the summary is short, however many unknown products and groups there are`() throws {
        let ids = (10_000..<20_000).map(String.init).joined(separator: ",")
        let line = "{\"layers\":[{\"exclude\":{\"products\":[\(ids)]}}]}"
        let run = try Program.run("batch", input: "\(line)\n\(line)\n")
        let lines = run.errors.split(separator: "\n")
        #expect(lines.count == 12)
        #expect(lines[10] == "there are more unknown products, groups or attributes")
        let counts = "2 lines: 2 answered, 2 with unknown products, groups or attributes, "
        #expect(lines[11] == counts + "0 with errors")
    }

    @Test(
        arguments: [
            (["--fail-on-error"], "{}\nx\n{}\n", 1), ([], "{}\nx\n{}\n", 0),
            (["--fail-on-error"], "{}\n{}\n", 0), (["--fail-on-error"], "", 0),
            (["--fail-on-error"], #"{"layers":[{"exclude":{"products":[9999]}}]}"#, 0),
            (
                ["--fail-on-error", "--unknown-ids", "reject"],
                #"{"layers":[{"exclude":{"products":[9999]}}]}"#, 1
            ),
        ] as [([String], String, Int32)]
    )
    func `a line with errors fails the command at the end, on request`(
        options: [String],
        input: String,
        status: Int32
    ) throws {
        let run = try Program.run(["batch"] + options, input: input)
        #expect(run.status == status)
        #expect(run.output.count { $0 == "\n" } == input.split(separator: "\n").count)
    }
}

import Testing

struct ContextOptionsTests {
    @Test(arguments: [
        ("--country", "nl", "use two letters from A to Z, such as NL"),
        ("--currency", "EU", "use three letters from A to Z, such as EUR"),
        ("--amount", "12.50", "use an integer in minor units, such as 1250 for EUR 12.50"),
        ("--attribute", "channel", "use a name and a value, such as channel=web"),
        ("--attribute", "=web", "use a name and a value, such as channel=web"),
        ("--attribute", "", "use a name and a value, such as channel=web"),
    ])
    func `an invalid value is rejected with advice`(
        option: String,
        value: String,
        advice: String
    ) throws {
        let run = try Program.run("resolve", option, value, "Examples/session-request.json")
        #expect(run.status == 64)
        #expect(run.errors.contains("The value '\(value)' is invalid for '\(option) <"))
        #expect(run.errors.contains(advice))
    }

    @Test func `an amount may be negative`() throws {
        let run = try Program.run("resolve", "--amount=-5", "Examples/session-request.json")
        #expect(run.status == 0)
        #expect(run.output.contains("amount -5 in minor units"))
    }

    @Test func `each option is part of the context`() throws {
        let options = ["--recurring", "--attribute", "b=", "--installments", "--attribute=a=b=c"]
        let run = try Program.run(["resolve"] + options, input: "{}")
        #expect(run.output.contains("  context     recurring, in installments, a=b=c, b=\n"))
        #expect(try Program.run("resolve", input: "{}").output.contains("  context     any\n"))
    }

    @Test(arguments: [
        ["channel=web", "channel=app"], ["channel=web", "channel=web"], ["a=", "a="],
    ])
    func `an attribute can be used once`(attributes: [String]) throws {
        for command in ["resolve", "explain", "check"] {
            let options = attributes.flatMap { ["--attribute", $0] }
            let run = try Program.run([command] + options, input: "{}")
            #expect(run.status == 64)
            let advice = "` is used twice: a payment has one value for each attribute"
            #expect(run.errors.contains(advice))
        }
    }

    private static let catalog = #"""
        {"paymentProducts":[{"id":1,"attributes":{"channel":["web",""]}},
                            {"id":2,"attributes":{"caf\u00e9":["a=b"]}},{"id":3}]}
        """#

    @Test(arguments: [
        (["channel=web"], "1,2,3"), (["channel="], "1,2,3"), (["channel=Web"], "2,3"),
        (["caf\u{e9}=a=b"], "1,2,3"), (["caf\u{e9}=a"], "1,3"), (["cafe\u{301}=a"], "1,2,3"),
        (["channel=app", "caf\u{e9}="], "3"), (["channel=\u{338}web"], "2,3"),
    ])
    func `attributes constrain the products, byte for byte`(
        attributes: [String],
        available: String
    ) throws {
        let options = attributes.flatMap { ["--attribute", $0] }
        let run = try withCatalog(Self.catalog) { catalog in
            try Program.run(
                ["resolve", "--format", "json", "--catalog", catalog] + options,
                input: "{}"
            )
        }
        #expect(run.output.hasPrefix(#"{"available":[\#(available)],"#))
        // The catalog has the precomposed name.
        let isUnknown = attributes.contains { $0.utf8.starts(with: "cafe\u{301}".utf8) }
        #expect(run.output.contains("unknownAttribute") == isUnknown)
    }

    @Test(arguments: ["resolve", "explain"])
    func `an attribute that no product names is reported`(command: String) throws {
        let run = try withCatalog(Self.catalog) { catalog in
            try Program.run(
                [command, "--format", "json", "--catalog", catalog, "--attribute", "chanel=web"],
                input: "{}"
            )
        }
        #expect(run.status == 0)
        #expect(
            run.output.contains(
                """
                "diagnostics":[{"code":"unknownAttribute","message":"no product of the catalog names \
                attribute `chanel`, so it constrains nothing: did you mean `channel`?",\
                "propertyName":"context.attributes.chanel","severity":"error"}]
                """
            )
        )
    }

    @Test(arguments: ["resolve", "explain", "check"])
    func `the reject policy rejects an attribute that no product names`(command: String) throws {
        let run = try Program.run(
            [command, "--unknown-ids", "reject", "--attribute", "mood=good"],
            input: #"{"paymentProductFilters":{"exclude":{"products":[9999]}}}"#
        )
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(
            run.errors == """
                standard input: paymentProductFilters.exclude.products[0]: product 9999 isn't in the \
                catalog, so nothing is excluded by it: correct the id or remove the entry
                --attribute: context.attributes.mood: no product of the catalog names attribute \
                `mood`, so it constrains nothing: correct the name or remove the attribute

                """
        )
    }
}

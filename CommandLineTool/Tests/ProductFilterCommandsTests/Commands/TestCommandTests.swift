import Foundation
import Testing

struct TestCommandTests {
    private let withMerchants = ["--merchants", "merchants"]

    @Test(
        arguments: [
            #""expect":{"available":[3,2,1]}"#,
            #""expect":{"includes":[1]}"#,
            #""paymentProductFilters":{"exclude":{"groups":["cards"]}},"expect":{"excludes":[2,1]}"#,
            #""layers":[{"restrictTo":{}}],"expect":{"available":[]}"#,
            #""expect":{"available":[1,2,3],"includes":[1],"reasons":{"1":["unrestricted"]}}"#,
            #""expect":{"reasons":{"9999":["notInCatalog"]}}"#,
            #"""
            "layers":[{"exclude":{"groups":["cards"],"products":[2]}},{"exclude":{"products":[2]}}],\#
            "context":{"countryCode":"NL"},\#
            "expect":{"reasons":{"2":["unsupportedCountry","excludedGroup","excludedProduct"]}}
            """#,
        ]
    )
    func `an answer as expected passes`(test: String) throws {
        let run = try Program.test("{\(test)}\n{\"id\":1,\(test)}")
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
        #expect(run.errors == "2 cases: 2 as expected, 0 failed\n")
    }

    @Test(
        arguments: [
            (#""expect":{"available":[1,2]}"#, #""unexpected":[{"id":3,"#),
            (
                #""context":{"countryCode":"NL"},"expect":{"available":[1,2,3]}"#,
                #""missing":[{"id":2,"#
            ),
            (
                #""context":{"countryCode":"NL"},"expect":{"includes":[1,2]}"#,
                #""missing":[{"id":2,"#
            ),
            (#""expect":{"excludes":[2]}"#, #""unexpected":[{"id":2,"#),
            (
                #""expect":{"reasons":{"1":["excludedProduct"]}}"#,
                #""otherReasons":[{"expected":["excludedProduct"],"id":1,"#
            ),
            (
                #"""
                "layers":[{"exclude":{"products":[1],"groups":["cards"]}}],\#
                "expect":{"reasons":{"1":["excludedProduct"]}}
                """#, #""otherReasons":[{"expected":["excludedProduct"],"id":1,"#
            ),
            (
                #""layers":[{"exclude":{"products":[1]}}],"#
                    + #""expect":{"reasons":{"1":["excludedProduct","excludedGroup"]}}"#,
                #""otherReasons":[{"expected":["excludedProduct","excludedGroup"],"id":1,"#
            ),
        ]
    )
    func `an answer that isn't as expected fails`(test: String, difference: String) throws {
        let run = try Program.test("{\"id\":7,\(test)}", options: ["--format", "json"])
        #expect(run.status == 2)
        #expect(run.output.hasPrefix(#"{"id":7,"line":1,\#(difference)"#), "\(run.output)")
        #expect(run.output.split(separator: "\n").count == 1)
        #expect(run.errors == "1 case: 0 as expected, 1 failed\n")
    }

    @Test func `a failure lists the difference, with the reasons as explain words them`() throws {
        let run = try Program.test(
            #"""
            {"expect":{"includes":[1]}}
            {"id":"m 7","layers":[{"name":"risk","note":"outage","exclude":{"products":[1]}},{}],\#
            "paymentProductFilters":{"exclude":{"groups":["cards"]}},\#
            "context":{"countryCode":"NL"},"expect":{"available":[1,2]}}
            {"id":3,"expect":{"reasons":{"1":["excludedGroup"]}}}
            """#
        )
        #expect(run.status == 2)
        #expect(
            run.output == """
                line 2, id `m 7`:
                  missing: Visa (1)
                    - excluded by its id (risk: exclude.products[0]): outage
                    - excluded by group `cards` (paymentProductFilters: exclude.groups[0])
                  missing: Product 2
                    - excluded by group `cards` (paymentProductFilters: exclude.groups[0])
                    - needs country BE; here: NL
                  unexpected: Product 3
                    - nothing restricts the products
                line 3, id 3:
                  other reasons than excludedGroup: Visa (1)
                    - nothing restricts the products

                """
        )
        #expect(run.errors == "3 cases: 1 as expected, 2 failed\n")
    }

    @Test func `a failure in JSON has paths from the root of the line`() throws {
        let run = try Program.test(
            #"""
            {"layers":[{},{"note":"outage","exclude":{"products":[1]}}],"expect":{"includes":[1]}}
            """#,
            options: ["--format", "json"]
        )
        #expect(
            run.output == #"""
                {"line":1,"missing":[{"id":1,"reasons":[{"code":"excludedProduct","layer":"layers[1]",\#
                "note":"outage","propertyName":"layers[1].exclude.products[0]"}]}]}

                """#
        )
    }

    @Test func `a product that the catalog doesn't have fails the case`() throws {
        let run = try Program.test(
            """
            {"expect":{"available":[1,2,3,9999]}}
            {"expect":{"includes":[9999]}}
            {"expect":{"excludes":[9999]}}
            {"expect":{"reasons":{"9999":["unsupportedCountry"]}}}
            """
        )
        #expect(run.status == 2)
        #expect(
            run.output == """
                line 1:
                  missing: Product 9999
                    - not in the catalog
                line 2:
                  missing: Product 9999
                    - not in the catalog
                line 3:
                  excluded, but not in the catalog: product 9999: correct the id, or expect its \
                reason to be `notInCatalog`
                line 4:
                  other reasons than unsupportedCountry: Product 9999
                    - not in the catalog

                """
        )
    }

    @Test(
        arguments: [
            ("{}", "missing key `expect`: add it (column 1)"),
            (#"{"expect":null}"#, "expect: expected an object, found `null` (column 11)"),
            (
                #"{"expect":{}}"#,
                "expect: expected at least one of `available`, `includes`, `excludes` or `reasons`, "
                    + "found none (column 11)"
            ),
            (#"{"expect":{"available":null}}"#, "expect.available: expected a list of product ids"),
            (#"{"expect":{"includes":[]}}"#, "expect.includes: expected at least one product id"),
            (#"{"expect":{"excludes":[]}}"#, "expect.excludes: expected at least one product id"),
            (#"{"expect":{"reasons":{}}}"#, "expect.reasons: expected at least one product, "),
            (#"{"expect":{"reasons":[]}}"#, "expect.reasons: expected an object with lists "),
            (
                #"{"expect":{"reasons":{"1":[]}}}"#,
                "expect.reasons.`1`: expected at least one reason "
            ),
            (
                #"{"expect":{"reasons":{"1":"x"}}}"#,
                "expect.reasons.`1`: expected a list of reason "
            ),
            (
                #"{"expect":{"reasons":{"1":["excludedgroup"]}}}"#,
                "expect.reasons.`1`[0]: expected `excludedGroup`, found `excludedgroup` (column 28)"
            ),
            (
                #"{"expect":{"reasons":{"1":["no"]}}}"#,
                "expect.reasons.`1`[0]: expected one of the reason codes `excludedProduct`, "
            ),
            (
                #"{"expect":{"reasons":{"1":["unrestricted","unrestricted"]}}}"#,
                "expect.reasons.`1`[1]: expected each reason code once, found `unrestricted` again"
            ),
            (
                #"{"expect":{"reasons":{"01":["unrestricted"]}}}"#,
                "unknown key `01`: use a product id"
            ),
            (
                #"{"expect":{"reasons":{"x":["unrestricted"]}}}"#,
                "unknown key `x`: use a product id"
            ),
            (
                #"{"expect":{"reasons":{"1":["unrestricted"],"1":["unrestricted"]}}}"#,
                "expect.reasons.`1`: duplicate key `1`: write it once (column 44)"
            ),
            (#"{"expect":{"available":[1,1]}}"#, "expect.available[1]: expected each product once"),
            (
                #"{"expect":{"includes":["1"]}}"#,
                ":1: expect.includes[0]: expected a product id without quotes, found `\"1\"` (column 24)\n2 c"
            ),
            (
                #"{"expect":{"excludes":[2,1],"includes":[1]}}"#,
                "expect.excludes[1]: expected a product that isn't also expected to be available, "
                    + "found `1` (column 26)"
            ),
            (
                #"{"expect":{"available":[1],"excludes":[1]}}"#,
                "expect.excludes[0]: expected a product that isn't also expected to be available, "
            ),
            (
                #"{"expect":{"includes":[2],"available":[1]}}"#,
                "expect.includes[0]: expected a product that `available` lists, too, found `2`"
            ),
            (
                #"{"expect":{"include":[1]}}"#,
                "expect.include: unknown key `include`: use `available`, `includes`, `excludes` or "
            ),
            (
                #"{"expects":{"includes":[1]},"expect":{"includes":[1]}}"#,
                "unknown key `expects`: use `layers`, `paymentProductFilters`, `context`, `id`, "
                    + "`merchantId` or `expect`"
            ),
            (
                #"{"expect":{"includes":[1]},"expect":{"includes":[1]}}"#,
                "expect: duplicate key `expect`: write it once"
            ),
            (
                #"{"context":{"county":"NL"},"expect":{"includes":[1]}}"#,
                "context.county: unknown key "
            ),
            ("", "expected an object, found the end of the input (column 1)"),
            (
                #"{"merchantId":"1234","expect":{"includes":[1]}}"#,
                "merchantId: no merchants are known: pass their file with --merchants"
            ),
        ]
    )
    func `an invalid line is a fault with its place, and doesn't stop the others`(
        line: String,
        fault: String
    ) throws {
        let cases = "\(line)\n{\"expect\":{\"includes\":[1]}}\n"
        let run = try Program.test(cases)
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("standard input:1: "))
        #expect(run.errors.contains(fault), "\(run.errors)")
        #expect(run.errors.hasSuffix("\n2 cases: 1 as expected, 0 failed, 1 invalid\n"))

        let json = try Program.test(cases, options: ["--format", "json"])
        #expect(json.status == 1)
        #expect(json.output.hasPrefix(#"{"errors":[{"message":""#))
        #expect(json.output.hasSuffix(#"],"line":1}"# + "\n"))
    }

    @Test func `an invalid line outweighs a failure`() throws {
        let run = try Program.test("{\"expect\":{\"excludes\":[1]}}\n{}\n")
        #expect(run.status == 1)
        #expect(run.errors.hasSuffix("\n2 cases: 0 as expected, 1 failed, 1 invalid\n"))
    }

    @Test func `input without cases isn't a pass`() throws {
        let run = try Program.test("")
        #expect(run.status == 1)
        #expect(
            run.errors
                == "standard input: the input has no cases: write at least one, such as "
                + "`{\"expect\":{\"includes\":[1]}}`\n"
        )
    }

    @Test func `unknown entries are reported as by batch`() throws {
        let cases = #"""
            {"layers":[{"exclude":{"groups":["card"]}}],"expect":{"includes":[1]}}
            {"context":{"attributes":{"chanel":"app"}},"expect":{"excludes":[3]}}
            """#
        let run = try Program.test(cases, options: ["--format", "json"])
        #expect(run.status == 2)
        #expect(run.output.hasSuffix(#","unknown":["context.attributes.chanel"]}"# + "\n"))
        #expect(
            run.errors == """
                error: line 1: layers[0].exclude.groups[0]: group `card` isn't in the catalog, so \
                nothing is excluded by it: did you mean `cards`?
                error: line 2: context.attributes.chanel: no product of the catalog names attribute \
                `chanel`, so it constrains nothing: did you mean `channel`?
                2 cases: 1 as expected, 1 failed, 2 with unknown products, groups or attributes

                """
        )
        let rejecting = try Program.test(cases, options: ["--unknown-ids", "reject"])
        #expect(rejecting.status == 1)
        #expect(rejecting.errors.hasPrefix("standard input:1: layers[0].exclude.groups[0]: group "))
        #expect(rejecting.errors.contains("\nstandard input:2: context.attributes.chanel: no "))
    }

    @Test func `the policy on an empty restriction applies`() throws {
        let cases = #"{"paymentProductFilters":{"restrictTo":{}},"expect":{"includes":[1]}}"#
        func status(_ policy: String) throws -> Int32 {
            try Program.test(cases, options: ["--empty-restriction", policy]).status
        }
        #expect(try Program.test(cases).status == 2)
        #expect(try status("unrestricted") == 0)
        #expect(try status("reject") == 1)
    }

    @Test func `a failure is short, however many products and reasons it has`() throws {
        let layer = #"{"exclude":{"products":[1]}}"#
        let layers = Array(repeating: layer, count: 1_000).joined(separator: ",")
        let ids = (1...1_000).map(String.init).joined(separator: ",")
        let run = try Program.test(#"{"layers":[\#(layers)],"expect":{"available":[\#(ids)]}}"#)
        #expect(run.status == 2)
        #expect(run.output.hasSuffix("\n  and 978 more\n"))
        #expect(run.output.contains("\n    - and more\n"))
        #expect(run.output.split(separator: "\n").count < 100)
    }

    @Test func `what batch answers is as expected`() throws {
        let queries = [
            #"{"context":{"countryCode":"NL","currencyCode":"EUR","amount":2500}"#,
            #"{"layers":[{"restrictTo":{"groups":["cards"]},"exclude":{"products":[2]}}]"#,
            #"{"paymentProductFilters":{"restrictTo":{}},"context":{"isInstallments":true}"#,
        ]
        let batch = try Program.run(
            ["batch", "--explain"],
            input: queries.map { "\($0)}\n" }.joined()
        )
        let answers = batch.output.replacing("\"unavailable\"", with: "\"reasons\"")
            .split(separator: "\n")
        let cases = zip(queries, answers).map { "\($0),\"expect\":\($1)}\n" }
        #expect(cases.count == 3)
        let run = try Program.run(["test"], input: cases.joined())
        #expect(run.errors == "3 cases: 3 as expected, 0 failed\n")
    }

    @Test func `standard input can be read only once`() throws {
        #expect(try Program.run(["test", "--merchants", "-"], input: "").status == 64)
    }

    @Test(
        arguments: [
            ["Examples/expectations.jsonl"],
            [
                "--merchants", "../Examples/Gateway/Sample/merchants.json",
                "../Examples/Gateway/Sample/expectations.jsonl",
            ],
        ]
    )
    func `the examples pass`(arguments: [String]) throws {
        let run = try Program.run(["test", "--unknown-ids", "reject"] + arguments)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        #expect(run.errors == "5 cases: 5 as expected, 0 failed\n")
    }
}

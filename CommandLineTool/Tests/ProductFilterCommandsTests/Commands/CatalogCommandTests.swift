import Testing

struct CatalogCommandTests {
    private static let catalog = #"""
        {"paymentProducts":[
          {"id":1,"paymentProductGroup":"cards","countries":["NL","UK"],"currencies":["EUR"]},
          {"id":2,"paymentProductGroup":"cards","paymentProductGroups":["schemes"]}]}
        """#

    private func catalog(_ options: String..., input: String = Self.catalog) throws -> Program.Run {
        try Program.run(["catalog"] + options + ["-"], input: input)
    }

    @Test func `a table has the groups, the codes in the rules and the warnings`() throws {
        let run = try catalog()
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(
            run.output == """
                2 payment products in 2 groups

                  catalog     standard input
                  countries   NL, UK; any for 1 product
                  currencies  EUR; any for 1 product

                  group    products
                  cards    2
                  schemes  1

                warning: paymentProducts[id=1].countries[$='UK']: product 1 lists `UK`, which isn't \
                an assigned ISO 3166-1 code: use `GB`

                1 warning

                """
        )
    }

    @Test func `JSON output has the number of products, the groups and the warnings`() throws {
        let run = try catalog("--format", "json")
        #expect(run.status == 0)
        #expect(
            run.output == """
                {"groups":[{"id":"cards","products":2},{"id":"schemes","products":1}],"products":2,\
                "warnings":[{"code":"unassignedCountry","message":"product 1 lists `UK`, which \
                isn't an assigned ISO 3166-1 code: use `GB`",\
                "propertyName":"paymentProducts[id=1].countries[$='UK']"}]}

                """
        )
    }

    private static let rules = #"""
        {"paymentProducts":[
          {"id":1,"countries":["NL"],"attributes":{"channel":["web",""]}},
          {"id":2,"exceptCountries":["TR"],"conditions":[
            {"countries":["IE"],"attributes":{"\u001bdevice":["phone"],"channel":["app"]}},
            {"countries":["NL"],"exceptCountries":["BE"]}]}]}
        """#

    @Test func `a table has the attributes, and what conditions list`() throws {
        let run = try catalog(input: Self.rules)
        #expect(
            run.output.hasPrefix(
                #"""
                2 payment products in 0 groups

                  catalog     standard input
                  countries   IE, NL; any for 0 products
                  currencies  any
                  except      BE, TR
                  attributes  \u{1b}device: phone
                              channel: "", app, web

                """#
            )
        )
    }

    @Test func `JSON output has the attributes, if there are any`() throws {
        let run = try catalog("--format", "json", input: Self.rules)
        #expect(
            run.output.hasPrefix(
                #"""
                {"attributes":[{"name":"\u001bdevice","values":["phone"]},{"name":"channel",\#
                "values":["","app","web"]}],"groups":[],"products":2,"warnings":[
                """#
            )
        )
    }

    @Test func `a table lists a few of many attributes`() throws {
        let attributes = (10...30).map { #""a\#($0)":["x"]"# }.joined(separator: ",")
        let input = #"{"paymentProducts":[{"id":1,"attributes":{\#(attributes)}}]}"#
        let run = try catalog(input: input)
        #expect(run.output.contains("\n  attributes  a10: x\n              a11: x\n"))
        #expect(run.output.contains("\n              a21: x\n              and 9 more\n"))
    }

    @Test func `without a file, the sample catalog is shown`() throws {
        let run = try Program.run("catalog")
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("134 payment products in 7 groups\n"))
        #expect(run.output.hasSuffix("\n\nNo warnings.\n"))
    }

    @Test(arguments: ["table", "json"])
    func `a strict warning exits with status 2`(format: String) throws {
        let run = try catalog("--strict", "--format", format)
        #expect(run.status == 2)
        #expect(try run.output == catalog("--format", format).output)
        let valid = #"{"paymentProducts":[{"id":1}]}"#
        #expect(try catalog("--strict", "--format", format, input: valid).status == 0)
    }

    @Test func `an empty catalog has a warning`() throws {
        let run = try catalog("--strict", input: #"{"paymentProducts":[]}"#)
        #expect(run.status == 2)
        #expect(run.output.hasPrefix("0 payment products in 0 groups\n"))
        #expect(run.output.contains("\nwarning: paymentProducts: the catalog has no products, "))
    }

    private static let invalid = "{\"paymentProducts\":[{\"id\":1,\n\"countries\":[\"nl\"],}]}"

    @Test func `the faults of an invalid catalog have positions and excerpts`() throws {
        let run = try catalog(input: Self.invalid)
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(
            run.errors == """
                standard input:2:14: paymentProducts[0].countries[0]: expected a country code: two \
                letters from A to Z, found `"nl"`
                    2 | "countries":["nl"],}]}
                      |              ^
                standard input:2:19: paymentProducts[0]: expected no comma before `}`, found `,`
                    2 | "countries":["nl"],}]}
                      |                   ^

                """
        )
    }

    @Test func `the faults of an invalid catalog can be read as JSON`() throws {
        let run = try catalog("--format", "json", input: Self.invalid)
        #expect(run.status == 1)
        #expect(run.errors.isEmpty)
        #expect(
            run.output == #"""
                {"errors":[{"code":"invalidCode","column":14,"line":2,"message":"expected a country \#
                code: two letters from A to Z, found `\"nl\"`",\#
                "propertyName":"paymentProducts[0].countries[0]"},\#
                {"code":"trailingComma","column":19,"line":2,"message":"expected no comma before \#
                `}`, found `,`","propertyName":"paymentProducts[0]"}]}

                """#
        )
    }

    @Test func `the number of groups doesn't multiply the memory`() throws {
        let products = (1...100_000).map { #"{"id":\#($0),"paymentProductGroup":"\#($0)"}"# }
        let input = "{\"paymentProducts\":[\(products.joined(separator: ","))]}"
        let run = try catalog("--format", "json", input: input)
        #expect(run.output.contains(#"{"id":"99999","products":1}],"products":100000,"#))
    }

    @Test func `a name can't control a terminal`() throws {
        let group = #"{"paymentProducts":[{"id":1,"paymentProductGroup":"a\u001b[31m\u202e"}]}"#
        #expect(try catalog(input: group).output.contains(#"  a\u{1b}[31m\u{202e}  1"#))
        let json = try catalog("--format", "json", input: group)
        #expect(json.output.contains(#""a\u001b[31m\u202e""#))
    }
}

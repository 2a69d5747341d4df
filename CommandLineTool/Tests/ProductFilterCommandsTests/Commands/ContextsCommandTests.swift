import Testing

struct ContextsCommandTests {
    private static let catalog = """
        {"paymentProducts":[
          {"id":840,"displayHints":{"label":"PayPal"},"exceptCountries":["TR"],
           "currencies":["EUR","USD"],"amountLimits":{"EUR":{"minAmount":100,"maxAmount":800000}},
           "allowsInstallments":false},
          {"id":1,"paymentProductGroup":"cards","countries":["NL"],"currencies":["EUR"]},
          {"id":2,"countries":["NL"],"conditions":[{"countries":["BE"]},
            {"maxAmount":5,"attributes":{"channel":[]}}]}]}
        """

    @Test func `each product has a line, then come dead ends and where nothing is available`()
        throws
    {
        let run = try run()
        #expect(run.status == 0)
        #expect(
            run.output.hasPrefix("2 of 3 payment products are available in some context.\n")
        )
        #expect(
            run.output.hasSuffix(
                """
                  id   label   available
                  1            in NL, in EUR
                  840  PayPal  everywhere but TR, in EUR 1.00–8,000.00 and USD; not for installments

                Not available in any fully known context: 1

                  conditions[0] and the base rules together allow no country
                  conditions[1] and the base rules together allow no value of attributes.channel
                    Product 2

                Nothing is available

                  in TR
                  everywhere but TR, in any currency but EUR and USD

                """
            ),
            "\(run.output)"
        )
    }

    @Test func `JSON has the boxes, dead ends with reasons, and where nothing is available`() throws
    {
        let run = try run("--format", "json")
        let any =
            #""installments":null,"maxAmount":null,"minAmount":null,"recurring":null}"#
        let usd =
            #"{"attributes":{},"countries":null,"currencies":["USD"],"exceptCountries":["TR"],"#
            + #""exceptCurrencies":null,"installments":false,"maxAmount":null,"minAmount":null,"#
            + #""recurring":null}"#
        let eur =
            #"{"attributes":{},"countries":null,"currencies":["EUR"],"exceptCountries":["TR"],"#
            + #""exceptCurrencies":null,"installments":false,"maxAmount":800000,"minAmount":100,"#
            + #""recurring":null}"#
        #expect(
            run.output
                == #"{"deadEnds":[{"id":2,"reasons":[{"code":"noConditionMet","conditions":["#
                + #"{"index":0,"reasons":[{"code":"unsupportedCountry","part":"countryCode"}]},"#
                + #"{"index":1,"reasons":[{"code":"unsupportedAttribute","#
                + #""part":"attributes.channel"}]}]}]}],"diagnostics":[],"nothingAvailable":["#
                + #"{"attributes":{},"countries":["TR"],"currencies":null,"#
                + #""exceptCountries":null,"exceptCurrencies":null,"# + any + ","
                + #"{"attributes":{},"countries":null,"currencies":null,"#
                + #""exceptCountries":["TR"],"exceptCurrencies":["EUR","USD"],"# + any
                + #"],"products":[{"contexts":[{"attributes":{},"countries":["NL"],"#
                + #""currencies":["EUR"],"exceptCountries":null,"exceptCurrencies":null,"# + any
                + #"],"id":1},{"contexts":[],"id":2},{"contexts":["# + usd + "," + eur
                + #"],"id":840}]}"# + "\n"
        )
    }

    @Test func `filters make dead ends, with their reasons`() throws {
        let request = #"{"paymentProductFilters":{"exclude":{"groups":["cards"]}}}"#
        let text = try run(request: request).output
        #expect(text.contains("  excluded by group `cards` (exclude.groups[0])\n    Product 1\n"))
        let json = try run("--product", "1", "--format", "json", request: request).output
        #expect(
            json
                == #"{"deadEnds":[{"id":1,"reasons":[{"code":"excludedGroup","group":"cards","#
                + #""propertyName":"paymentProductFilters.exclude.groups[0]"}]}],"diagnostics":[],"#
                + #""products":[{"contexts":[],"id":1}]}"# + "\n"
        )
    }

    @Test func `base rules that allow nothing have a reason for each part`() throws {
        let run = try run(
            "--product",
            "1",
            "--format",
            "json",
            catalog: #"{"paymentProducts":[{"id":1,"countries":[],"attributes":{"a":[]}}]}"#
        )
        #expect(
            run.output.contains(
                #""reasons":[{"code":"unsupportedCountry","part":"countryCode"},"#
                    + #"{"code":"unsupportedAttribute","part":"attributes.a"}]"#
            )
        )
    }

    @Test func `an unknown product is a dead end, as in explain`() throws {
        let run = try run("--product", "7")
        #expect(run.status == 0)
        #expect(run.output.contains("  not in the catalog\n    Product 7"))
    }

    @Test func `unknown entries are reported, and can be rejected`() throws {
        let request = #"{"paymentProductFilters":{"exclude":{"groups":["card"]}}}"#
        let message = "group `card` isn't in the catalog"
        #expect(try run(request: request).output.contains(message))
        #expect(try run("--format", "json", request: request).output.contains(message))
        let chart = try run("--format", "svg", request: request)
        #expect(!chart.output.contains(message))
        #expect(chart.errors.contains(message))
        #expect(try run("--unknown-ids", "reject", request: request).status == 1)
    }

    @Test func `a layer applies, too`() throws {
        let layer = #"{"paymentProductFilters":{"restrictTo":{"products":[1]}}}"#
        try withTemporaryFiles(["layer.json": layer, "catalog.json": Self.catalog]) { directory in
            let arguments = ["--layer", "merchant=layer.json", "--catalog", "catalog.json"]
            let run = try Program.run(
                shell: "echo {} | product-filter contexts \(arguments.joined(separator: " "))",
                in: directory
            )
            #expect(run.output.contains("not named by restrictTo (merchant: restrictTo)"))
            #expect(run.output.contains("everywhere but NL"))
        }
    }

    @Test func `amounts can have the same decimals in every currency`() throws {
        let catalog = """
            {"paymentProducts":[{"id":1,"currencies":["JPY"],"maxAmount":5000},
              {"id":2,"maxAmount":5000}]}
            """
        let text = try run(catalog: catalog).output
        #expect(text.contains("in JPY up to 5,000\n"))
        #expect(text.contains("in any currency up to 5,000 minor units\n"))
        let hundredths = try run("--amount-decimals", "2", catalog: catalog).output
        #expect(hundredths.contains("in JPY up to 50.00\n"))
        #expect(hundredths.contains("in any currency up to 50.00\n"))
        #expect(try run("--amount-decimals", "19").status == 64)
    }

    @Test func `a product that's too intricate is reported, and the status is 2`() throws {
        let values = (0..<30).map { #""a\#($0)":["0","1"]"# }.joined(separator: ",")
        let product = #"{"id":7,"attributes":{\#(values)},"conditions":[\#(intricate)]}"#
        let catalog = #"{"paymentProducts":[{"id":3},\#(product)]}"#
        let message = "the conditions of product 7 are too intricate to compare exactly"
        let text = try run(catalog: catalog)
        #expect(text.status == 2)
        #expect(text.output.contains("unknown: \(message)"))
        #expect(text.output.contains("everywhere"))
        let json = try run("--format", "json", catalog: catalog)
        #expect(json.status == 2)
        #expect(json.output.contains(#"{"error":"\#(message): merge some of them","id":7}"#))
        let chart = try run("--format", "svg", catalog: catalog)
        #expect(chart.status == 2)
        #expect(chart.errors.contains(message))
        #expect(chart.output.contains("1 product missing"))
    }

    /// Conditions that encode a hard covering problem over thirty attributes.
    private var intricate: String {
        func condition(_ attributes: [(name: Int, value: Int)], _ rest: String = "") -> String {
            let list = attributes.map { #""a\#($0.name)":["\#($0.value)"]"# }
            return #"{"attributes":{\#(list.joined(separator: ","))}\#(rest)}"#
        }
        var conditions: [String] = []
        for first in 0..<30 {
            for step in 1...6 {
                let names = [first, (first + step) % 30, (first + 2 * step + 3) % 30]
                let attributes = names.indices.map { (names[$0], (first + $0 + step) % 2) }
                conditions.append(condition(attributes))
            }
            let limits = #","minAmount":\#(first),"maxAmount":\#(2 * first + 40)"#
            conditions += (0...1).map { condition([(first, $0)], limits) }
        }
        return conditions.joined(separator: ",")
    }

    @Test func `the chart has a row for each country and a column for each currency`() throws {
        let chart = try run("--format", "svg").output
        for label in ["NL", "TR", "BE", "EUR", "USD", "other"] {
            #expect(chart.contains(">\(label)</text>") == (label != "BE"), "\(label)")
        }
        #expect(chart.contains("How many of 3 products are available for some amount"))
        #expect(chart.hasPrefix("<svg "))
        #expect(chart.hasSuffix("</svg>\n"))
    }

    @Test func `the chart of one product shows whether amounts are limited`() throws {
        let chart = try run("--product", "840", "--format", "svg").output
        #expect(chart.contains("PayPal (840) by country and currency"))
        // Two rows of three columns, and the legend.
        #expect(chart.matches(of: /<rect class="l2"/).count == 1 + 1)
        #expect(chart.matches(of: /<rect class="l5"/).count == 1 + 1)
    }

    @Test func `the chart follows the reader's preference, unless its colors are given`() throws {
        func colors(_ colors: String) throws -> (isLight: Bool, isDark: Bool, isEither: Bool) {
            let chart = try run("--format", "svg", "--colors", colors).output
            return (
                chart.contains(".page { fill: #fff }"), chart.contains(".page { fill: #161618 }"),
                chart.contains("prefers-color-scheme")
            )
        }
        #expect(try colors("auto") == (true, true, true))
        #expect(try colors("light") == (true, false, false))
        #expect(try colors("dark") == (false, true, false))
    }

    @Test func `the chart escapes labels`() throws {
        let catalog = #"""
            {"paymentProducts":[{"id":1,"displayHints":{"label":"<b>&\"\u0007\uffff"}}]}
            """#
        let chart = try run("--product", "1", "--format", "svg", catalog: catalog).output
        #expect(chart.contains(#"&lt;b&gt;&amp;&quot;\u{7}\u{ffff} (1) by country"#))
    }

    @Test func `a chart of many countries says how many it leaves out`() throws {
        let codes = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map {
            "\"\($0)A\",\"\($0)B\",\"\($0)C\",\"\($0)D\""
        }
        let list = codes.joined(separator: ",")
        let chart = try run(
            "--format",
            "svg",
            catalog: #"{"paymentProducts":[{"id":1,"countries":[\#(list)]}]}"#
        ).output
        #expect(chart.contains("24 more countries aren't shown."))
    }

    private func run(
        _ arguments: String...,
        request: String = "{}",
        catalog: String = ContextsCommandTests.catalog
    ) throws -> Program.Run {
        try withCatalog(catalog) { path in
            try Program.run(["contexts", "--catalog", path] + arguments, input: request)
        }
    }
}

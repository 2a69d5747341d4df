import Foundation
import Testing

struct ImpactCommandTests {
    private static let old = #"""
        {"paymentProducts":[{"id":1,"paymentProductGroup":"cards"},
                            {"id":2,"paymentProductGroup":"cards"},{"id":809}]}
        """#
    private static let new = #"""
        {"paymentProducts":[{"id":1,"paymentProductGroup":"cards","countries":["US"]},
                            {"id":3,"paymentProductGroup":"cards"}]}
        """#
    private static let filters = #"""
        {"id":"merchant 7","paymentProductFilters":{"restrictTo":{"groups":["cards"]}}}
        {"id":7,"layers":[{"restrictTo":{"products":[809]}}]}
        {"layers":[{"restrictTo":{"products":[1]}}]}
        {"layer":[]}
        {"layers":[{"restrictTo":{"products":[1]}}],"context":{"countryCode":"US"}}
        """#

    private func impact(_ options: String..., input: String = Self.filters) throws -> Program.Run {
        try withTemporaryFiles(["old.json": Self.old, "new.json": Self.new]) { directory in
            let old = directory.appending(path: "old.json").path()
            let new = directory.appending(path: "new.json").path()
            return try Program.run(["impact", "--old", old, "--new", new] + options, input: input)
        }
    }

    @Test func `each changed result and each invalid line has a line of output`() throws {
        let run = try impact()
        #expect(run.status == 0)
        #expect(
            run.output == """
                {"gained":[3],"id":"merchant 7","leftWithNothing":false,"line":1,"lost":[2],\
                "narrowed":[1],"widened":[]}
                {"gained":[],"id":7,"leftWithNothing":true,"line":2,"lost":[809],"narrowed":[],\
                "unknown":["layers[0].restrictTo.products[0]"],"widened":[]}
                {"gained":[],"leftWithNothing":false,"line":3,"lost":[],"narrowed":[1],"widened":[]}
                {"errors":[{"message":"unknown key `layer`: use `layers`, `paymentProductFilters`, \
                `context` or `id` (column 2)","propertyName":"layer"}],"line":4}

                """
        )
        #expect(
            run.errors == """
                warning: line 2: layers[0].restrictTo.products[0]: product 809 isn't in the catalog, \
                so nothing is allowed by it: correct the id or remove the entry
                5 lines: 3 changed, 1 gaining products, 2 losing products, 0 with widened products, \
                2 with narrowed products, 1 left with nothing, 1 with unknown products, groups or \
                attributes, 1 invalid
                  1: now only in US (affects 2 filters)
                  3: new in the catalog (affects 1 filter)
                  2: no longer in the catalog (affects 1 filter)
                  809: no longer in the catalog (affects 1 filter)

                """
        )
    }

    @Test func `a context applies to queries without one`() throws {
        let run = try impact("--country", "NL")
        #expect(
            run.output.contains(
                #"{"gained":[],"leftWithNothing":true,"line":3,"lost":[1],"narrowed":[],"widened":[]}"#
            )
        )
        #expect(!run.output.contains(#""line":5"#))
    }

    @Test func `filters that name what only the old catalog has are listed`() throws {
        let exclusion = #"{"paymentProductFilters":{"exclude":{"products":[809,4]}}}"#
        let run = try impact(
            "--country",
            "US",
            input: """
                {"layers":[{"restrictTo":{"products":[1]}},{"exclude":{"products":[2]}}]}
                {"layers":[{"restrictTo":{"products":[1]}},{"exclude":{"products":[4]}}]}
                {"layers":[{"restrictTo":{"products":[1]}}],\(exclusion.dropFirst())
                """
        )
        #expect(
            run.output == """
                {"gained":[],"leftWithNothing":false,"line":1,"lost":[],"narrowed":[],\
                "unknown":["layers[1].exclude.products[0]"],"widened":[]}
                {"gained":[],"leftWithNothing":false,"line":3,"lost":[],"narrowed":[],\
                "unknown":["paymentProductFilters.exclude.products[0]",\
                "paymentProductFilters.exclude.products[1]"],"widened":[]}

                """
        )
        #expect(run.errors.contains("line 2: layers[1].exclude.products[0]: product 4 isn't"))
        #expect(run.errors.contains(" 3 with unknown products, groups or attributes, 0 invalid\n"))
    }

    @Test func `contexts of queries replace that of the options, however many there are`() throws {
        let contexts = (0..<600).map { number in
            let country = ["NL", "US"][number % 2]
            return #"{"context":{"countryCode":"\#(country)","amount":\#(number)}}"#
        }
        let run = try impact("--country", "US", input: contexts.joined(separator: "\n"))
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 600)
        #expect(lines[598].contains(#""line":599,"lost":[1,2,809],"narrowed":[]"#))
        #expect(lines[599].contains(#""line":600,"lost":[2,809],"narrowed":[]"#))
    }

    @Test func `a product that is too intricate to compare is undecided`() throws {
        let catalogs = [0, 1].map { step in
            let conditions = (0..<240).map { number in
                let names = [number % 30, (7 * number + 3) % 30, (11 * number + 5) % 30]
                let attributes = Set(names).map { #""a\#($0)":["\#((number + step) & 1)"]"# }
                return #"{"attributes":{\#(attributes.joined(separator: ","))}}"#
            }
            let list = conditions.joined(separator: ",")
            return #"{"paymentProducts":[{"id":1,"conditions":[\#(list)]}]}"#
        }
        try withTemporaryFiles(["old": catalogs[0], "new": catalogs[1]]) { directory in
            let files = ["old", "new"].map { directory.appending(path: $0).path() }
            let run = try Program.run(
                ["impact", "--old", files[0], "--new", files[1]],
                input: "{}\n"
            )
            #expect(
                run.output == """
                    {"gained":[],"leftWithNothing":false,"line":1,"lost":[],"narrowed":[],\
                    "undecided":[1],"widened":[]}

                    """
            )
            #expect(run.errors.contains("1 with undecided products, 0 left with nothing"))
            #expect(
                run.errors.hasSuffix(
                    "  1: too intricate to compare exactly: merge conditions, or compare in one "
                        + "context (affects 1 filter)\n"
                )
            )
        }
    }

    private static let channels = [
        "old.json": #"{"paymentProducts":[{"id":1,"attributes":{"channel":["web"]}}]}"#,
        "new.json": #"{"paymentProducts":[{"id":1,"attributes":{"device":["phone"]}}]}"#,
        "filters": """
        {"context":{"attributes":{"channel":"web"}}}
        {"context":{"attributes":{"chanel":"web"}}}
        {"context":{"attributes":{"chanel":"web","device":"tablet"}}}
        {}
        """,
    ]

    @Test func `attributes that only the old catalog names are listed`() throws {
        try withTemporaryFiles(Self.channels) { directory in
            let command = "product-filter impact --old old.json --new new.json"
            let run = try Program.run(shell: "\(command) filters", in: directory)
            #expect(
                run.output == """
                    {"gained":[],"leftWithNothing":false,"line":1,"lost":[],"narrowed":[1],\
                    "unknown":["context.attributes.channel"],"widened":[]}
                    {"gained":[],"leftWithNothing":false,"line":2,"lost":[],"narrowed":[1],\
                    "unknown":["context.attributes.chanel"],"widened":[1]}
                    {"gained":[],"leftWithNothing":true,"line":3,"lost":[1],"narrowed":[],\
                    "unknown":["context.attributes.chanel"],"widened":[]}
                    {"gained":[],"leftWithNothing":false,"line":4,"lost":[],"narrowed":[1],\
                    "widened":[1]}

                    """
            )
            #expect(run.errors.contains("3 with unknown products, groups or attributes, 0 invalid"))
        }
    }

    @Test func `an unknown attribute among the options is reported once`() throws {
        try withTemporaryFiles(Self.channels) { directory in
            let options = "--old old.json --new new.json --attribute devise=phone"
            let command = "printf '{}\n{}\n' | product-filter impact \(options)"
            let run = try Program.run(shell: command, in: directory)
            #expect(run.status == 0)
            #expect(
                run.errors == """
                    new.json: error: context.attributes.devise: no product of the catalog names \
                    attribute `devise`, so it constrains nothing: did you mean `device`?
                    2 lines: 2 changed, 0 gaining products, 0 losing products, \
                    2 with widened products, 2 with narrowed products, 0 left with nothing, \
                    0 with unknown products, groups or attributes, 0 invalid
                      1: now with any channel; now only with device `phone` (affects 2 filters)

                    """
            )
        }
    }

    @Test(arguments: [(["--fail-on-error"], 1), ([], 0)] as [([String], Int32)])
    func `an invalid line fails the command on request`(
        options: [String],
        status: Int32
    ) throws {
        try withTemporaryFiles(["a": Self.old]) { directory in
            let catalog = directory.appending(path: "a").path()
            let command = ["impact", "--old", catalog, "--new", catalog] + options
            let run = try Program.run(command, input: "{}\n[]\n{}\n")
            #expect(run.status == status)
            #expect(run.output.split(separator: "\n").count == 1)
            let valid = try Program.run(command, input: "{}\n")
            #expect(valid.status == 0)
        }
    }

    @Test func `empty input has no results`() throws {
        let run = try impact(input: "")
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("0 lines: 0 changed, "))
    }

    @Test func `both catalogs are required`() throws {
        #expect(try Program.run(["impact", "--old", "a.json"], input: "").status == 64)
        #expect(
            try Program.run(["impact", "--old", "missing", "--new", "missing"], input: "").status
                == 1
        )
    }
}

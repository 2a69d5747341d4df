import Foundation
import Testing

/// `product-filter explain --fix`.
struct ExplainFixTests {
    private static let catalog = #"""
        {"paymentProducts":[
          {"id":1,"paymentProductGroup":"cards","displayHints":{"label":"One\u001b","displayOrder":1}},
          {"id":2,"paymentProductGroup":"cards","displayHints":{"displayOrder":2}},
          {"id":3,"countries":["BE","NL"],"maxAmount":5,"attributes":{"channel":["web"]},
           "allowsRecurring":false},
          {"id":4,"conditions":[]}]}
        """#

    private func explain(
        _ request: String,
        _ options: [String],
        layer: String? = nil
    ) throws -> Program.Run {
        let files = ["catalog.json": Self.catalog, "layer.json": layer ?? "{}"]
        return try withTemporaryFiles(files) { directory in
            let layerOption = "merchant=" + directory.appending(path: "layer.json").path()
            return try Program.run(
                ["explain", "--catalog", directory.appending(path: "catalog.json").path()]
                    + (layer == nil ? [] : ["--layer", layerOption]) + options,
                input: request
            )
        }
    }

    @Test func `text says what to edit, what to change, and what else that admits`() throws {
        let run = try explain(
            """
            {"paymentProductFilters":{"exclude":{"products":[2],"groups":["cards"]},
                                      "restrictTo":{"products":[1]}}}
            """,
            [
                "--product", "2", "--product", "3", "--product", "4", "--fix", "--country", "DE",
                "--amount", "9", "--attribute", "channel=app", "--recurring",
            ]
        )
        #expect(run.status == 0)
        #expect(
            run.output.contains(
                """
                Product 2 is not available:
                  - excluded by its id (exclude.products[0])
                  - excluded by group `cards` (exclude.groups[0])
                  - not named by restrictTo (restrictTo)
                  to make it available:
                    - remove exclude and add 2 to restrictTo.products
                      which also admits One\\u{1b} (1)

                """
            )
        )
        #expect(
            run.output.contains(
                """
                  to make it available:
                    - add 3 to restrictTo.products, and change country from DE to BE, change \
                amount from 9 to 5, make the payment non-recurring and change channel from \
                `app` to `web`

                """
            )
        )
        #expect(run.output.contains("  only a change of the catalog helps: has an empty list of"))
    }

    @Test func `without a selection, each unavailable product has a paragraph`() throws {
        let run = try explain(
            #"{"paymentProductFilters":{"exclude":{"products":[2]}}}"#,
            ["--fix"]
        )
        #expect(
            run.output.hasSuffix(
                """
                Available: 2

                  nothing restricts the products
                    One\\u{1b} (1), Product 3

                Not available: 2

                Product 2 is not available:
                  - excluded by its id (exclude.products[0])
                  to make it available:
                    - remove exclude.products[0]

                Product 4 is not available:
                  - has an empty list of conditions, so it isn't allowed in any payment context
                  only a change of the catalog helps: has an empty list of conditions, so it isn't \
                allowed in any payment context

                """
            )
        )
    }

    @Test func `if another layer forbids the product, text names it`() throws {
        let run = try explain(
            "{}",
            ["--product", "1", "--fix"],
            layer: #"{"paymentProductFilters":{"exclude":{"groups":["cards"]}}}"#
        )
        #expect(
            run.output.contains(
                """
                  no edit of the request helps: excluded by group `cards` (merchant: \
                exclude.groups[0])

                """
            )
        )
    }

    @Test func `another layer is edited if it's named`() throws {
        let layer = #"{"paymentProductFilters":{"exclude":{"groups":["cards"]}}}"#
        let text = try explain("{}", ["--product", "1", "--fix-layer", "merchant"], layer: layer)
        #expect(text.output.contains("    - in layer `merchant` remove exclude.groups[0]\n"))
        let json = try explain(
            "{}",
            ["--product", "1", "--fix", "--fix-layer", "merchant", "--format", "json"],
            layer: layer
        )
        #expect(
            json.output.contains(
                #""fixes":[{"alsoAdmits":[2],"edits":[{"op":"remove","path":"#
                    + #""paymentProductFilters.exclude.groups[0]"}],"layer":"merchant"}],"id":1"#
            )
        )
        let request = try explain("{}", ["--product", "1", "--fix-layer", "request"], layer: layer)
        #expect(request.output.contains("no edit of layer `request` helps: "))
    }

    @Test func `an unknown layer is an error that lists the names`() throws {
        let run = try explain("{}", ["--fix-layer", "merchants"], layer: "{}")
        #expect(run.status == 64)
        #expect(
            run.errors.contains("no layer is named `merchants`: use `merchant`, `request`")
        )
    }

    @Test func `JSON has edits and the parts of the context to change`() throws {
        let run = try explain(
            #"{"paymentProductFilters":{"restrictTo":{"products":[1]}}}"#,
            [
                "--product", "3", "--product", "1", "--product", "4", "--fix", "--format", "json",
                "--country", "DE", "--amount", "9", "--attribute", "channel=app", "--recurring",
            ]
        )
        #expect(
            run.output.contains(
                #""fixes":[{"alsoAdmits":[],"context":{"amount":5,"attributes":{"channel":"web"},"#
                    + #""countryCode":"BE","isRecurring":false},"edits":[{"op":"add","path":"#
                    + #""paymentProductFilters.restrictTo.products","value":3}]}],"id":3"#
            )
        )
        #expect(run.output.contains(#"{"available":true,"id":1,"#))
        #expect(run.output.contains(#"{"available":false,"fixes":[],"id":4,"#))
    }

    @Test func `fixes that aren't listed are announced`() throws {
        let conditions = (0..<20).map { #"{"attributes":{"a\#($0)":["x"]}}"# }
            .joined(separator: ",")
        let catalog = #"{"paymentProducts":[{"id":1,"conditions":[\#(conditions)]}]}"#
        let options = (0..<20).flatMap { ["--attribute", "a\($0)=y"] }
        try withCatalog(catalog) { path in
            let arguments = ["explain", "--catalog", path, "--fix"] + options
            let text = try Program.run(arguments, input: "{}").output
            #expect(text.hasSuffix("    - or change other parts of the payment context\n"))
            let json = try Program.run(arguments + ["--format", "json"], input: "{}").output
            #expect(json.contains(#"}],"hasMoreFixes":true,"id":1"#))
        }
    }

    @Test func `the README shows what the sample catalog answers`() throws {
        let options = ["--country", "BE", "--amount", "200000", "--product", "9000"]
        let run = try Program.run(
            ["explain"] + options + ["--product", "2", "--fix", "Examples/session-request.json"]
        )
        let readme = try String(
            contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
                .appending(path: "../../../README.md"),
            encoding: .utf8
        )
        let paragraphs = run.output.split(separator: "\n\n").dropFirst(2).dropLast()
        #expect(paragraphs.count == 2)
        for paragraph in paragraphs { #expect(readme.contains(paragraph)) }
    }

    private static let requests = [
        #"{}"#,
        #"{"paymentProductFilters":{"exclude":{"products":[2,1,2,9999],"groups":["cards","cards"]}}}"#,
        #"{"paymentProductFilters":{"exclude":{"products":[2,2],"groups":["cards"]},"restrictTo":{}}}"#,
        #"{"paymentProductFilters":{"exclude":{"products":[840,840]},"restrictTo":{"products":null}}}"#,
        #"{"tokens":[],"paymentProductFilters":{"exclude":{"groups":["wallets"],"products":null}}}"#,
    ]

    @Test(arguments: requests)
    func `each fix, applied to the text of the request, admits exactly what it says`(
        request: String
    ) throws {
        let body = try Self.object(request)
        let options = ["--country", "BE", "--currency", "EUR", "--amount", "200000", "--recurring"]
        let json = try Program.run(
            ["explain", "--fix", "--format", "json", "--attribute", "channel=phone"] + options,
            input: request
        ).output
        let products = try #require(Self.object(json)["products"] as? [[String: Any]])
        let before = products.filter { $0["available"] as? Bool == true }.map(Self.id)
        var lines: [String] = []
        var expected: [Set<Int>] = []
        for product in products {
            for fix in product["fixes"] as? [[String: Any]] ?? [] {
                var edited = EditedRequest(body)
                for edit in try #require(fix["edits"] as? [[String: Any]]) {
                    try edited.apply(edit)
                }
                var query: [String: Any] = [
                    "context": Self.context(changedBy: fix["context"] as? [String: Any] ?? [:])
                ]
                query["paymentProductFilters"] = edited.body["paymentProductFilters"]
                lines.append(
                    String(
                        decoding: try JSONSerialization.data(withJSONObject: query),
                        as: UTF8.self
                    )
                )
                let others = try #require(fix["alsoAdmits"] as? [Int])
                expected.append(Set(others + [Self.id(product)]))
            }
        }
        #expect(lines.count > 100)
        let answers = try Program.run("batch", input: lines.joined(separator: "\n")).output
            .split(separator: "\n").map { try Self.object(String($0))["available"] as? [Int] }
        #expect(answers.map { Set($0 ?? []).subtracting(before) } == expected)
    }

    private static func object(_ json: String) throws -> [String: Any] {
        try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any] ?? [:]
    }

    private static func id(_ product: [String: Any]) -> Int {
        product["id"] as? Int ?? -1
    }

    /// Returns the payment context of the options above, with a change.
    private static func context(changedBy change: [String: Any]) -> [String: Any] {
        let context: [String: Any] = [
            "countryCode": "BE", "currencyCode": "EUR", "amount": 200_000, "isRecurring": true,
            "attributes": ["channel": "phone"],
        ]
        return context.merging(change) { $1 }
    }
}

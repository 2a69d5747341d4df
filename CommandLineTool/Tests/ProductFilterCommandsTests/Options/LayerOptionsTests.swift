import Foundation
import Testing

struct LayerOptionsTests {
    private static let files = [
        "merchant.json":
            #"{"paymentProductFilters":{"exclude":{"groups":["Card"],"products":[1]}}}"#,
        "account=1.json": #"{"paymentProductFilters":{"restrictTo":{"products":[1,2,840]}}}"#,
        "request.json": #"{"paymentProductFilters":{"exclude":{"products":[840,9999]}}}"#,
        "empty.json": "{}",
        "invalid.json": #"{"paymentProductFilters":{"exclud":{}}}"#,
    ]
    private static let layers = "--layer account=account=1.json --layer merchant=merchant.json"

    /// Runs a shell command in a directory with the files.
    private func run(_ command: String) throws -> Program.Run {
        try withTemporaryFiles(Self.files) { directory in
            try Program.run(shell: "product-filter \(command)", in: directory)
        }
    }

    @Test func `all layers and the request apply`() throws {
        let run = try run("resolve --format json \(Self.layers) request.json")
        #expect(run.status == 0)
        #expect(
            run.output == """
                {"available":[2],"dependsOn":{},"diagnostics":[\
                {"code":"defeatedRestriction","layer":"account","message":"product 1 is excluded \
                (merchant: exclude.products[0]), and exclude always wins: remove the entry or the \
                exclusion","propertyName":"paymentProductFilters.restrictTo.products[0]",\
                "severity":"warning"},\
                {"code":"defeatedRestriction","layer":"account","message":"product 840 is excluded \
                (request: exclude.products[0]), and exclude always wins: remove the entry or the \
                exclusion","propertyName":"paymentProductFilters.restrictTo.products[2]",\
                "severity":"warning"},\
                {"code":"unknownGroup","layer":"merchant","message":"group `Card` isn't in the \
                catalog, so nothing is excluded by it: did you mean `cards`?",\
                "propertyName":"paymentProductFilters.exclude.groups[0]","severity":"error"},\
                {"code":"unknownProduct","layer":"request","message":"product 9999 isn't in the \
                catalog, so nothing is excluded by it: correct the id or remove the entry",\
                "propertyName":"paymentProductFilters.exclude.products[1]","severity":"warning"}]}

                """
        )
    }

    @Test func `a table has the filters of each layer`() throws {
        let run = try run("resolve \(Self.layers) request.json")
        #expect(
            run.output.hasPrefix(
                """
                1 of 134 payment products is available.

                  context              any
                  account restrictTo   products 1, 2, 840
                  account exclude      absent
                  merchant restrictTo  absent
                  merchant exclude     groups Card; products 1
                  request restrictTo   absent
                  request exclude      products 840, 9999
                  catalog              sample catalog

                """
            )
        )
        #expect(run.output.contains("\nerror: merchant: paymentProductFilters.exclude.groups[0]: "))
    }

    @Test func `reasons name their layers`() throws {
        let text = try run("explain --product 1 \(Self.layers) request.json").output
        #expect(text.contains("\n  - excluded by its id (merchant: exclude.products[0])\n"))
        let json = try run("explain --format json --product 1 \(Self.layers) request.json").output
        #expect(
            json.hasSuffix(
                """
                "products":[{"available":false,"id":1,"reasons":[{"code":"excludedProduct",\
                "layer":"merchant","propertyName":"paymentProductFilters.exclude.products[0]"}]}]}

                """
            )
        )
    }

    @Test func `reasons repeat the note of their layer`() throws {
        let notes = "--note merchant='no contract=2' --note request=later"
        let options = "--product 1 \(notes) \(Self.layers)"
        let text = try run("explain \(options) request.json").output
        let reason = "excluded by its id (merchant: exclude.products[0]): no contract=2"
        #expect(text.contains("\n  - \(reason)\n"))
        #expect(text.contains("\n  merchant note        no contract=2\n"))
        let json = try run("explain --format json \(options) request.json").output
        let start = #"{"code":"excludedProduct","layer":"merchant","note":"no contract=2","#
        #expect(json.contains(start))
    }

    @Test func `the request's own layer may have a note, even if it's the only one`() throws {
        let options = "--product 840 --note request=later"
        let text = try run("explain \(options) request.json").output
        #expect(text.contains("\n  - excluded by its id (exclude.products[0]): later\n"))
        let json = try run("explain --format json \(options) request.json").output
        #expect(json.contains(#"{"code":"excludedProduct","note":"later","propertyName":"#))
    }

    @Test func `an error in a layer fails the check`() throws {
        let run = try run("check \(Self.layers) request.json")
        #expect(run.status == 2)
        #expect(run.output.hasSuffix("\n1 error, 3 warnings\n"))
    }

    @Test func `the faults of all files are reported with their files`() throws {
        let run = try run("resolve --layer a=invalid.json --layer b=missing invalid.json")
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        let lines = run.errors.split(separator: "\n").map(String.init).filter { !$0.hasPrefix(" ") }
        let fault =
            "invalid.json:1:27: paymentProductFilters.exclud: unknown key `exclud`: use "
            + "`restrictTo` or `exclude`"
        #expect(lines == [fault, "missing: can't be read: no such file or directory", fault])
    }

    @Test func `the reject policy names the file of each unknown entry`() throws {
        let run = try run("resolve --unknown-ids reject \(Self.layers) request.json")
        #expect(run.status == 1)
        #expect(
            run.errors == """
                merchant.json: paymentProductFilters.exclude.groups[0]: group `Card` isn't in the \
                catalog, so nothing is excluded by it: did you mean `cards`?
                request.json: paymentProductFilters.exclude.products[1]: product 9999 isn't in the \
                catalog, so nothing is excluded by it: correct the id or remove the entry

                """
        )
    }

    @Test(arguments: ["resolve", "explain", "check"])
    func `a layer without filters has a warning`(command: String) throws {
        let run = try run("\(command) --layer merchant=empty.json request.json")
        #expect(
            run.errors == """
                warning: layer `merchant` has neither `restrictTo` nor `exclude` in \
                `paymentProductFilters`, so every product is allowed: check the spelling of the keys

                """
        )
    }

    @Test func `a layer can be read from standard input`() throws {
        let run = try run("resolve --format json --layer a=- account=1.json < account=1.json")
        #expect(run.output.hasPrefix(#"{"available":[2,1,840],"#))
    }

    @Test(
        arguments: [
            ("--layer merchant", "use a name and a file, such as merchant=merchant.json"),
            ("--layer =empty.json", "use a name and a file, such as merchant=merchant.json"),
            ("--layer merchant=", "use a name and a file, such as merchant=merchant.json"),
            ("--layer a=empty.json --layer a=x", "layer name `a` is used twice"),
            ("--layer request=empty.json", "layer name `request` is that of the request itself"),
            ("--note risk", "use a layer's name and a text, such as risk=\"provider outage\""),
            ("--note =outage", "use a layer's name and a text, such as risk=\"provider outage\""),
            ("--note request=", "use a layer's name and a text, such as risk=\"provider outage\""),
            ("--layer a=empty.json --note b=x", "no layer is named `b`: to add a note"),
            ("--note request=a --note request=a", "layer `request` has two notes: write one"),
            ("--layer a=- -", "standard input can be read only once"),
            ("--layer a=- --layer b=- empty.json", "standard input can be read only once"),
            ("--layer a=- --catalog - empty.json", "standard input can be read only once"),
            ("--catalog -", "standard input can be read only once"),
        ]
    )
    func `an invalid argument is rejected with advice`(arguments: String, advice: String) throws {
        for command in ["resolve", "explain", "check"] {
            let run = try run("\(command) \(arguments)")
            #expect(run.status == 64)
            #expect(run.output.isEmpty)
            #expect(run.errors.contains(advice))
        }
    }

    @Test func `a layer's name can't control a terminal`() throws {
        for command in ["resolve", "explain", "check"] {
            let run = try run(
                "\(command) --layer \"$(printf 'a\\033b')=merchant.json\" request.json"
            )
            #expect(!run.output.contains("\u{1b}"))
            #expect(run.output.contains(#"a\u{1b}b"#))
        }
    }
}

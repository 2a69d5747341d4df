import Testing

struct CatalogOptionsTests {
    @Test func `an empty list of countries is valid and has a warning`() throws {
        let run = try withCatalog(#"{"paymentProducts":[{"id":1,"countries":[]}]}"#) {
            try Program.run("resolve", "--catalog", $0, "--format", "json", input: "{}")
        }
        #expect(run.status == 0)
        #expect(run.output.hasPrefix(#"{"available":[1],"#))
        let warning =
            "catalog.json: warning: paymentProducts[id=1].countries: product 1 has an empty"
        #expect(run.errors.contains(warning))
    }

    @Test func `several warnings are counted, with advice on how to list them`() throws {
        let catalog = #"{"paymentProducts":[{"id":1,"countries":[],"currencies":[]}]}"#
        for command in ["resolve", "explain", "check", "batch", "impact --old c"] {
            let run = try withTemporaryFiles(["c": catalog, "r": "{}"]) { directory in
                let option = command.hasPrefix("impact") ? "--new" : "--catalog"
                return try Program.run(
                    shell: "product-filter \(command) \(option) c r",
                    in: directory
                )
            }
            #expect(run.errors.contains("c: 2 warnings: run `product-filter catalog c`\n"))
        }
    }

    @Test func `an empty catalog is reported`() throws {
        let run = try withCatalog(#"{"paymentProducts":[]}"#) {
            try Program.run("resolve", "--catalog", $0, input: "{}")
        }
        #expect(run.status == 0)
        #expect(run.errors.contains("the catalog has no products, so none is ever available"))
        #expect(run.output.contains("\n\nThe catalog has no products.\n"))
    }

    @Test func `a warning can't control a terminal`() throws {
        let run = try withTemporaryFiles([
            "\u{1b}[31m": #"{"paymentProducts":[{"id":1,"countries":[]}]}"#
        ]) {
            try Program.run(shell: "echo '{}' | product-filter resolve --catalog *31m", in: $0)
        }
        #expect(run.status == 0)
        #expect(run.errors.contains("warning: "))
        #expect(!run.errors.contains("\u{1b}"))
        #expect(run.errors.contains(#"\u{1b}[31m"#))
    }
}

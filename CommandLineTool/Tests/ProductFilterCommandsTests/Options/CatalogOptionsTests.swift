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

    @Test func `a warning can't control a terminal`() throws {
        let run = try withTemporaryFiles([
            "\u{1b}[31m": #"{"paymentProducts":[{"id":1,"countries":[]}]}"#
        ]) {
            try Program.run(shell: "echo '{}' | product-filter resolve --catalog *31m", in: $0)
        }
        #expect(run.status == 0)
        #expect(run.errors.contains("warning: "))
        #expect(!run.errors.contains("\u{1b}"))
        #expect(run.errors.contains(#"\u001b[31m"#))
    }
}

import Testing

struct OrderOptionsTests {
    private static let catalog = #"{"paymentProducts":[{"id":1},{"id":2},{"id":3},{"id":4}]}"#

    private func run(_ command: String, _ options: String..., input: String = "{}") throws
        -> Program.Run
    {
        try withCatalog(Self.catalog) { catalog in
            try Program.run([command, "--catalog", catalog] + options, input: input)
        }
    }

    @Test(arguments: [
        ("3,1", "3,1,2,4"), ("4", "4,1,2,3"), ("1,2,3,4", "1,2,3,4"), ("4,3,2,1", "4,3,2,1"),
    ])
    func `the products that are named come first`(ids: String, order: String) throws {
        let run = try run("resolve", "--first", ids, "--format", "json")
        #expect(run.output == #"{"available":[\#(order)],"dependsOn":{},"diagnostics":[]}"# + "\n")
    }

    @Test func `a product that isn't available stays so`() throws {
        let run = try run(
            "resolve",
            "--first",
            "3,4",
            "--format",
            "json",
            input: #"{"paymentProductFilters":{"exclude":{"products":[3]}}}"#
        )
        #expect(run.output == #"{"available":[4,1,2],"dependsOn":{},"diagnostics":[]}"# + "\n")
    }

    @Test func `a table has the order, too`() throws {
        let run = try run("resolve", "--first", "3", "--first", "2")
        #expect(run.output.contains("\n  first       3, 2\n"))
        #expect(run.output.hasSuffix("\n  id\n  3\n  2\n  1\n  4\n"))
    }

    @Test func `products are explained in the order`() throws {
        let json = try run("explain", "--first", "3,2", "--format", "json").output
        #expect(json.matches(of: /"id":(\d)/).map(\.output.1) == ["3", "2", "1", "4"])
        let text = try run("explain", "--first", "3,2").output
        #expect(text.hasSuffix("\n    Product 3, Product 2, Product 1, Product 4\n"))
    }

    @Test func `an unknown id and a duplicate are reported`() throws {
        let run = try run("resolve", "--first", "2,9,2,-1", "--format", "json")
        #expect(run.status == 0)
        #expect(
            run.output == """
                {"available":[2,1,3,4],"dependsOn":{},"diagnostics":[\
                {"code":"unknownProduct","message":"product 9 isn't in the catalog, so it can't come \
                first: correct the id or remove it","propertyName":"first[1]","severity":"warning"},\
                {"code":"duplicateEntry","message":"product 2 is already in the same list (first[0]): \
                remove it","propertyName":"first[2]","severity":"note"},\
                {"code":"unknownProduct","message":"product -1 isn't in the catalog, so it can't come \
                first: correct the id or remove it","propertyName":"first[3]","severity":"warning"}]}

                """
        )
    }

    @Test(arguments: ["resolve", "explain"])
    func `the reject policy rejects an unknown id`(command: String) throws {
        let run = try run(command, "--unknown-ids", "reject", "--first", "2,2,9")
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(
            run.errors == """
                --first: first[2]: product 9 isn't in the catalog, so it can't come first: correct the \
                id or remove it

                """
        )
    }

    @Test(arguments: ["x", "1,", ",1", "1,,2", "1;2", "1, 2", "1.0", "9223372036854775808"])
    func `an invalid list is rejected with advice`(ids: String) throws {
        let run = try run("resolve", "--first=\(ids)")
        #expect(run.status == 64)
        #expect(run.errors.contains("'\(ids)'"))
        #expect(run.errors.contains("use product ids separated by commas, such as 809,1"))
    }

    @Test func `selected products have their own order`() throws {
        let run = try run("explain", "--first", "1", "--product", "2")
        #expect(run.status == 64)
        #expect(run.errors.contains("--first and --product exclude each other"))
    }
}

import Testing

struct InputFileTests {
    private let request = #"{"paymentProductFilters":{"restrictTo":{"products":[1]}}}"#

    @Test func `a request can be read from a pipe`() throws {
        let run = try Program.run("resolve", "--format", "json", "/dev/stdin", input: request)
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(try run.output == Program.run("resolve", "--format", "json", input: request).output)
    }

    @Test func `queries can be read from a pipe`() throws {
        let run = try Program.run("batch", "/dev/stdin", input: "{\"id\":7}\n")
        #expect(run.status == 0)
        #expect(run.output.hasPrefix(#"{"available":[302,"#))
    }

    @Test(
        arguments: ["resolve", "check", "explain", "batch"],
        [("missing", "no such file or directory"), ("Examples", "is a directory")]
    )
    func `a file that can't be read is reported with the reason`(
        command: String,
        file: (path: String, reason: String)
    ) throws {
        let run = try Program.run(command, file.path)
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(run.errors == "\(file.path): can't be read: \(file.reason)\n")
    }
}

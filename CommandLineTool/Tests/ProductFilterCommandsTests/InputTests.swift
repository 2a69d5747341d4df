import Foundation
import Testing

/// Where requests and cases are read from.
struct InputTests {
    private let request = #"{"paymentProductFilters":{"restrictTo":{"products":[1]}}}"#

    @Test func `a request is read from a pipe as from a file`() throws {
        let run = try Program.run("resolve", "--format", "json", "/dev/stdin", input: request)
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(try run.output == Program.run("resolve", "--format", "json", input: request).output)
    }

    @Test func `cases are read from a pipe, too`() throws {
        let run = try Program.run("batch", "/dev/stdin", input: "{\"id\":7}\n")
        #expect(run.status == 0)
        #expect(run.output.hasPrefix(#"{"available":[302,"#))
    }

    @Test(
        arguments: ["resolve", "check", "explain", "batch"],
        [("nowhere", "No such file or directory"), ("Examples", "Is a directory")]
    )
    func `what cannot be read is told with the reason`(
        command: String,
        source: (path: String, reason: String)
    ) throws {
        let run = try Program.run(command, source.path)
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("\(source.path): cannot be read: "))
        #expect(run.errors.hasSuffix("\(source.reason)\n"))
    }
}

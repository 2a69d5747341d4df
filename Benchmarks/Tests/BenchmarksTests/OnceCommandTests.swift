import ArgumentParser
import Testing

@testable import benchmarks

struct OnceCommandTests {
    private func parse(products: String, operations: String) throws -> OnceCommand {
        try OnceCommand.parse(
            ["resolve/typical", "--products=\(products)", "--operations=\(operations)"]
        )
    }

    @Test func `a case runs for any number of operations, including zero`() throws {
        try parse(products: "100", operations: "1").run()
        try parse(products: "200", operations: "0").run()
    }

    @Test(arguments: [("0", "1"), ("99", "1"), ("-5", "1"), ("20000000000", "1"), ("200", "-3")])
    func `sizes and operation counts out of range are rejected`(
        products: String,
        operations: String
    ) {
        #expect(throws: (any Error).self) {
            try parse(products: products, operations: operations)
        }
    }

    @Test(arguments: [
        (["resolve/absent"], "unknown case `resolve/absent`: run `benchmarks list` for the names"),
        (["catalog/memory"], "`product-filter` doesn't support `catalog/memory` at size 200"),
        (
            ["resolve/typical", "--engine", "JSONDecoder"],
            "`JSONDecoder` doesn't support `resolve/typical` at size 200"
        ),
    ])
    func `unknown cases and unsupported engines are rejected`(
        arguments: [String],
        message: String
    ) throws {
        let command = try OnceCommand.parse(arguments + ["--operations", "1"])
        let error = #expect(throws: ValidationError.self) { try command.run() }
        #expect(error?.message == message)
    }
}

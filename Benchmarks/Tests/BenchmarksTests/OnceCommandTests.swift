import ArgumentParser
import Testing

@testable import benchmarks

struct OnceCommandTests {
    private func parse(products: String, operations: String) throws -> OnceCommand {
        try OnceCommand.parse(
            ["resolve/typical", "--products=\(products)", "--operations=\(operations)"]
        )
    }

    @Test func `a case runs so many times, or never`() throws {
        try parse(products: "100", operations: "1").run()
        try parse(products: "200", operations: "0").run()
    }

    @Test(arguments: [("0", "1"), ("99", "1"), ("-5", "1"), ("20000000000", "1"), ("200", "-3")])
    func `sizes and numbers that cannot be are refused`(products: String, operations: String) {
        #expect(throws: (any Error).self) {
            try parse(products: products, operations: operations)
        }
    }
}

import Foundation
import ProductCatalog
import Testing

@testable import ProductFilterCommands

struct LoadedCatalogTests {
    @Test func `the sample catalog is valid`() throws {
        let sample = try LoadedCatalog.sample()
        #expect(sample.name == "sample catalog")
        #expect(sample.catalog.count == 134)
        #expect(sample.catalog.warnings.isEmpty)
    }

    @Test func `every fault of a catalog has a line`() throws {
        let run = try withCatalog(#"{"paymentProducts":[{"id":0},{"id":2},{"id":2}]}"#) {
            try Program.run("resolve", "--catalog", $0, input: "{}")
        }
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("paymentProducts[0].id: id `0` is out of range"))
        #expect(run.errors.contains("paymentProducts[2].id: product 2 is already at"))
    }

    @Test func `a catalog that isn't UTF-8 is rejected`() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).json")
        defer { try? FileManager.default.removeItem(at: file) }
        try (Data(#"{"paymentProducts":[],"a":""#.utf8) + [0xff] + Data(#""}"#.utf8)).write(
            to: file
        )
        let error = #expect(throws: InputError.self) {
            try LoadedCatalog(InputFile(path: file.path()))
        }
        #expect(error?.lines == ["\(file.path()): invalid JSON: the text isn't UTF-8"])
    }
}

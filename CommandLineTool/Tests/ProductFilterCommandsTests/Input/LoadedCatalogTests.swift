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
        #expect(run.errors.contains(":1:27: paymentProducts[0].id: expected an id"))
        #expect(run.errors.contains(":1:45: paymentProducts[2].id: expected an id"))
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
        let line = "\(file.path()):1:28: a: expected UTF-8, found byte 0xff"
        #expect(error?.lines.first == line)
    }
}

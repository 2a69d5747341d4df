import ArgumentParser
import Foundation

/// The `benchmarks catalog-document` command.
struct CatalogDocumentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catalog-document",
        abstract: "Writes a generated catalog document to standard output.",
        discussion: "The document of 100,000 products has some 34 MB."
    )

    @Option(help: "The number of products in the catalog.")
    var products = 100_000

    func validate() throws {
        try Case.validate(products: products)
    }

    func run() throws {
        let dataset = Dataset(products: products, kind: .twentyGroups)
        try FileHandle.standardOutput.write(contentsOf: dataset.catalogDocument())
    }
}

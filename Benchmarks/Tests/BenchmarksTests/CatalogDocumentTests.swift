import ArgumentParser
import Foundation
import ProductCatalog
import Reporting
import Testing

@testable import benchmarks

struct CatalogDocumentTests {
    @Test func `a document has the dataset's products`() throws {
        let dataset = Dataset(products: 1000, kind: .twentyGroups)
        let document = try PaymentProductCatalog.Document(json: dataset.catalogDocument())
        // Limits per currency, tokenization and display hints are only in the document.
        let products = document.paymentProducts.map { product in
            var product = product
            product.rules.amountLimitsByCurrency = [:]
            return PaymentProduct(id: product.id, groups: product.groups, rules: product.rules)
        }
        #expect(products == dataset.products())
    }

    @Test func `a document has some 340 bytes a product`() {
        let document = Dataset(products: 10_000, kind: .twentyGroups).catalogDocument()
        #expect((3_300_000...3_500_000).contains(document.count))
    }

    @Test func `a document has every key that a catalog may have`() throws {
        let document = Dataset(products: 1000, kind: .twentyGroups).catalogDocument()
        let root = try JSONSerialization.jsonObject(with: Data(document)) as? [String: Any]
        let products = try #require(root?["paymentProducts"] as? [[String: Any]])
        #expect(
            Set(products.flatMap(\.keys)) == [
                "allowsInstallments", "allowsRecurring", "allowsTokenization", "amountLimits",
                "countries", "currencies", "displayHints", "displayHintsList", "fields", "id",
                "maxAmount", "minAmount", "paymentMethod", "paymentProductGroup",
                "paymentProductGroups", "usesRedirectionTo3rdParty",
            ]
        )
    }

    @Test(arguments: EngineName.allCases)
    func `an engine either parses catalogs or is rejected`(engine: EngineName) throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).json")
        defer { try? FileManager.default.removeItem(at: file) }
        let dataset = Dataset(products: 100, kind: .twentyGroups)
        try Data(dataset.catalogDocument()).write(to: file)
        let arguments = [file.path, "--engine", engine.rawValue]
        let command = try ParseCatalogCommand.parse(arguments)
        if Case.all.contains(where: { $0.name == "catalog/parse" && $0.engines.contains(engine) }),
            engine.isBuiltIn
        {
            #expect(throws: Never.self) { try command.run() }
        } else {
            #expect(throws: ValidationError.self) { try command.run() }
        }
    }
}

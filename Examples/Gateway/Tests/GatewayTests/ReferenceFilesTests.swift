import Foundation
import HTTPTypes
import ProductCatalog
import ProductFilter
import Testing

@testable import gateway

struct ReferenceFilesTests {
    @Test func `without files, every merchant is accepted and the sample catalog is used`() throws {
        let data = try ReferenceFiles().load()
        #expect(data.catalog.count == 134)
        #expect(try data.resolve(nil, forMerchant: "any").admittedProducts.count == 134)
        #expect(data.paymentProduct(forToken: "any") == nil)
    }

    @Test func `a merchant's filters are a separate layer`() throws {
        let data = try load(merchants: Self.merchants)
        let resolved = try data.resolve(
            PaymentProductFilters(restrictTo: PaymentProductFilter(groups: ["cards"])),
            forMerchant: "1234"
        )
        #expect(resolved.layers.map(\.name) == ["merchant", "session"])
        #expect(resolved.explanation(of: 2).reasons.map(\.layerName) == ["merchant"])
        #expect(resolved.explanation(of: 840).reasons.map(\.layerName) == ["session"])
    }

    @Test func `an unknown merchant is rejected`() throws {
        let data = try load(merchants: Self.merchants)
        let error = #expect(throws: APIError.self) {
            _ = try data.resolve(nil, forMerchant: "12345")
        }
        #expect(error?.status == .forbidden)
    }

    @Test func `expired tokens are ignored`() throws {
        let data = try load(
            tokens: """
                {"tokens":[{"token":"a","paymentProductId":1},{"token":"b","paymentProductId":1,"expired":true},
                           {"token":"c","paymentProductId":840,"expired":false}]}
                """
        )
        #expect(data.paymentProduct(forToken: "a") == 1)
        #expect(data.paymentProduct(forToken: "b") == nil)
        #expect(data.paymentProduct(forToken: "c") == 840)
    }

    @Test(arguments: [
        #"{"merchants":[{"merchantId":"1","paymentProductFilter":{}}]}"#,
        #"{"merchants":[{"merchantId":"1","paymentProductFilters":{"restricTo":{}}}]}"#,
        #"{"merchants":[{"merchantId":"1","paymentProductFilters":{}},{"merchantId":"1","paymentProductFilters":{}}]}"#,
        #"{"merchants":{}}"#, #"[]"#, "",
    ])
    func `a merchants file that might lose a restriction is rejected`(text: String) {
        #expect(throws: ReferenceFileError.self) { try load(merchants: text) }
    }

    @Test(arguments: [
        #"{"tokens":[{"token":"secret","paymentProductId":"1"}]}"#,
        #"{"tokens":[{"token":"secret"}]}"#, #"{"tokens":[{"token":"secret","#, "",
    ])
    func `an invalid tokens file is rejected without revealing a token`(text: String) {
        let error = #expect(throws: ReferenceFileError.self) { try load(tokens: text) }
        #expect(error?.description.contains("secret") == false)
    }

    @Test func `every fault of a catalog is reported`() {
        let text = """
            {"paymentProducts":[{"id":1},{"id":1},{"id":2,"minAmount":2,"maxAmount":1}]}
            """
        let error = #expect(throws: ReferenceFileError.self) {
            try withFile(text) { try ReferenceFiles(catalog: $0).load() }
        }
        #expect(error?.reasons.count == 2)
        #expect(error?.description.contains("paymentProducts[2].minAmount") == true)
    }

    @Test func `a missing file is reported`() {
        let error = #expect(throws: ReferenceFileError.self) {
            try ReferenceFiles(catalog: "/nowhere/catalog.json").load()
        }
        #expect(error?.description.hasPrefix("/nowhere/catalog.json: cannot be read") == true)
    }

    @Test func `an unknown group in a merchant's filters causes a warning`() throws {
        let data = try load(
            merchants: """
                {"merchants":[{"merchantId":"1",
                               "paymentProductFilters":{"exclude":{"groups":["card"]}}}]}
                """
        )
        let warnings = data.warnings.filter { $0.contains("merchant `1`") }
        #expect(warnings.count == 1)
        #expect(warnings.first?.contains("paymentProductFilters.exclude.groups[0]") == true)
    }

    static let merchants =
        #"{"merchants":[{"merchantId":"1234","paymentProductFilters":{"exclude":{"products":[2]}}}]}"#

    @discardableResult
    private func load(merchants: String) throws -> ReferenceData {
        try withFile(merchants) { try ReferenceFiles(merchants: $0).load() }
    }

    @discardableResult
    private func load(tokens: String) throws -> ReferenceData {
        try withFile(tokens) { try ReferenceFiles(tokens: $0).load() }
    }

    private func withFile<Result>(
        _ text: String,
        _ body: (String) throws -> Result
    ) throws -> Result {
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try Data(text.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return try body(file.path)
    }
}

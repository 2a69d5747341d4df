import Foundation
import HTTPTypes
import ProductCatalog
import ProductFilter
import Testing

@testable import gateway

struct ReferenceFilesTests {
    @Test func `without files the sample catalog serves every merchant`() throws {
        let data = try ReferenceFiles().load()
        #expect(data.catalog.count == 134)
        #expect(try data.resolve(nil, ofMerchant: "any").products.count == 134)
        #expect(data.paymentProduct(ofToken: "any") == nil)
    }

    @Test func `a merchant's standing filters are a layer of their own`() throws {
        let data = try load(merchants: Self.merchants)
        let resolved = try data.resolve(
            PaymentProductFilters(restrictTo: PaymentProductFilter(groups: ["cards"])),
            ofMerchant: "1234"
        )
        #expect(resolved.layers.map(\.name) == ["merchant", "session"])
        #expect(resolved.explanation(of: 2).reasons.map(\.layerName) == ["merchant"])
        #expect(resolved.explanation(of: 840).reasons.map(\.layerName) == ["session"])
    }

    @Test func `a merchant that is not in the file is refused`() throws {
        let data = try load(merchants: Self.merchants)
        let refusal = #expect(throws: Refusal.self) {
            _ = try data.resolve(nil, ofMerchant: "12345")
        }
        #expect(refusal?.status == .forbidden)
    }

    @Test func `only tokens that have not expired can be used`() throws {
        let data = try load(
            tokens: """
                {"tokens":[{"token":"a","paymentProductId":1},{"token":"b","paymentProductId":1,"expired":true},
                           {"token":"c","paymentProductId":840,"expired":false}]}
                """
        )
        #expect(data.paymentProduct(ofToken: "a") == 1)
        #expect(data.paymentProduct(ofToken: "b") == nil)
        #expect(data.paymentProduct(ofToken: "c") == 840)
    }

    @Test(arguments: [
        #"{"merchants":[{"merchantId":"1","paymentProductFilter":{}}]}"#,
        #"{"merchants":[{"merchantId":"1","paymentProductFilters":{"restricTo":{}}}]}"#,
        #"{"merchants":[{"merchantId":"1","paymentProductFilters":{}},{"merchantId":"1","paymentProductFilters":{}}]}"#,
        #"{"merchants":{}}"#, #"[]"#, "",
    ])
    func `merchants that might lose a restriction are not taken`(text: String) {
        #expect(throws: ReferenceFileError.self) { try load(merchants: text) }
    }

    @Test(arguments: [
        #"{"tokens":[{"token":"secret","paymentProductId":"1"}]}"#,
        #"{"tokens":[{"token":"secret"}]}"#, #"{"tokens":[{"token":"secret","#, "",
    ])
    func `tokens that cannot be read are not taken, and not told`(text: String) {
        let error = #expect(throws: ReferenceFileError.self) { try load(tokens: text) }
        #expect(error?.description.contains("secret") == false)
    }

    @Test func `a catalog comes with every reason against it`() {
        let text = """
            {"paymentProducts":[{"id":1},{"id":1},{"id":2,"minAmount":2,"maxAmount":1}]}
            """
        let error = #expect(throws: ReferenceFileError.self) {
            try withFile(text) { try ReferenceFiles(catalog: $0).load() }
        }
        #expect(error?.reasons.count == 2)
        #expect(error?.description.contains("paymentProducts[2].minAmount") == true)
    }

    @Test func `a file that is not there says so`() {
        let error = #expect(throws: ReferenceFileError.self) {
            try ReferenceFiles(catalog: "/nowhere/catalog.json").load()
        }
        #expect(error?.description.hasPrefix("/nowhere/catalog.json: cannot be read") == true)
    }

    @Test func `a merchant's exclusion of what there is not is warned of`() throws {
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

#if CodableSupport
import Foundation
import ProductCatalog
import ProductFilter
import Testing

/// The edge cases of filters, which parsing and decoding have to treat alike.
struct PaymentProductFiltersTests {
    private let catalog: PaymentProductCatalog

    init() throws {
        catalog = try PaymentProductCatalog([
            PaymentProduct(id: 1, groups: ["cards"]), PaymentProduct(id: 3, groups: ["cards"]),
            PaymentProduct(id: 840),
        ])
    }

    /// Parses and decodes filters, and expects the same result.
    private func filters(
        _ json: String,
        policy: EmptyRestrictionPolicy = .allowsNothing
    ) throws -> PaymentProductFilters {
        let body = "{\"paymentProductFilters\":\(json)}"
        let decoder = JSONDecoder()
        decoder.userInfo[.emptyRestrictionPolicy] = policy
        let decoded = try decoder.decode(SessionRequest.self, from: Data(body.utf8))
        let parsed = try SessionRequest(
            json: body,
            options: ParsingOptions(emptyRestriction: policy)
        )
        #expect(parsed == decoded)
        return try #require(parsed.paymentProductFilters)
    }

    private func available(
        _ json: String,
        policy: EmptyRestrictionPolicy = .allowsNothing
    ) throws -> [PaymentProduct.ID] {
        let filters = try filters(json, policy: policy)
        return catalog[catalog.availableProducts(for: filters)].map(\.id)
    }

    /// Returns the paths of the faults that parsing and decoding report.
    private func faults(
        in json: String,
        policy: EmptyRestrictionPolicy = .allowsNothing
    ) -> (parsed: [String], decoded: String?) {
        let body = "{\"paymentProductFilters\":\(json)}"
        var parsed: [String] = []
        do {
            _ = try SessionRequest(
                json: body,
                options: ParsingOptions(emptyRestriction: policy)
            )
        } catch {
            parsed = error.faults.map(\.path)
        }
        let decoder = JSONDecoder()
        decoder.userInfo[.emptyRestrictionPolicy] = policy
        do {
            _ = try decoder.decode(SessionRequest.self, from: Data(body.utf8))
            return (parsed, nil)
        } catch {
            return (parsed, (error as? DecodingError)?.path)
        }
    }

    @Test(arguments: [#"{}"#, #"{"restrictTo":null}"#, #"{"restrictTo":null,"exclude":null}"#])
    func `an absent restrictTo restricts nothing`(json: String) throws {
        #expect(try available(json) == [1, 3, 840])
    }

    static let emptyRestrictions = [
        #"{"restrictTo":{}}"#, #"{"restrictTo":{"products":[]}}"#,
        #"{"restrictTo":{"products":[],"groups":[]}}"#, #"{"restrictTo":{"groups":null}}"#,
    ]

    @Test(arguments: emptyRestrictions)
    func `an empty restrictTo allows nothing and is reported`(json: String) throws {
        #expect(try available(json) == [])
        let codes = catalog.diagnose(try filters(json)).map(\.code)
        #expect(codes.contains(.emptyRestriction))
    }

    @Test(arguments: emptyRestrictions)
    func `an empty restrictTo is unrestricted or rejected by policy`(json: String) throws {
        #expect(try available(json, policy: .unrestricted) == [1, 3, 840])
        let faults = faults(in: json, policy: .reject)
        #expect(faults.parsed == ["paymentProductFilters.restrictTo"])
        #expect(faults.decoded == "paymentProductFilters.restrictTo")
    }

    @Test(arguments: [#"{"exclude":null}"#, #"{"exclude":{}}"#, #"{"exclude":{"products":[]}}"#])
    func `an absent or empty exclude excludes nothing`(json: String) throws {
        #expect(try available(json) == [1, 3, 840])
        #expect(try available(json, policy: .reject) == [1, 3, 840])
    }

    @Test func `an unknown entry changes nothing and is reported with its path`() throws {
        let json =
            #"{"restrictTo":{"products":[1,2],"groups":["card"]},"exclude":{"products":[4]}}"#
        #expect(try available(json) == [1])
        let resolved = catalog.resolve(try filters(json))
        #expect(
            resolved.unknownEntries.map(\.path) == [
                "paymentProductFilters.restrictTo.products[1]",
                "paymentProductFilters.restrictTo.groups[0]",
                "paymentProductFilters.exclude.products[0]",
            ]
        )
    }

    @Test func `an unknown group in exclude is an error, any other unknown entry a warning`() throws
    {
        let json =
            #"{"restrictTo":{"products":[1,2],"groups":["x"]},"exclude":{"products":[4],"groups":["x"]}}"#
        let unknown = catalog.resolve(try filters(json)).unknownEntries
        #expect(unknown.map(\.severity) == [.warning, .warning, .warning, .error])
    }

    @Test(arguments: ["Cards", "card", "CARDS"])
    func `a group id that differs in case or by an s is unknown, and the known one is suggested`(
        name: String
    ) throws {
        let json = #"{"exclude":{"groups":["\#(name)"]}}"#
        #expect(try available(json) == [1, 3, 840])
        let diagnostic = try #require(catalog.diagnose(try filters(json)).first)
        #expect(diagnostic.code == .unknownGroup)
        #expect(diagnostic.nearMiss == "cards")
        #expect(diagnostic.message.contains("did you mean `cards`?"))
    }

    @Test func `a duplicate entry changes nothing and is reported`() throws {
        let json = #"{"restrictTo":{"products":[840,840]}}"#
        #expect(try available(json) == [840])
        #expect(catalog.diagnose(try filters(json)).map(\.code) == [.duplicateEntry])
    }

    @Test(arguments: [
        (#"{"restricTo":{"products":[1]}}"#, "paymentProductFilters.restricTo"),
        (#"{"exclude":{"product":[1]}}"#, "paymentProductFilters.exclude.product"),
        (#"{"restrictTo":{"Groups":["cards"]}}"#, "paymentProductFilters.restrictTo.Groups"),
    ])
    func `a misspelt key is rejected with its path`(json: String, path: String) {
        let faults = faults(in: json)
        #expect(faults.parsed == [path])
        #expect(faults.decoded == path)
    }

    @Test(arguments: ["\"1\"", "1.5", "null", "true", "9223372036854775808", "[]", "{}"])
    func `a product of the wrong type is rejected with its path`(entry: String) {
        let path = "paymentProductFilters.exclude.products[1]"
        let faults = faults(in: "{\"exclude\":{\"products\":[1,\(entry)]}}")
        #expect(faults.parsed == [path])
        #expect(faults.decoded == path)
    }

    @Test(arguments: ["1", "null", "true", "[]", "{}"])
    func `a group of the wrong type is rejected with its path`(entry: String) {
        let path = "paymentProductFilters.restrictTo.groups[0]"
        let faults = faults(in: "{\"restrictTo\":{\"groups\":[\(entry)]}}")
        #expect(faults.parsed == [path])
        #expect(faults.decoded == path)
    }

    @Test(arguments: ["0", "-1", "2147483648", "9223372036854775807", "-9223372036854775808"])
    func `an id out of range is unknown`(id: String) throws {
        let json = "{\"restrictTo\":{\"products\":[1,\(id)]}}"
        #expect(try available(json) == [1])
        #expect(catalog.resolve(try filters(json)).unknownEntries.count == 1)
    }

    @Test func `an empty result is an empty set with reasons, not an error`() throws {
        let filters = try filters(#"{"exclude":{"products":[840],"groups":["cards"]}}"#)
        #expect(catalog.availableProducts(for: filters).isEmpty)
        let explanations = catalog.resolve(filters).explanations()
        #expect(explanations.map { $0.reasons.map(\.code) }.allSatisfy { $0.count == 1 })
        #expect(catalog.diagnose(filters).map(\.code) == [.nothingAvailable])
    }

    @Test func `encoded filters omit what is absent`() throws {
        func json(_ filters: PaymentProductFilters) throws -> String {
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            return try String(decoding: encoder.encode(filters), as: UTF8.self)
        }
        let exclude = PaymentProductFilter(products: [2])
        #expect(try json(PaymentProductFilters()) == "{}")
        #expect(
            try json(PaymentProductFilters(exclude: exclude)) == #"{"exclude":{"products":[2]}}"#
        )
        #expect(
            try json(PaymentProductFilters(restrictTo: PaymentProductFilter(), exclude: exclude))
                == #"{"exclude":{"products":[2]},"restrictTo":{}}"#
        )
    }
}

extension DecodingError {
    /// The path of the error from the root.
    fileprivate var path: String {
        switch self {
        case .typeMismatch(_, let context), .valueNotFound(_, let context),
            .keyNotFound(_, let context), .dataCorrupted(let context):
            context.codingPath.reduce("") { path, key in
                if let position = key.intValue { return "\(path)[\(position)]" }
                return path.isEmpty ? key.stringValue : "\(path).\(key.stringValue)"
            }
        @unknown default: ""
        }
    }
}
#endif

import Foundation
import ProductCatalog
import ProductFilter
import Testing

/// The edges of the rule, each by the name that the semantics give it.
struct EdgeTests {
    private let catalog: PaymentProductCatalog

    init() throws {
        catalog = try PaymentProductCatalog([
            PaymentProduct(id: 1, groups: ["cards"]), PaymentProduct(id: 3, groups: ["cards"]),
            PaymentProduct(id: 840),
        ])
    }

    /// Reads filters in both ways there are, which have to agree.
    private func filters(
        _ json: String,
        policy: EmptyRestrictionPolicy = .allowsNothing
    ) throws -> PaymentProductFilters {
        let body = "{\"paymentProductFilters\":\(json)}"
        let decoder = JSONDecoder()
        decoder.userInfo[.emptyRestrictionPolicy] = policy
        let decoded = try decoder.decode(SessionRequest.self, from: Data(body.utf8))
        let read = try SessionRequest(
            json: body,
            options: ParsingOptions(emptyRestriction: policy)
        )
        #expect(read == decoded)
        return try #require(read.paymentProductFilters)
    }

    private func available(
        _ json: String,
        policy: EmptyRestrictionPolicy = .allowsNothing
    ) throws -> [PaymentProduct.ID] {
        let filters = try filters(json, policy: policy)
        return catalog[catalog.availableProducts(for: filters)].map(\.id)
    }

    /// The places at which both ways of reading refuse filters.
    private func refusal(
        of json: String,
        policy: EmptyRestrictionPolicy = .allowsNothing
    ) -> (read: [String], decoded: String?) {
        let body = "{\"paymentProductFilters\":\(json)}"
        var read: [String] = []
        do {
            _ = try SessionRequest(
                json: body,
                options: ParsingOptions(emptyRestriction: policy)
            )
        } catch {
            read = error.faults.map(\.path)
        }
        let decoder = JSONDecoder()
        decoder.userInfo[.emptyRestrictionPolicy] = policy
        do {
            _ = try decoder.decode(SessionRequest.self, from: Data(body.utf8))
            return (read, nil)
        } catch {
            return (read, (error as? DecodingError)?.path)
        }
    }

    @Test(arguments: [#"{}"#, #"{"restrictTo":null}"#, #"{"restrictTo":null,"exclude":null}"#])
    func `a restrictTo that is absent or null restricts nothing`(json: String) throws {
        #expect(try available(json) == [1, 3, 840])
    }

    static let emptyRestrictions = [
        #"{"restrictTo":{}}"#, #"{"restrictTo":{"products":[]}}"#,
        #"{"restrictTo":{"products":[],"groups":[]}}"#, #"{"restrictTo":{"groups":null}}"#,
    ]

    @Test(arguments: emptyRestrictions)
    func `a restrictTo that names nothing allows nothing, and a finding says so`(json: String)
        throws
    {
        #expect(try available(json) == [])
        let codes = catalog.diagnose(try filters(json)).map(\.code)
        #expect(codes.contains(.emptyRestriction))
    }

    @Test(arguments: emptyRestrictions)
    func `a restrictTo that names nothing is unrestricted or refused by policy`(json: String) throws
    {
        #expect(try available(json, policy: .unrestricted) == [1, 3, 840])
        let refusal = refusal(of: json, policy: .reject)
        #expect(refusal.read == ["paymentProductFilters.restrictTo"])
        #expect(refusal.decoded == "paymentProductFilters.restrictTo")
    }

    @Test(arguments: [#"{"exclude":null}"#, #"{"exclude":{}}"#, #"{"exclude":{"products":[]}}"#])
    func `an exclude that is absent, null or names nothing excludes nothing`(json: String) throws {
        #expect(try available(json) == [1, 3, 840])
        #expect(try available(json, policy: .reject) == [1, 3, 840])
    }

    @Test func `an unknown id or group changes nothing and is reported with its place`() throws {
        let json =
            #"{"restrictTo":{"products":[1,2],"groups":["card"]},"exclude":{"products":[4]}}"#
        #expect(try available(json) == [1])
        let resolved = try catalog.resolve(try filters(json))
        #expect(
            resolved.unknownEntries.map(\.place.description) == [
                "paymentProductFilters.restrictTo.products[1]",
                "paymentProductFilters.restrictTo.groups[0]",
                "paymentProductFilters.exclude.products[0]",
            ]
        )
    }

    @Test func `a misspelt exclusion is reported with the higher severity`() throws {
        let findings = catalog.diagnose(
            try filters(#"{"restrictTo":{"products":[1,2]},"exclude":{"products":[4]}}"#)
        )
        let unknown = findings.filter { $0.code == .unknownProduct }
        #expect(unknown.map(\.severity) == [.warning, .error])
    }

    @Test(arguments: ["Cards", "card", "CARDS"])
    func `a group that differs in case or by an s is unknown, and the report suggests it`(
        name: String
    ) throws {
        let json = #"{"exclude":{"groups":["\#(name)"]}}"#
        #expect(try available(json) == [1, 3, 840])
        let finding = try #require(catalog.diagnose(try filters(json)).first)
        #expect(finding.code == .unknownGroup)
        #expect(finding.nearMiss == "cards")
        #expect(finding.message.contains("write `cards`"))
    }

    @Test func `the same id twice is as once, and reported as redundant`() throws {
        let json = #"{"restrictTo":{"products":[840,840]}}"#
        #expect(try available(json) == [840])
        #expect(catalog.diagnose(try filters(json)).map(\.code) == [.duplicateEntry])
    }

    @Test(arguments: [
        (#"{"restricTo":{"products":[1]}}"#, "paymentProductFilters.restricTo"),
        (#"{"exclude":{"product":[1]}}"#, "paymentProductFilters.exclude.product"),
        (#"{"restrictTo":{"Groups":["cards"]}}"#, "paymentProductFilters.restrictTo.Groups"),
    ])
    func `a misspelt key is refused, naming its place`(json: String, place: String) {
        let refusal = refusal(of: json)
        #expect(refusal.read == [place])
        #expect(refusal.decoded == place)
    }

    @Test(arguments: ["\"1\"", "1.5", "null", "true", "9223372036854775808", "[]", "{}"])
    func `an entry of the wrong type is refused, naming its place`(entry: String) {
        let place = "paymentProductFilters.exclude.products[1]"
        let refusal = refusal(of: "{\"exclude\":{\"products\":[1,\(entry)]}}")
        #expect(refusal.read == [place])
        #expect(refusal.decoded == place)
    }

    @Test(arguments: ["1", "null", "true", "[]", "{}"])
    func `a group of the wrong type is refused, naming its place`(entry: String) {
        let place = "paymentProductFilters.restrictTo.groups[0]"
        let refusal = refusal(of: "{\"restrictTo\":{\"groups\":[\(entry)]}}")
        #expect(refusal.read == [place])
        #expect(refusal.decoded == place)
    }

    @Test(arguments: ["0", "-1", "2147483648", "9223372036854775807", "-9223372036854775808"])
    func `an id out of range is unknown in a filter`(id: String) throws {
        let json = "{\"restrictTo\":{\"products\":[1,\(id)]}}"
        #expect(try available(json) == [1])
        #expect(try catalog.resolve(try filters(json)).unknownEntries.count == 1)
    }

    @Test func `when nothing is available the answer is an ordinary empty set, with reasons`()
        throws
    {
        let filters = try filters(#"{"exclude":{"products":[840],"groups":["cards"]}}"#)
        #expect(catalog.availableProducts(for: filters).isEmpty)
        let explanations = try catalog.resolve(filters).explanations()
        #expect(explanations.map { $0.reasons.map(\.code) }.allSatisfy { $0.count == 1 })
        #expect(catalog.diagnose(filters).map(\.code) == [.nothingAvailable])
    }
}

extension DecodingError {
    /// Where the error is, as a path from the root.
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

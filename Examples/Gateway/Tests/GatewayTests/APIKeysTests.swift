import Foundation
import HTTPTypes
import ProductCatalog
import ProductFilter
import Testing

@testable import gateway

struct APIKeysTests {
    let sent = Date(timeIntervalSince1970: 1_795_552_200)
    let key = APIKey(id: "a key", secret: "a secret")

    @Test func `a key without merchants is valid for all`() throws {
        try APIKeys([.init(key: key)]).verify(.signed, for: "1234", at: sent)
        try APIKeys([.init(key: key)]).verify(.signed, for: "5678", at: sent)
    }

    @Test func `a key of one merchant isn't valid for another`() throws {
        let keys = APIKeys([.init(key: key, merchants: ["1234", "12"])])
        try keys.verify(.signed, for: "1234", at: sent)
        for merchant in ["5678", "123", "1234 ", ""] {
            #expect(code(keys, for: merchant) == "keyNotAllowed")
        }
    }

    @Test func `several keys are valid at once`() throws {
        let other = APIKey(id: "another key", secret: "another secret")
        try APIKeys([.init(key: other), .init(key: key)]).verify(.signed, for: "1234", at: sent)
        #expect(code(APIKeys([.init(key: other)]), for: "1234") == "signatureInvalid")
    }

    @Test func `an expired key isn't valid`() throws {
        let valid = APIKeys([.init(key: key, expiry: sent + 1)])
        try valid.verify(.signed, for: "1234", at: sent)
        #expect(code(APIKeys([.init(key: key, expiry: sent)]), for: "1234") == "keyExpired")
    }

    @Test func `an unknown key and a wrong secret cause the same error`() {
        let wrong = APIKey(id: "a key", secret: "another secret")
        let entry = APIKeys.Entry(key: wrong, merchants: ["1"], expiry: sent)
        #expect(code(APIKeys([entry]), for: "1234") == "signatureInvalid")
        #expect(code(APIKeys(), for: "1234") == "signatureInvalid")
    }

    @Test func `a file has keys with merchants and expiries`() throws {
        let file = try APIKeysFile(
            json: """
                {"apiKeys":[{"id":"a key","secret":"a secret","merchants":["1234"],
                  "expires":"2027-01-01T00:00:00Z"},{"id":"b","secret":"c"}]}
                """
        )
        #expect(file.entries.map(\.key.id) == ["a key", "b"])
        #expect(file.entries[0].merchants == ["1234"])
        #expect(file.entries[0].expiry == Date(timeIntervalSince1970: 1_798_761_600))
        #expect(file.entries[1].merchants == nil)
        try APIKeys(file.entries).verify(.signed, for: "1234", at: sent)
    }

    @Test(arguments: [
        (#"{}"#, ""),
        (#"{"apiKeys":[{"id":"hidden"}]}"#, "apiKeys[0]"),
        (#"{"apiKeys":[{"secret":"hidden"}]}"#, "apiKeys[0]"),
        (#"{"apiKeys":[{"id":"","secret":"hidden"}]}"#, "apiKeys[0].id"),
        (#"{"apiKeys":[{"id":"hidden:","secret":"hidden"}]}"#, "apiKeys[0].id"),
        (#"{"apiKeys":[{"id":"a","secret":""}]}"#, "apiKeys[0].secret"),
        (#"{"apiKeys":[{"id":"a","secret":"hidden","secret":"hidden"}]}"#, "apiKeys[0].secret"),
        (#"{"apiKeys":[{"id":"a","secret":"hidden","merchant":["1"]}]}"#, "apiKeys[0].merchant"),
        (#"{"apiKeys":[{"id":"a","secret":"hidden","merchants":[]}]}"#, "apiKeys[0].merchants"),
        (#"{"apiKeys":[{"id":"a","secret":"hidden","merchants":null}]}"#, "apiKeys[0].merchants"),
        (
            #"{"apiKeys":[{"id":"a","secret":"b","merchants":["1","1"]}]}"#,
            "apiKeys[0].merchants[1]"
        ),
        (#"{"apiKeys":[{"id":"a","secret":"b","merchants":[1]}]}"#, "apiKeys[0].merchants[0]"),
        (#"{"apiKeys":[{"id":"a","secret":"b","expires":"2027-01-01"}]}"#, "apiKeys[0].expires"),
        (
            #"{"apiKeys":[{"id":"a","secret":"b","expires":"2027-01-01T00:00:00Z "}]}"#,
            "apiKeys[0].expires"
        ),
        (#"{"apiKeys":[{"id":"a","secret":"b","expires":null}]}"#, "apiKeys[0].expires"),
        (
            #"{"apiKeys":[{"id":"a","secret":"b","expire":"2027-01-01T00:00:00Z"}]}"#,
            "apiKeys[0].expire"
        ),
        (#"{"apiKeys":[{"id":"a","secret":"b"},{"id":"a","secret":"c"}]}"#, "apiKeys[1].id"),
    ])
    func `a faulty file is rejected with the place, and without secrets`(
        text: String,
        path: String
    ) throws {
        let error = #expect(throws: ParsingError.self) { _ = try APIKeysFile(json: text) }
        #expect(error?.faults.map(\.path) == [path])
        let file = try TemporaryFile(text)
        let reasons = reasons { () throws(ConfigurationError) in
            _ = try ReferenceFiles(apiKeys: file.path).load()
        }
        #expect(reasons.count == 1)
        #expect(!reasons.joined().contains("hidden"), "\(reasons)")
    }

    @Test func `an expired key and an unknown merchant are warnings`() {
        let keys = APIKeys([.init(key: key, merchants: ["1", "2"], expiry: sent)])
        #expect(
            keys.warnings(at: sent) { $0 == "1" } == [
                "API key `a key`: unknown merchant `2`: correct or remove it",
                "API key `a key`: expired at 2026-11-24T20:30:00Z: remove it",
            ]
        )
        #expect(keys.warnings(at: sent - 1) { _ in true }.isEmpty)
    }

    @Test func `without a key, every signature is invalid`() throws {
        let keys = try ReferenceFiles().load().apiKeys
        #expect(code(keys, for: "1234") == "signatureInvalid")
    }

    private func code(_ keys: APIKeys, for merchantID: String) -> String? {
        do throws(APIError) {
            try keys.verify(.signed, for: merchantID, at: sent)
            return nil
        } catch {
            #expect(error.status == .forbidden)
            return error.errors.first?.code
        }
    }
}

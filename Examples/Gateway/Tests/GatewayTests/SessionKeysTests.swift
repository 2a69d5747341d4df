import Crypto
import Foundation
import ProductFilter
import Testing

@testable import gateway

struct SessionKeysTests {
    let old = SymmetricKey(size: .bits256)
    let new = SymmetricKey(size: .bits256)
    let session = Session(merchantID: "1234", expiry: 2_000_000_000_000)
    let time = Date(timeIntervalSince1970: 1_795_552_200)

    @Test func `sessions outlive a new key, and end when their key is removed`() throws {
        let id = try SessionKeys([old]).seal(session, for: "customer")
        #expect(try SessionKeys([old, new]).open(id, for: "customer", at: time) == session)
        #expect(try SessionKeys([new, old]).open(id, for: "customer", at: time) == session)
        #expect(code(SessionKeys([new]), id) == "sessionInvalid")
    }

    @Test func `the first key encrypts`() throws {
        let id = try SessionKeys([new, old]).seal(session, for: "customer")
        #expect(try SessionKeys([new]).open(id, for: "customer", at: time) == session)
        #expect(code(SessionKeys([old]), id) == "sessionInvalid")
    }

    @Test func `an expired session is expired with every key`() throws {
        var session = session
        session.expiry = 1
        let id = try SessionKeys([old]).seal(session, for: "customer")
        for keys in [SessionKeys([old, new]), SessionKeys([new, old])] {
            #expect(code(keys, id) == "sessionExpired")
        }
    }

    @Test(arguments: [",", "\n", " , ", "\r\n"])
    func `keys are separated by commas or line feeds`(separator: String) throws {
        let text = [new, old].map(\.base64).joined(separator: separator)
        let keys = try SessionKeys(parsing: text, from: "test")
        for key in [old, new] {
            let id = try SessionKeys([key]).seal(session, for: "customer")
            #expect(try keys.open(id, for: "customer", at: time) == session)
        }
    }

    @Test func `invalid keys are rejected without revealing them`() {
        let key = old.base64
        let nine = (0..<9).map { _ in SymmetricKey(size: .bits256).base64 }.joined(separator: ",")
        for (text, reason) in [
            ("", "test isn't 32 bytes"), ("hidden", "test isn't 32 bytes"),
            (key + ",hidden", "test: key 2 isn't 32 bytes"),
            (key + ",", "test: key 2 isn't 32 bytes"),
            (key + "," + key, "test has a key twice"), (nine, "test has a key twice, or too many"),
            (SymmetricKey(size: .bits128).base64, "test isn't 32 bytes"),
        ] {
            let reasons = reasons { () throws(ConfigurationError) in
                _ = try SessionKeys(parsing: text, from: "test")
            }
            #expect(reasons.count == 1 && reasons.first?.hasPrefix(reason) == true, "\(reasons)")
            #expect(!reasons.joined().contains("hidden") && !reasons.joined().contains(key))
        }
    }

    private func code(_ keys: SessionKeys, _ id: String) -> String? {
        do throws(APIError) {
            _ = try keys.open(id, for: "customer", at: time)
            return nil
        } catch {
            return error.errors.first?.code
        }
    }
}

extension SymmetricKey {
    fileprivate var base64: String {
        unsafe withUnsafeBytes { unsafe Data($0) }.base64EncodedString()
    }
}

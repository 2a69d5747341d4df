import Crypto
import Foundation
import HTTPTypes
import ProductCatalog
import ProductFilter
import Testing

@testable import gateway

struct SessionSealTests {
    let seal = SessionSeal(key: SymmetricKey(size: .bits256))
    let session = Session(
        merchantID: "1234",
        filters: PaymentProductFilters(
            restrictTo: PaymentProductFilter(products: [1, 840], groups: ["cards"]),
            exclude: PaymentProductFilter(products: [2])
        ),
        tokens: ["a token", "another"],
        expiry: Date(timeIntervalSince1970: 2_000_000_000)
    )

    @Test func `what was sealed is what is opened`() throws {
        #expect(try seal.open(seal.seal(session, for: "customer"), for: "customer") == session)
    }

    @Test func `an empty restriction stays one`() throws {
        var session = session
        session.filters = PaymentProductFilters(restrictTo: PaymentProductFilter())
        #expect(try seal.open(seal.seal(session, for: "customer"), for: "customer") == session)
    }

    @Test func `nothing of a session can be read in its id`() throws {
        let id = try seal.seal(session, for: "customer")
        let bytes = Data(
            base64Encoded: id.replacing("-", with: "+").replacing("_", with: "/")
                + String(repeating: "=", count: (4 - id.count % 4) % 4)
        )
        #expect(bytes?.range(of: Data("token".utf8)) == nil)
        #expect(bytes?.range(of: Data("1234".utf8)) == nil)
    }

    @Test func `the same session has another id every time`() throws {
        #expect(try seal.seal(session, for: "customer") != seal.seal(session, for: "customer"))
    }

    @Test func `every character changed to any other is refused`() throws {
        let id = Array(try seal.seal(session, for: "customer").utf8)
        let letters = Array("ABCabc012-_=+/ é".utf8)
        for position in id.indices {
            let near = [id[position] ^ 1, id[position] ^ 32]
            for letter in letters + near where letter != id[position] {
                var changed = id
                changed[position] = letter
                #expect(code(String(decoding: changed, as: UTF8.self)) == "sessionInvalid")
            }
        }
    }

    @Test func `an id with something cut off or added is refused`() throws {
        let id = try seal.seal(session, for: "customer")
        for count in 0..<id.count { #expect(code(String(id.prefix(count))) == "sessionInvalid") }
        for more in ["A", "=", "==", "AAAA", " ", "\n"] {
            #expect(code(id + more) == "sessionInvalid")
        }
    }

    @Test func `an id serves no other customer`() throws {
        let id = try seal.seal(session, for: "customer")
        #expect(code(id, for: "customes") == "sessionInvalid")
        #expect(code(id, for: "") == "sessionInvalid")
    }

    @Test func `an id of another key is refused`() throws {
        let other = SessionSeal(key: SymmetricKey(size: .bits256))
        #expect(code(try other.seal(session, for: "customer")) == "sessionInvalid")
    }

    @Test func `a session serves until it expires`() throws {
        let id = try seal.seal(session, for: "customer")
        #expect(code(id, at: session.expiry - 1) == nil)
        #expect(code(id, at: session.expiry) == "sessionExpired")
    }

    @Test func `filters that fit into no header are refused with their place`() throws {
        var session = session
        session.filters?.exclude?.products = (1...2_000).map { .init(rawValue: 1_000_000 + $0) }
        let refusal = #expect(throws: Refusal.self) {
            _ = try seal.seal(session, for: "customer")
        }
        #expect(refusal?.status == .badRequest)
        #expect(refusal?.errors.first?.code == "filtersTooLarge")
        #expect(refusal?.errors.first?.propertyName == "paymentProductFilters")
    }

    private func code(
        _ id: String,
        for customerID: String = "customer",
        at time: Date = .now
    ) -> String? {
        do throws(Refusal) {
            _ = try seal.open(id, for: customerID, at: time)
            return nil
        } catch {
            #expect(error.status == .forbidden)
            return error.errors.first?.code
        }
    }
}

import Crypto
import Foundation
import HTTPTypes
import ProductCatalog
import ProductFilter
import ProductFilterJSON
import Testing

@testable import gateway

struct SessionSealerTests {
    let sealer = SessionSealer(key: SymmetricKey(size: .bits256))
    let session = Session(
        merchantID: "1234",
        filters: PaymentProductFilters(
            restrictTo: PaymentProductFilter(products: [1, 840], groups: ["cards"]),
            exclude: PaymentProductFilter(products: [2])
        ),
        tokens: ["a token", "another token"],
        expiry: 2_000_000_000_000
    )

    @Test func `opening a sealed session returns the session`() throws {
        #expect(try sealer.open(sealer.seal(session, for: "customer"), for: "customer") == session)
    }

    @Test func `sealing keeps an empty restriction`() throws {
        var session = session
        session.filters = PaymentProductFilters(restrictTo: PaymentProductFilter())
        #expect(try sealer.open(sealer.seal(session, for: "customer"), for: "customer") == session)
    }

    @Test func `sealing keeps a hosted checkout`() throws {
        var session = session
        let context = PaymentContext(
            country: "NL",
            currency: "EUR",
            amount: 2500,
            isRecurring: true,
            isInstallments: true
        )
        session.checkout = HostedCheckout(context: context, tokensOnly: true)
        #expect(try sealer.open(sealer.seal(session, for: "customer"), for: "customer") == session)
    }

    @Test func `sealing keeps every character`() throws {
        let scalars = (0...0x3000 as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
        let text = String(String.UnicodeScalarView(scalars.prefix(1_000) + ["\u{2028}", "😀"]))
        var session = Session(merchantID: text, tokens: ["", text], expiry: .max)
        session.filters = PaymentProductFilters(
            restrictTo: PaymentProductFilter(groups: [PaymentProductGroup.ID("\u{0}\"\\/\u{202e}é")]
            ),
            exclude: PaymentProductFilter(products: [-1, 0, 2_147_483_648])
        )
        let opened = try Session(json: session.json.span)
        #expect(opened == session)
        #expect(opened.merchantID.utf8.elementsEqual(text.utf8))
    }

    @Test func `ids of every length are opened`() throws {
        for count in 0..<48 {
            var session = session
            session.merchantID = String(repeating: "1", count: count)
            #expect(try sealer.open(sealer.seal(session, for: "c"), for: "c") == session)
        }
    }

    @Test(arguments: [
        #"{"merchantID":"1","tokens":[],"expiry":9000000000000,"checkout":{"tokenOnly":true}}"#,
        #"{"merchantID":"1","tokens":[],"expiry":9000000000000,"expiry":1}"#,
        #"{"merchantID":"1","tokens":[],"expiry":9000000000000,"filter":{}}"#,
        #"{"merchantID":"1","tokens":[],"expiry":9e12}"#,
        #"{"merchantID":"1","tokens":[1],"expiry":9000000000000}"#,
        #"{"merchantID":"1","filters":{"exclud":{}},"tokens":[],"expiry":9000000000000}"#,
        #"{"merchantID":"1","tokens":[],"expiry":9000000000000,}"#,
    ])
    func `what isn't exactly a session is rejected, even if it's sealed with the key`(text: String)
    {
        #expect(throws: ParsingError.self) { _ = try Session(json: text) }
    }

    @Test func `an id doesn't reveal the session`() throws {
        let id = try sealer.seal(session, for: "customer")
        let bytes = Data(
            base64Encoded: id.replacing("-", with: "+").replacing("_", with: "/")
                + String(repeating: "=", count: (4 - id.count % 4) % 4)
        )
        #expect(bytes?.range(of: Data("token".utf8)) == nil)
        #expect(bytes?.range(of: Data("1234".utf8)) == nil)
    }

    @Test func `sealing a session twice returns different ids`() throws {
        #expect(try sealer.seal(session, for: "customer") != sealer.seal(session, for: "customer"))
    }

    @Test func `an id with a changed character is rejected`() throws {
        let id = Array(try sealer.seal(session, for: "customer").utf8)
        let characters = Array("ABCabc012-_=+/ é".utf8)
        for position in id.indices {
            let similar = [id[position] ^ 1, id[position] ^ 32]
            for character in characters + similar where character != id[position] {
                var changed = id
                changed[position] = character
                #expect(code(String(decoding: changed, as: UTF8.self)) == "sessionInvalid")
            }
        }
    }

    @Test func `a truncated or extended id is rejected`() throws {
        let id = try sealer.seal(session, for: "customer")
        for count in 0..<id.count { #expect(code(String(id.prefix(count))) == "sessionInvalid") }
        for suffix in ["A", "=", "==", "AAAA", " ", "\n"] {
            #expect(code(id + suffix) == "sessionInvalid")
        }
    }

    @Test func `an id isn't valid for another customer`() throws {
        let id = try sealer.seal(session, for: "customer")
        #expect(code(id, for: "customes") == "sessionInvalid")
        #expect(code(id, for: "") == "sessionInvalid")
    }

    @Test func `an id sealed with another key is rejected`() throws {
        let other = SessionSealer(key: SymmetricKey(size: .bits256))
        #expect(code(try other.seal(session, for: "customer")) == "sessionInvalid")
    }

    @Test func `a session is valid until it expires`() throws {
        let id = try sealer.seal(session, for: "customer")
        let expiry = Date(timeIntervalSince1970: 2_000_000_000)
        #expect(code(id, at: expiry - 0.001) == nil)
        #expect(code(id, at: expiry) == "sessionExpired")
    }

    @Test func `filters that don't fit into an id are rejected`() throws {
        var session = session
        session.filters?.exclude?.products = (1...2_000).map { .init(rawValue: 1_000_000 + $0) }
        let error = #expect(throws: APIError.self) {
            _ = try sealer.seal(session, for: "customer")
        }
        #expect(error?.status == .badRequest)
        #expect(error?.errors.first?.code == "filtersTooLarge")
        #expect(error?.errors.first?.propertyName == "paymentProductFilters")
    }

    private func code(
        _ id: String,
        for customerID: String = "customer",
        at time: Date = .now
    ) -> String? {
        do throws(APIError) {
            _ = try sealer.open(id, for: customerID, at: time)
            return nil
        } catch {
            #expect(error.status == .forbidden)
            return error.errors.first?.code
        }
    }
}

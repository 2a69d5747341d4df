#if CodableSupport
import Foundation
import ProductCatalog
import Testing

struct AmountLimitsCodableTests {
    @Test(arguments: [nil, Int.min, -1, 0, .max], [nil, Int.min, 5, .max])
    func `decoding encoded limits returns the limits`(minimum: Int?, maximum: Int?) throws {
        let limits = AmountLimits(minimum: minimum, maximum: maximum)
        let encoded = try JSONEncoder().encode(limits)
        #expect(try JSONDecoder().decode(AmountLimits.self, from: encoded) == limits)
    }

    @Test func `absent bounds are omitted`() throws {
        let encoded = try JSONEncoder().encode(AmountLimits(maximum: 5))
        #expect(String(decoding: encoded, as: UTF8.self) == #"{"maxAmount":5}"#)
    }

    @Test func `absent and null bounds don't constrain`() throws {
        for json in ["{}", #"{"minAmount":null,"maxAmount":null}"#] {
            let limits = try JSONDecoder().decode(AmountLimits.self, from: Data(json.utf8))
            #expect(limits == AmountLimits())
        }
    }

    @Test(arguments: ["maxAmmount", "maximum", "MaxAmount", ""])
    func `an unknown key is rejected, because it may be a misspelled limit`(key: String) {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(AmountLimits.self, from: Data(#"{"\#(key)":1}"#.utf8))
        }
    }
}
#endif

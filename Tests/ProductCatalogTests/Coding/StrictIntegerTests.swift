#if CodableSupport
import Foundation
import ProductCatalog
import Testing

struct StrictIntegerTests {
    @Test(arguments: ["9223372036854775808", "1.5", "-9223372036854775809"])
    func `a number that isn't an integer in range is rejected with the range`(number: String) {
        let error = #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([PaymentProduct.ID].self, from: Data("[1,\(number)]".utf8))
        }
        guard case .dataCorrupted(let context)? = error else {
            Issue.record("unexpected error: \(String(describing: error))")
            return
        }
        #expect(context.codingPath.map(\.intValue) == [1])
        #expect(
            context.debugDescription
                == "expected an integer from -9223372036854775808 to 9223372036854775807, "
                + "found another number"
        )
    }

    @Test(arguments: [Int.min, -1, 0, .max])
    func `every integer in range is accepted`(number: Int) throws {
        let ids = try JSONDecoder().decode([PaymentProduct.ID].self, from: Data("[\(number)]".utf8))
        #expect(ids == [PaymentProduct.ID(number)])
    }
}
#endif

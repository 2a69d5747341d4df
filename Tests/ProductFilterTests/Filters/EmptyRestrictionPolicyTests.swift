#if CodableSupport
import Foundation
import ProductCatalog
import ProductFilter
import Testing

struct EmptyRestrictionPolicyTests {
    private let body = Data(#"{"restrictTo":{},"exclude":{"products":[2]}}"#.utf8)
    private let exclusion = PaymentProductFilter(products: [2])

    private func decoded(_ policy: EmptyRestrictionPolicy?) throws -> PaymentProductFilters {
        let decoder = JSONDecoder()
        decoder.userInfo[.emptyRestrictionPolicy] = policy
        return try decoder.decode(PaymentProductFilters.self, from: body)
    }

    @Test(arguments: [nil, .allowsNothing] as [EmptyRestrictionPolicy?])
    func `by default a decoded empty restriction stays`(policy: EmptyRestrictionPolicy?) throws {
        let filters = PaymentProductFilters(
            restrictTo: PaymentProductFilter(),
            exclude: exclusion
        )
        #expect(try decoded(policy) == filters)
    }

    @Test func `unrestricted removes a decoded empty restriction and keeps the exclusion`() throws {
        #expect(try decoded(.unrestricted) == PaymentProductFilters(exclude: exclusion))
    }

    @Test func `reject makes a decoded empty restriction an error`() throws {
        let error = #expect(throws: DecodingError.self) { try decoded(.reject) }
        guard case .dataCorrupted(let context) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(context.codingPath.map(\.stringValue) == ["restrictTo"])
        #expect(
            context.debugDescription
                == "an empty restriction allows nothing: name a product or a group, or remove restrictTo"
        )
    }

    @Test func `a policy of another type in a decoder traps`() async {
        await #expect(processExitsWith: .failure) {
            let decoder = JSONDecoder()
            decoder.userInfo[.emptyRestrictionPolicy] = "reject"
            let filters = Data(#"{"restrictTo":{}}"#.utf8)
            _ = try? decoder.decode(PaymentProductFilters.self, from: filters)
        }
    }

    @Test func `raw values are those of the command line`() {
        #expect(
            EmptyRestrictionPolicy.allCases.map(\.rawValue) == [
                "allows-nothing", "unrestricted", "reject",
            ]
        )
    }
}
#endif

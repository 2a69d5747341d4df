#if CodableSupport
import Foundation
import ProductFilter
import Testing

struct FilterQueryIDEncodableTests {
    @Test func `the id of a query is encoded as a string or an integer`() throws {
        let ids: [FilterQuery.ID] = [.string("merchant 7"), .integer(-7)]
        #expect(
            try String(decoding: JSONEncoder().encode(ids), as: UTF8.self) == #"["merchant 7",-7]"#
        )
    }
}
#endif

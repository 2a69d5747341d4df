import Foundation
import Testing

@testable import ProductFilterCommands

struct InputFaultDecodingErrorTests {
    @Test(arguments: [
        (
            #"{"paymentProducts":[{"id":1},{"id":"2"}]}"#,
            "[1].id: expected an integer, found a string"
        ),
        (#"{"paymentProducts":[{"id":1},{}]}"#, "[1].id: `id` is missing"),
        (#"{"paymentProducts":[{"id":null}]}"#, "[0].id: expected an integer, found null"),
        (
            #"{"paymentProducts":[{"id":1,"countries":"NL"}]}"#,
            "[0].countries: expected a list, found a string"
        ),
        (
            #"{"paymentProducts":[{"id":1,"displayHints":[]}]}"#,
            "[0].displayHints: expected an object, found a list"
        ),
        (
            #"{"paymentProducts":[{"id":1,"allowsRecurring":1}]}"#,
            "[0].allowsRecurring: expected true or false, found a number"
        ),
        (
            #"{"paymentProducts":[{"id":1,"displayHints":{"label":true}}]}"#,
            "[0].displayHints.label: expected a string, found true or false"
        ),
    ])
    func `a fault has the path and the terms of JSON`(catalog: String, fault: String) throws {
        try withCatalog(catalog) { path in
            let error = #expect(throws: InputError.self) {
                try LoadedCatalog(InputFile(path: path))
            }
            #expect(error?.lines == ["\(path): paymentProducts\(fault)"])
        }
    }

    @Test func `invalid JSON has no path`() throws {
        try withCatalog(#"{"paymentProducts":[{"id":1},"#) { path in
            let error = #expect(throws: InputError.self) {
                try LoadedCatalog(InputFile(path: path))
            }
            #expect(error?.faults.count == 1)
            #expect(error?.lines.first?.hasPrefix("\(path): invalid JSON") == true)
        }
    }
}

import Foundation
import Testing

import ProductFilterJSON

struct JSONWriterTests {
    private struct Sample: JSONWritable {
        func write(to json: inout JSONWriter) {
            json.object { json in
                json.member("a", [1, -2])
                json.member("b", [String]())
                json.member("c", nil as Int?)
                json.key("d")
                json.object { _ in }
                json.member("e", true)
                json.member("f", ["x", "y"])
            }
        }
    }

    @Test func `values are separated by commas, and absent members are omitted`() {
        let json = String(decoding: Sample().json, as: UTF8.self)
        #expect(json == #"{"a":[1,-2],"b":[],"d":{},"e":true,"f":["x","y"]}"#)
    }

    @Test func `strings are escaped, so that a line is one line and can't control a terminal`() {
        let text = "\"\\\n\r\u{0}\u{1b}\u{7f}\u{9b}\u{2028}\u{202e}\u{e0001}é😀/"
        let json = String(decoding: text.json, as: UTF8.self)
        #expect(
            json == #""\"\\\n\u000d\u0000\u001b\u007f\u009b\u2028\u202e\udb40\udc01é😀/""#
        )
    }

    @Test func `every character is read back as it is`() throws {
        for value in (0...0x10ffff as ClosedRange<UInt32>) where value < 0x3000 || value % 97 == 0 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = [String(scalar)]
            let decoded = try JSONDecoder().decode([String].self, from: Data(text.json))
            #expect(decoded == text)
        }
    }
}

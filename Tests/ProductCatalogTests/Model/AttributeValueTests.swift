import ProductCatalog
import Testing

struct AttributeValueTests {
    @Test func `values are compared byte by byte`() {
        let values: [AttributeValue] = ["caf\u{e9}", "cafe\u{301}", "web", "Web", ""]
        for (position, value) in values.enumerated() {
            #expect(values.filter { $0 == value } == [values[position]])
            #expect(AttributeValue(rawValue: value.rawValue) == value)
        }
        #expect(Set(values).count == values.count)
    }

    @Test func `values are ordered by their bytes`() {
        let values: [AttributeValue] = ["b", "a", "caf\u{e9}", "cafe\u{301}", "B", "ab"]
        #expect(values.sorted() == ["B", "a", "ab", "b", "cafe\u{301}", "caf\u{e9}"])
    }

    @Test func `a value is described by its text`() {
        #expect("\(AttributeValue("web"))" == "web")
    }
}

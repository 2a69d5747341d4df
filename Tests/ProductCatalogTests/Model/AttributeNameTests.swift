import ProductCatalog
import Testing

struct AttributeNameTests {
    @Test func `names are compared byte by byte`() {
        let names: [AttributeName] = ["caf\u{e9}", "cafe\u{301}", "channel", "Channel", ""]
        for (position, name) in names.enumerated() {
            #expect(names.filter { $0 == name } == [names[position]])
            #expect(AttributeName(rawValue: name.rawValue) == name)
        }
        #expect(Set(names).count == names.count)
    }

    @Test func `names are ordered by their bytes`() {
        let names: [AttributeName] = ["b", "a", "caf\u{e9}", "cafe\u{301}", "B", "ab"]
        #expect(names.sorted() == ["B", "a", "ab", "b", "cafe\u{301}", "caf\u{e9}"])
    }

    @Test func `a name is described by its text`() {
        #expect("\(AttributeName("channel"))" == "channel")
    }
}

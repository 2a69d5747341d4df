import ProductCatalog
import Testing

struct PaymentContextAttributesTests {
    @Test func `attributes are in ascending order of names, however they're given`() {
        let attributes: PaymentContext.Attributes = ["b": "2", "a": "1", "caf\u{e9}": "3"]
        #expect(attributes.map(\.name) == ["a", "b", "caf\u{e9}"])
        #expect(attributes == PaymentContext.Attributes(attributes.reversed()))
        #expect(attributes.count == 3 && attributes.indices == 0..<3)
        #expect("\(attributes)" == "a=1, b=2, caf\u{e9}=3")
    }

    @Test func `attributes are found by their names' bytes`() {
        let attributes: PaymentContext.Attributes = ["caf\u{e9}": "1", "channel": "web"]
        #expect(attributes["caf\u{e9}"] == "1")
        #expect(attributes["cafe\u{301}"] == nil)
        #expect(attributes["channel"] == "web")
        #expect(attributes["chanel"] == nil && attributes["z"] == nil)
    }

    @Test func `attributes are inserted, replaced and removed`() {
        var attributes = PaymentContext.Attributes()
        attributes["b"] = "1"
        attributes["c"] = "2"
        attributes["a"] = "3"
        #expect(attributes == ["a": "3", "b": "1", "c": "2"])
        attributes["b"] = ""
        attributes["c"] = nil
        attributes["d"] = nil
        #expect(attributes == ["a": "3", "b": ""])
    }

    @Test func `attributes from outside are checked instead`() {
        let channel = PaymentContext.Attribute("channel", "web")
        let other = PaymentContext.Attribute("b", "")
        let attributes = PaymentContext.Attributes(unique: [channel, other])
        #expect(attributes == ["b": "", "channel": "web"])
        #expect(PaymentContext.Attributes(unique: [channel, other, channel]) == nil)
    }

    @Test func `two attributes with the same name trap`() async {
        await #expect(processExitsWith: .failure) {
            _ = PaymentContext.Attributes([
                PaymentContext.Attribute("a", "1"), PaymentContext.Attribute("a", "2"),
            ])
        }
    }
}

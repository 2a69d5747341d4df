#if CodableSupport
import ProductCatalog
import Testing

struct AnyCodingKeyTests {
    /// Formats other than JSON have integer keys.
    @Test func `the string of an integer key is its digits`() {
        let key = AnyCodingKey(intValue: 12)
        #expect(key.stringValue == "12" && key.intValue == 12)
    }
}
#endif

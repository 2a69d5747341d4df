import ProductCatalog
import ProductFilter
import Testing

struct EntryReferenceTests {
    @Test func `a reference is described as messages quote it`() {
        #expect(EntryReference.product(840).description == "product 840")
        #expect(EntryReference.group("cards").description == "group `cards`")
        #expect(EntryReference.group("cards\u{a0}").description == #"group `cards\u{a0}`"#)
    }
}

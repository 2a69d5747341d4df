import ProductCatalog
import Testing

struct PaymentProductGroupIDTests {
    @Test(arguments: ["cards", "", "an id of more than fifteen bytes", "caf\u{e9}", "a\u{0}"])
    func `every string is accepted`(name: String) {
        let id = PaymentProductGroup.ID(name)
        #expect(Array(id.rawValue.utf8) == Array(name.utf8))
        #expect(id == PaymentProductGroup.ID(rawValue: name))
        #expect(id.hashValue == PaymentProductGroup.ID(rawValue: name).hashValue)
        #expect(id.description == name)
    }

    @Test func `a literal is the id of its string`() {
        let id: PaymentProductGroup.ID = "cards"
        #expect(id == PaymentProductGroup.ID("cards"))
        #expect(id != PaymentProductGroup.ID("Cards"))
    }

    @Test func `ids are compared byte by byte`() {
        let ids: [PaymentProductGroup.ID] = [
            "", "a", "seven b", "eight by", "nine byte", "fourteen bytes", "fifteen bytes.",
            "fifteen bytes..", "sixteen bytes...", "sixteen bytes..!", "caf\u{e9}", "cafe\u{301}",
        ]
        for left in ids {
            for right in ids {
                let areSame = Array(left.rawValue.utf8) == Array(right.rawValue.utf8)
                #expect((left == right) == areSame)
                #expect(!areSame || left.hashValue == right.hashValue)
            }
        }
        let sorted = ids.sorted().map { Array($0.rawValue.utf8) }
        #expect(zip(sorted, sorted.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
    }

    @Test func `ids are in the order of their bytes, whatever their lengths`() {
        let prefixes = (0...17).map { String(repeating: "a", count: $0) }
        let suffixes = [
            "", "\0", "\0\0", "!", "a", "b", "\u{7f}", "é", "è", "😀", "\0a", "a\0", "ab", "ss",
        ]
        let ids = prefixes.flatMap { prefix in
            suffixes.map { PaymentProductGroup.ID(prefix + $0) }
        }
        for left in ids {
            for right in ids {
                let (bytes, others) = (left.rawValue.utf8, right.rawValue.utf8)
                let precedes = bytes.lexicographicallyPrecedes(others)
                if (left < right) != precedes { Issue.record("\(left) and \(right)") }
            }
        }
    }
}

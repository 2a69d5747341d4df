import ProductCatalog
import Testing

/// The index of many names, against the list of few.
struct NearMissIndexTests {
    @Test(arguments: ["ab", "abcd", "abS", "aB_s", "aB-", "e\u{301}\u{e9}e"])
    func `every short name has the near miss that a search of all names finds`(alphabet: String) {
        let names = Self.words(of: alphabet.unicodeScalars.map { String($0) }, upTo: 4)
        for stride in [3, 7, 50] {
            let known = names.enumerated().filter { $0.offset % stride == 1 }.map(\.element)
            let index = NearMissIndex(known)
            let list = KnownNames(known)
            for name in names
            where index.nearMiss(to: name).map({ known[$0] }) != list.nearMiss(to: name) {
                Issue.record("\(name) of \(known)")
                return
            }
        }
    }

    @Test func `long names have no near miss`() {
        let long = String(repeating: "a", count: 257)
        #expect(NearMissIndex([long]).nearMiss(to: long) == nil)
        let index = NearMissIndex([String(repeating: "a", count: 256)])
        #expect(index.nearMiss(to: String(repeating: "A", count: 256)) == 0)
        #expect(index.nearMiss(to: String(repeating: "a", count: 255)) == 0)
        #expect(index.nearMiss(to: long) == nil)
    }

    @Test func `an index without names finds nothing`() {
        #expect(NearMissIndex([]).nearMiss(to: "cards") == nil)
    }

    /// Returns all words of up to `count` letters.
    private static func words(of alphabet: [String], upTo count: Int) -> [String] {
        var words = [""]
        var all: [String] = []
        for _ in 0..<count {
            words = words.flatMap { word in alphabet.map { word + $0 } }
            all += words
        }
        return all
    }
}

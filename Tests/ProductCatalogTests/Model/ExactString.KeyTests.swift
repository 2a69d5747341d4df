import ProductCatalog
import Testing

/// The keys by which strings are compared and hashed: the bytes of a short one, and a hash of a long
/// one.
struct ExactStringKeyTests {
    @Test func `strings that differ in one bit have different keys`() {
        for length in 0...24 {
            let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: length)
            let key = ExactString(String(decoding: bytes, as: UTF8.self)).key
            for position in bytes.indices {
                for bit in 0..<7 {
                    var changed = bytes
                    changed[position] ^= 1 << UInt8(bit)
                    let name = String(decoding: changed, as: UTF8.self)
                    #expect(ExactString(name).key != key)
                }
            }
            let zeros = String(repeating: "\0", count: length)
            #expect(ExactString(zeros).key != ExactString(zeros + "\0").key)
        }
    }

    @Test(arguments: 1...7)
    func `short strings that differ in one letter have different keys`(count: Int) {
        let strings = Self.stringsWithOneDifferentLetter(count: count)
        #expect(Set(strings.map(\.key)).count == strings.count)
    }

    /// With a predictable hash, an attacker could make every set and dictionary of strings slow.
    @Test func `the hash of long strings is not FNV-1a`() {
        // These two collide in FNV-1a.
        let strings = ["8yn0iYCKYHlIj4-BwPqk", "GReLUrM4wMqfg9yzV3KQ"].map {
            ExactString($0)
        }
        #expect(strings[0].key != strings[1].key)
        #expect(strings[0].hashValue != strings[1].hashValue)
    }

    @Test func `different long strings have different hashes`() {
        for count in 8...20 {
            let strings = Self.stringsWithOneDifferentLetter(count: count)
            #expect(Set(strings.map(\.hashValue)).count == strings.count)
        }
        let zeros = ExactString(String(repeating: "\0", count: 16))
        let moreZeros = ExactString(String(repeating: "\0", count: 17))
        #expect(zeros.hashValue != moreZeros.hashValue)
    }

    @Test(arguments: 16...70)
    func `long strings with equal hashes differ if one or two bytes differ`(count: Int) {
        func string(changing positions: Int...) -> ExactString {
            var letters = [Character](repeating: "a", count: count)
            for position in positions { letters[position] = "b" }
            return ExactString(String(letters), hash: 7)
        }
        let original = string()
        for position in 0..<count {
            #expect(original != string(changing: position))
            #expect(original != string(changing: position, count - 1))
            #expect(string(changing: position) == string(changing: position))
        }
    }

    @Test func `long strings with equal hashes differ if their lengths differ`() {
        let strings = (16...40).map {
            ExactString(String(repeating: "\0", count: $0), hash: 7)
        }
        #expect(Set(strings.map(\.key)).count == 1)
        #expect(Set(strings).count == strings.count)
        for string in strings { #expect(strings.filter { $0 == string }.count == 1) }
    }

    /// Returns strings of a number of letters, in each of which one letter is different.
    private static func stringsWithOneDifferentLetter(count: Int) -> [ExactString] {
        let letters = [String](repeating: "é", count: count)
        return letters.indices.flatMap { position in
            ["è", "ê", "ĩ", "ũ", "k", "kk"].map { letter in
                var changed = letters
                changed[position] = letter
                return ExactString(changed.joined())
            }
        }
    }
}

import ProductCatalog
import Testing

/// The keys by which ids are compared and hashed: the bytes of a short id, and a hash of a long one.
struct PaymentProductGroupIDKeyTests {
    @Test func `ids that differ in one bit have different keys`() {
        for length in 0...24 {
            let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: length)
            let key = PaymentProductGroup.ID(String(decoding: bytes, as: UTF8.self)).key
            for position in bytes.indices {
                for bit in 0..<7 {
                    var changed = bytes
                    changed[position] ^= 1 << UInt8(bit)
                    let name = String(decoding: changed, as: UTF8.self)
                    #expect(PaymentProductGroup.ID(name).key != key)
                }
            }
            let zeros = String(repeating: "\0", count: length)
            #expect(PaymentProductGroup.ID(zeros).key != PaymentProductGroup.ID(zeros + "\0").key)
        }
    }

    @Test(arguments: 1...7)
    func `short ids that differ in one letter have different keys`(count: Int) {
        let ids = Self.idsWithOneDifferentLetter(count: count)
        #expect(Set(ids.map(\.key)).count == ids.count)
    }

    /// With a predictable hash, an attacker could make every set and dictionary of ids slow.
    @Test func `the hash of long ids is not FNV-1a`() {
        // These two collide in FNV-1a.
        let ids = ["8yn0iYCKYHlIj4-BwPqk", "GReLUrM4wMqfg9yzV3KQ"].map {
            PaymentProductGroup.ID($0)
        }
        #expect(ids[0].key != ids[1].key)
        #expect(ids[0].hashValue != ids[1].hashValue)
    }

    @Test func `different long ids have different hashes`() {
        for count in 8...20 {
            let ids = Self.idsWithOneDifferentLetter(count: count)
            #expect(Set(ids.map(\.hashValue)).count == ids.count)
        }
        let zeros = PaymentProductGroup.ID(String(repeating: "\0", count: 16))
        let moreZeros = PaymentProductGroup.ID(String(repeating: "\0", count: 17))
        #expect(zeros.hashValue != moreZeros.hashValue)
    }

    @Test(arguments: 16...70)
    func `long ids with equal hashes differ if one or two bytes differ`(count: Int) {
        func id(changing positions: Int...) -> PaymentProductGroup.ID {
            var letters = [Character](repeating: "a", count: count)
            for position in positions { letters[position] = "b" }
            return PaymentProductGroup.ID(rawValue: String(letters), hash: 7)
        }
        let original = id()
        for position in 0..<count {
            #expect(original != id(changing: position))
            #expect(original != id(changing: position, count - 1))
            #expect(id(changing: position) == id(changing: position))
        }
    }

    @Test func `long ids with equal hashes differ if their lengths differ`() {
        let ids = (16...40).map {
            PaymentProductGroup.ID(rawValue: String(repeating: "\0", count: $0), hash: 7)
        }
        #expect(Set(ids.map(\.key)).count == 1)
        #expect(Set(ids).count == ids.count)
        for id in ids { #expect(ids.filter { $0 == id }.count == 1) }
    }

    /// Returns ids of a number of letters, in each of which one letter is different.
    private static func idsWithOneDifferentLetter(count: Int) -> [PaymentProductGroup.ID] {
        let letters = [String](repeating: "é", count: count)
        return letters.indices.flatMap { position in
            ["è", "ê", "ĩ", "ũ", "k", "kk"].map { letter in
                var changed = letters
                changed[position] = letter
                return PaymentProductGroup.ID(changed.joined())
            }
        }
    }
}

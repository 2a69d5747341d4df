import ProductCatalog
import Testing

/// Names of groups that are hard to tell apart.
struct GroupNameTests {
    /// Two names of 20 bytes with one hash, which is all that a long name's key holds.
    private let colliding = ["8yn0iYCKYHlIj4-BwPqk", "GReLUrM4wMqfg9yzV3KQ"].map {
        PaymentProductGroup.ID(rawValue: $0, hash: 7)
    }

    @Test func `long names with one hash are two groups`() throws {
        #expect(colliding[0].key == colliding[1].key)
        #expect(colliding[0] != colliding[1] && colliding[0] == colliding[0])
        let catalog = try PaymentProductCatalog([
            PaymentProduct(id: 1, groups: [colliding[0]]),
            PaymentProduct(id: 2, groups: [colliding[1]]), PaymentProduct(id: 3, groups: colliding),
        ])
        #expect(catalog.products(in: colliding[0])?.map(\.offset) == [0, 2])
        #expect(catalog.products(in: colliding[1])?.map(\.offset) == [1, 2])
    }

    @Test func `a long name is not found by another one with its hash`() throws {
        let catalog = try PaymentProductCatalog([PaymentProduct(id: 1, groups: [colliding[0]])])
        #expect(catalog.products(in: colliding[0]) != nil)
        #expect(catalog.products(in: colliding[1]) == nil)
        #expect(catalog.products(withIDs: [], inGroups: [colliding[1]]).isEmpty)
    }

    @Test func `long names with one hash are different when one is longer`() throws {
        let names = (16...40).map {
            PaymentProductGroup.ID(rawValue: String(repeating: "\0", count: $0), hash: 7)
        }
        #expect(Set(names.map(\.key)).count == 1)
        #expect(Set(names).count == names.count)
        let catalog = try PaymentProductCatalog(
            names.enumerated().map { number, name in
                PaymentProduct(id: PaymentProduct.ID(rawValue: number + 1), groups: [name])
            }
        )
        for (number, name) in names.enumerated() {
            #expect(catalog.products(in: name)?.map(\.offset) == [number])
            #expect(names.filter { $0 == name }.count == 1)
        }
    }

    @Test(arguments: 16...70)
    func `long names with one hash are different when one byte is, or two are`(count: Int) {
        func changed(_ places: Int...) -> PaymentProductGroup.ID {
            var letters = [Character](repeating: "a", count: count)
            for place in places { letters[place] = "b" }
            return PaymentProductGroup.ID(rawValue: String(letters), hash: 7)
        }
        let name = changed()
        for place in 0..<count {
            #expect(name != changed(place))
            #expect(name != changed(place, count - 1))
            #expect(changed(place) == changed(place))
        }
    }

    /// Names of a number of letters, all the same but for one.
    private func names(ofLetters count: Int) -> [PaymentProductGroup.ID] {
        let letters = [String](repeating: "é", count: count)
        return letters.indices.flatMap { place in
            ["è", "ê", "ĩ", "ũ", "k", "kk"].map { other in
                var changed = letters
                changed[place] = other
                return PaymentProductGroup.ID(rawValue: changed.joined())
            }
        }
    }

    @Test(arguments: 1...7)
    func `short names that differ in one letter with an accent have different keys`(count: Int) {
        let names = names(ofLetters: count)
        #expect(Set(names.map(\.key)).count == names.count)
    }

    /// These two have one FNV-1a hash. Any hash that everybody can compute has such names.
    @Test func `long names are not hashed in a way that everybody knows`() {
        let names = colliding.map { PaymentProductGroup.ID(rawValue: $0.rawValue) }
        #expect(names[0].key != names[1].key)
        #expect(names[0].hashValue != names[1].hashValue)
    }

    /// Otherwise whoever knows how names are hashed could make every set and dictionary of them
    /// slow.
    @Test func `long names have different hashes wherever they differ`() {
        for count in 8...20 {
            let names = names(ofLetters: count)
            #expect(Set(names.map(\.hashValue)).count == names.count)
        }
        let one = PaymentProductGroup.ID(rawValue: String(repeating: "\0", count: 16))
        let other = PaymentProductGroup.ID(rawValue: String(repeating: "\0", count: 17))
        #expect(one.hashValue != other.hashValue)
    }

    @Test func `names that differ in one byte, wherever it is, have different keys`() {
        for length in 0...24 {
            let name = [UInt8](repeating: UInt8(ascii: "a"), count: length)
            let key = PaymentProductGroup.ID(rawValue: String(decoding: name, as: UTF8.self)).key
            for place in name.indices {
                for bit in 0..<7 {
                    var other = name
                    other[place] ^= 1 << UInt8(bit)
                    let text = String(decoding: other, as: UTF8.self)
                    #expect(PaymentProductGroup.ID(rawValue: text).key != key)
                }
            }
            let zeros = String(repeating: "\0", count: length)
            let more = PaymentProductGroup.ID(rawValue: zeros + "\0").key
            #expect(PaymentProductGroup.ID(rawValue: zeros).key != more)
        }
    }

    @Test func `names are ordered by their bytes, whatever their lengths and their letters`() {
        let starts = (0...17).map { String(repeating: "a", count: $0) }
        let ends = ["", "\0", "\0\0", "!", "a", "b", "\u{7f}", "é", "è", "😀", "\0a", "a\0", "ab"]
        let names = starts.flatMap { start in
            ends.map { PaymentProductGroup.ID(rawValue: start + $0) }
        }
        for left in names {
            for right in names {
                let (bytes, others) = (left.rawValue.utf8, right.rawValue.utf8)
                let isBefore = bytes.lexicographicallyPrecedes(others)
                if (left < right) != isBefore { Issue.record("\(left) and \(right)") }
            }
        }
    }
}

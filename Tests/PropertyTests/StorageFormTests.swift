import ProductCatalog
import TestSupport
import Testing

/// The same random work done on every form of storage and on `Set<Int>`.
struct StorageFormTests {
    /// A chunk's size, one product more, and two chunks and some products more.
    static let chunkSizes = [16_384, 16_385, 33_000]

    @Test(arguments: [16 * 16_384 + 100, 2 * 16_384 - 68])
    func `a set may have members in many chunks, and the last may be short`(size: Int) throws {
        let catalog = try PaymentProductCatalog(
            (0..<size).map { offset in
                PaymentProduct(
                    id: PaymentProduct.ID(rawValue: offset + 1),
                    groups: offset % 2 == 1 ? ["odd"] : []
                )
            }
        )
        let all = catalog.allProducts
        let odd = try #require(catalog.products(in: "odd"))
        let even = all.subtracting(odd)
        #expect(odd.map(\.offset) == Array(stride(from: 1, to: size, by: 2)))
        #expect(even.map(\.offset) == Array(stride(from: 0, to: size, by: 2)))
        #expect(odd.count == size / 2 && odd.reversed().count == size / 2)
        #expect(odd.union(even) == all && odd.intersection(even).isEmpty)
        // One product out of each chunk, the last one's included.
        let some = stride(from: 16_383, to: size, by: 16_384).map { $0 } + [size - 2]
        let changed = some.reduce(into: all) { set, offset in
            set.remove(catalog.index(catalog.startIndex, offsetBy: offset))
        }
        #expect(changed.count == size - some.count)
        #expect(all.subtracting(changed).map(\.offset) == some)
        #expect(all.count == size)
    }

    @Test(arguments: [64, 16_320, 16_384, 16_448, 20_032, 20_033, 32_768, 32_936, 33_000])
    func `a group and a rule may begin or end anywhere in a chunk, with whole words or without`(
        border: Int
    ) throws {
        let size = 33_000
        let catalog = try PaymentProductCatalog(
            (0..<size).map { offset in
                PaymentProduct(
                    id: PaymentProduct.ID(rawValue: offset + 1),
                    groups: [offset < border ? "front" : "back"],
                    rules: PaymentProduct.Rules(
                        countries: [offset < border ? "NL" : "BE"],
                        allowsRecurring: offset < border,
                        allowsInstallments: offset >= border
                    )
                )
            }
        )
        let recurring = catalog.products(allowedIn: PaymentContext(isRecurring: true))
        #expect(recurring.map(\.offset) == Array(0..<border))
        let installments = catalog.products(allowedIn: PaymentContext(isInstallments: true))
        #expect(installments.map(\.offset) == Array(border..<size))
        #expect(catalog.products(allowedIn: PaymentContext(country: "NL")) == recurring)
        #expect(catalog.products(allowedIn: PaymentContext(country: "BE")) == installments)
        let front = try #require(catalog.products(in: "front"))
        #expect(front.map(\.offset) == Array(0..<border))
        #expect(catalog.products(in: "back")?.map(\.offset) ?? [] == Array(border..<size))
        #expect(catalog.allProducts.subtracting(front).map(\.offset) == Array(border..<size))
    }

    @Test func `a catalog's form is chosen by its size, unless a test says which`() {
        let chosen = [0, 512, 513, 16_384, 16_385, .max].map {
            ProductSet.Form.chosen.resolved(for: $0)
        }
        #expect(chosen == [.inline, .inline, .flat, .flat, .large, .large])
        for form in ProductSet.Form.allCases where form != .chosen {
            #expect(form.resolved(for: 512) == form)
        }
    }

    @Test(arguments: World.borderSizes + [4_097], ProductSet.Form.allCases)
    func `every form does what a plain set does`(size: Int, form: ProductSet.Form) throws {
        guard form != .inline || size <= 512 else { return }
        try check(size: size, form: form, rounds: 8)
    }

    @Test(arguments: chunkSizes, [ProductSet.Form.large, .chunks])
    func `sets of some chunks do what plain sets do`(size: Int, form: ProductSet.Form) throws {
        try check(size: size, form: form, rounds: 3)
    }

    private func check(size: Int, form: ProductSet.Form, rounds: Int) throws {
        let catalog = try PaymentProductCatalog(
            (0..<size).map { PaymentProduct(id: PaymentProduct.ID(rawValue: $0 + 1)) },
            storedAs: form
        )
        var generator = SeededGenerator(seed: UInt64(size))
        func random() -> Set<Int> {
            guard size > 0 else { return [] }
            let start = Int.random(in: 0..<size, using: &generator)
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: return Set((0..<4).map { _ in Int.random(in: 0..<size, using: &generator) })
            case 1: return Set((0..<size).filter { _ in Bool.random(using: &generator) })
            case 2: return Set(start..<Int.random(in: start...size, using: &generator))
            case 3: return Set(0..<size)
            default: return Set((0..<40).map { _ in Int.random(in: 0..<size, using: &generator) })
            }
        }
        func made(_ members: Set<Int>) -> ProductSet {
            catalog.products(withIDs: members.map { PaymentProduct.ID(rawValue: $0 + 1) })
        }
        func offsets(_ set: ProductSet) -> [Int] { catalog[set].map { $0.id.rawValue - 1 } }
        for _ in 0..<rounds {
            let (a, b, c, d) = (random(), random(), random(), random())
            let (setA, setB, setC, setD) = (made(a), made(b), made(c), made(d))
            #expect(offsets(setA) == a.sorted())
            #expect(offsets(setA.union(setB)) == a.union(b).sorted())
            #expect(offsets(setA.intersection(setB)) == a.intersection(b).sorted())
            #expect(offsets(setA.subtracting(setB)) == a.subtracting(b).sorted())
            #expect(offsets(setA.symmetricDifference(setB)) == a.symmetricDifference(b).sorted())
            func ids(_ members: Set<Int>) -> [PaymentProduct.ID] {
                members.map { PaymentProduct.ID(rawValue: $0 + 1) }
            }
            let narrowed = catalog.narrowed(setA) { narrow in
                narrow(ids(b), [], ids(c), [])
                narrow(nil, nil, ids(d), [])
            }
            let expected = a.intersection(b).subtracting(c).subtracting(d)
            #expect(offsets(narrowed) == expected.sorted())
            #expect(narrowed == made(expected))
            #expect(narrowed.hashValue == made(expected).hashValue)
            #expect(narrowed.count == expected.count)
            #expect(narrowed.isEmpty == expected.isEmpty)
            #expect(Array(narrowed.reversed()).map(\.offset) == expected.sorted().reversed())
            #expect(narrowed.indices.map(\.offset) == expected.sorted())
            var changed = setA.union(setC)
            var plain = a.union(c)
            for member in d.sorted().prefix(9) + b.sorted().suffix(9) {
                let index = catalog.index(catalog.startIndex, offsetBy: member)
                if plain.remove(member) == nil {
                    plain.insert(member)
                    changed.insert(index)
                } else {
                    changed.remove(index)
                }
            }
            #expect(offsets(changed) == plain.sorted())
            #expect(offsets(changed.subtracting(setD)) == plain.subtracting(d).sorted())
            #expect(offsets(setA) == a.sorted())
        }
    }

    /// A list is filtered by a chunk at a time: it must not go on into the next one.
    @Test(arguments: [1, 3])
    func `members of a list at the ends of chunks go by their own chunks`(step: Int) throws {
        let (size, width) = (3 * 16_384 + 100, 16_384)
        func isInMiddle(_ offset: Int) -> Bool {
            offset / width == 1 && offset.isMultiple(of: step)
        }
        let catalog = try PaymentProductCatalog(
            (0..<size).map { offset in
                PaymentProduct(
                    id: PaymentProduct.ID(rawValue: offset + 1),
                    groups: [isInMiddle(offset) ? "middle" : "around"]
                )
            }
        )
        let starts = [0, width, 2 * width]
        let offsets: [Int] = starts.flatMap { [$0, $0 + 1, $0 + width - 1] }
        let list = catalog.products(
            withIDs: offsets.map { PaymentProduct.ID(rawValue: $0 + 1) }
        )
        let middle = try #require(catalog.products(in: "middle"))
        let around = try #require(catalog.products(in: "around"))
        for inside in [list.intersection(middle), list.subtracting(around)] {
            #expect(inside.map(\.offset) == offsets.filter(isInMiddle))
        }
        for outside in [list.intersection(around), list.subtracting(middle)] {
            #expect(outside.map(\.offset) == offsets.filter { !isInMiddle($0) })
        }
    }

    /// Most chunks of what comes out are those of one set, and the others come from two or three
    /// sets: the sets differ from none and from all products in a single chunk each.
    @Test(arguments: 0..<5, [ProductSet.Form.large, .chunks])
    func `sets that differ in one chunk do what plain sets do`(
        part: Int,
        form: ProductSet.Form
    ) throws {
        let size = 4 * 16_384 + 100
        let catalog = try PaymentProductCatalog(
            (0..<size).map { PaymentProduct(id: PaymentProduct.ID(rawValue: $0 + 1)) },
            storedAs: form
        )
        func ids(_ offsets: [Int]) -> [PaymentProduct.ID] {
            offsets.map { PaymentProduct.ID(rawValue: $0 + 1) }
        }
        func made(_ offsets: [Int]) -> ProductSet { catalog.products(withIDs: ids(offsets)) }
        let even = Array(stride(from: 0, to: size, by: 2))
        let few = (0..<size).filter { $0 / 16_384 == part && $0.isMultiple(of: 3) }
        let most = (0..<size).filter { $0 / 16_384 != part || $0.isMultiple(of: 3) }
        let other = (0..<size).filter { $0 / 16_384 != part || $0.isMultiple(of: 5) }
        let (setEven, setFew, setMost) = (made(even), made(few), made(most))
        let (isFew, isMost, isOther) = (Set(few), Set(most), Set(other))
        let union = Set(even).union(few).sorted()
        let kept = even.filter(isMost.contains)
        let left = even.filter { !isFew.contains($0) }
        #expect(setEven.union(setFew).map(\.offset) == union)
        #expect(setFew.union(setEven).map(\.offset) == union)
        #expect(setEven.intersection(setMost).map(\.offset) == kept)
        #expect(setMost.intersection(setEven).map(\.offset) == kept)
        #expect(setEven.subtracting(setFew).map(\.offset) == left)
        let narrowed = catalog.narrowed(setEven) { narrow in
            narrow(ids(most), [], ids(few.filter { $0.isMultiple(of: 7) }), [])
            narrow(ids(other), [], [], [])
        }
        let expected = kept.filter {
            isOther.contains($0) && !(isFew.contains($0) && $0.isMultiple(of: 7))
        }
        #expect(narrowed.map(\.offset) == expected)
        #expect(setEven.map(\.offset) == even)
    }

    /// A chunk is taken for empty only when no word of it has a member.
    @Test func `what is left in a chunk stays, one member anywhere or one in every word`() throws {
        let catalog = try PaymentProductCatalog(
            (1...16_384).map { PaymentProduct(id: PaymentProduct.ID(rawValue: $0)) },
            storedAs: .chunks
        )
        func made(_ offsets: [Int]) -> ProductSet {
            catalog.products(withIDs: offsets.map { PaymentProduct.ID(rawValue: $0 + 1) })
        }
        for word in 0..<256 {
            let offset = word * 64 + word % 64
            let one = made([offset, (offset + 1) % 16_384])
            let other = made([offset, (offset + 200) % 16_384])
            #expect(one.intersection(other) == made([offset]))
            #expect(one.subtracting(other).count == 1)
        }
        let firsts = Array(stride(from: 0, to: 16_384, by: 64))
        #expect(made(firsts + [1]).intersection(made(firsts + [2])) == made(firsts))
    }

    /// A short list among so many products is kept as a list. Every third product is not, and
    /// stands at other places in each chunk.
    @Test(arguments: [20_000, 40_000])
    func `few members far apart are narrowed by a set of many chunks`(size: Int) throws {
        let catalog = try PaymentProductCatalog(
            (1...size).map { PaymentProduct(id: PaymentProduct.ID(rawValue: $0)) },
            storedAs: .large
        )
        let few = Array(stride(from: 1, through: size, by: 1_001))
        let many = Array(stride(from: 3, through: size, by: 3))
        func made(_ ids: [Int]) -> ProductSet {
            catalog.products(withIDs: ids.map { PaymentProduct.ID(rawValue: $0) })
        }
        func ids(_ set: ProductSet) -> [Int] { catalog[set].map(\.id.rawValue) }
        #expect(ids(made(few).intersection(made(many))) == few.filter { $0.isMultiple(of: 3) })
        #expect(ids(made(few).subtracting(made(many))) == few.filter { !$0.isMultiple(of: 3) })
        #expect(ids(made(many).intersection(made(few))) == few.filter { $0.isMultiple(of: 3) })
    }

    /// More layers than are gathered before they are combined, each with sets in chunks.
    @Test func `many layers leave what each of them leaves`() throws {
        let size = 20_000
        let primes = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71]
        let with = primes.map { PaymentProductGroup.ID(rawValue: "with \($0)") }
        let without = primes.map { PaymentProductGroup.ID(rawValue: "without \($0)") }
        let catalog = try PaymentProductCatalog(
            (1...size).map { number in
                PaymentProduct(
                    id: PaymentProduct.ID(rawValue: number),
                    groups: primes.indices.map {
                        number.isMultiple(of: primes[$0]) ? with[$0] : without[$0]
                    }
                )
            },
            storedAs: .chunks
        )
        let left = catalog.narrowed(catalog.allProducts) { narrow in
            for place in primes.indices {
                narrow([], [without[place]], [], [])
                narrow(nil, nil, [], [with[place]])
            }
        }
        let expected = (1...size).filter { number in
            primes.allSatisfy { !number.isMultiple(of: $0) }
        }
        #expect(catalog[left].map(\.id.rawValue) == expected)
    }
}

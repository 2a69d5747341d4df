import ProductCatalog
import TestSupport
import Testing

/// Sets that are stored as short lists or as chunks, depending on their members.
struct ChunkedBitsTests {
    private static let chunkSize = 16_384

    @Test(
        arguments: [16 * chunkSize + 100, 2 * chunkSize - 68],
        ProductSet.Form.inChunks
    )
    func `sets can have members in many chunks, of which the last may be short`(
        size: Int,
        form: ProductSet.Form
    ) throws {
        let catalog = try PaymentProductCatalog(count: size, storedAs: form) { offset, product in
            if offset % 2 == 1 { product.groups = ["odd"] }
        }
        let all = catalog.allProducts
        let odd = try #require(catalog.products(in: "odd"))
        let even = all.subtracting(odd)
        #expect(odd.offsets == Array(stride(from: 1, to: size, by: 2)))
        #expect(even.offsets == Array(stride(from: 0, to: size, by: 2)))
        #expect(odd.count == size / 2 && odd.reversed().count == size / 2)
        #expect(odd.union(even) == all && odd.intersection(even).isEmpty)
        // Remove one product of each chunk, including the last.
        let removed =
            Array(stride(from: Self.chunkSize - 1, to: size, by: Self.chunkSize)) + [size - 2]
        let changed = removed.reduce(into: all) { $0.remove(catalog.index($1)) }
        #expect(changed.count == size - removed.count)
        #expect(all.subtracting(changed).offsets == removed)
        #expect(all.count == size)
    }

    @Test(
        arguments: [64, 16_320, 16_384, 16_448, 20_032, 20_033, 32_768, 32_936, 33_000],
        ProductSet.Form.unbounded
    )
    func `groups and rules can start and end anywhere in a chunk`(
        boundary: Int,
        form: ProductSet.Form
    ) throws {
        let size = 33_000
        let catalog = try PaymentProductCatalog(count: size, storedAs: form) { offset, product in
            let isBefore = offset < boundary
            product.groups = [isBefore ? "before" : "after"]
            product.rules.countries = [isBefore ? "NL" : "BE"]
            product.rules.allowsRecurring = isBefore
            product.rules.allowsInstallments = !isBefore
        }
        let recurring = catalog.products(allowedIn: PaymentContext(isRecurring: true))
        #expect(recurring.offsets == Array(0..<boundary))
        let installments = catalog.products(allowedIn: PaymentContext(isInstallments: true))
        #expect(installments.offsets == Array(boundary..<size))
        #expect(catalog.products(allowedIn: PaymentContext(country: "NL")) == recurring)
        #expect(catalog.products(allowedIn: PaymentContext(country: "BE")) == installments)
        let before = try #require(catalog.products(in: "before"))
        #expect(before.offsets == Array(0..<boundary))
        #expect(catalog.products(in: "after")?.offsets ?? [] == Array(boundary..<size))
        #expect(catalog.allProducts.subtracting(before).offsets == Array(boundary..<size))
    }

    /// Lists are filtered chunk by chunk.
    @Test(arguments: [1, 3], ProductSet.Form.unbounded)
    func `members of a list at the ends of chunks are filtered by their own chunks`(
        step: Int,
        form: ProductSet.Form
    ) throws {
        let (size, width) = (3 * Self.chunkSize + 100, Self.chunkSize)
        func isInMiddle(_ offset: Int) -> Bool {
            offset / width == 1 && offset.isMultiple(of: step)
        }
        let catalog = try PaymentProductCatalog(count: size, storedAs: form) { offset, product in
            product.groups = [isInMiddle(offset) ? "middle" : "rest"]
        }
        let offsets = [0, width, 2 * width].flatMap { [$0, $0 + 1, $0 + width - 1] }
        let list = catalog.set(offsets)
        let middle = try #require(catalog.products(in: "middle"))
        let rest = try #require(catalog.products(in: "rest"))
        for inMiddle in [list.intersection(middle), list.subtracting(rest)] {
            #expect(inMiddle.offsets == offsets.filter(isInMiddle))
        }
        for inRest in [list.intersection(rest), list.subtracting(middle)] {
            #expect(inRest.offsets == offsets.filter { !isInMiddle($0) })
        }
    }

    /// The second set has too many members for a list, at different positions in each chunk.
    @Test(arguments: [20_000, 40_000], ProductSet.Form.unbounded)
    func `lists are combined with sets of many chunks`(size: Int, form: ProductSet.Form) throws {
        let catalog = try PaymentProductCatalog(count: size, storedAs: form)
        let few = Array(stride(from: 0, to: size, by: 1_001))
        let many = Array(stride(from: 2, to: size, by: 3))
        let (list, chunks) = (catalog.set(few), catalog.set(many))
        #expect(list.intersection(chunks).offsets == few.filter { $0 % 3 == 2 })
        #expect(list.subtracting(chunks).offsets == few.filter { $0 % 3 != 2 })
        #expect(chunks.intersection(list).offsets == few.filter { $0 % 3 == 2 })
        #expect(list.union(chunks).offsets == Set(few).union(many).sorted())
    }

    /// Most chunks of the result are those of one operand, and one chunk is computed from several:
    /// the operands differ from no products or from all products in one chunk.
    @Test(arguments: 0..<5, ProductSet.Form.inChunks)
    func `sets that differ in one chunk are combined correctly`(
        chunk: Int,
        form: ProductSet.Form
    ) throws {
        let size = 4 * Self.chunkSize + 100
        let catalog = try PaymentProductCatalog(count: size, storedAs: form)
        func isInChunk(_ offset: Int) -> Bool { offset / Self.chunkSize == chunk }
        let even = Array(stride(from: 0, to: size, by: 2))
        let few = (0..<size).filter { isInChunk($0) && $0.isMultiple(of: 3) }
        let most = (0..<size).filter { !isInChunk($0) || $0.isMultiple(of: 3) }
        let others = (0..<size).filter { !isInChunk($0) || $0.isMultiple(of: 5) }
        let (evenSet, fewSet, mostSet) = (catalog.set(even), catalog.set(few), catalog.set(most))
        let (isFew, isMost, isOther) = (Set(few), Set(most), Set(others))
        let union = Set(even).union(few).sorted()
        let intersection = even.filter(isMost.contains)
        #expect(evenSet.union(fewSet).offsets == union)
        #expect(fewSet.union(evenSet).offsets == union)
        #expect(evenSet.intersection(mostSet).offsets == intersection)
        #expect(mostSet.intersection(evenSet).offsets == intersection)
        #expect(evenSet.subtracting(fewSet).offsets == even.filter { !isFew.contains($0) })

        func filter(_ offsets: [Int]) -> PaymentProductFilter {
            PaymentProductFilter(products: offsets.map { PaymentProduct.ID($0 + 1) })
        }
        let remaining = catalog.remainingProducts(
            of: evenSet,
            after: [
                (filter(most), filter(few.filter { $0.isMultiple(of: 7) })), (filter(others), nil),
            ]
        )
        let expected = intersection.filter {
            isOther.contains($0) && !(isFew.contains($0) && $0.isMultiple(of: 7))
        }
        #expect(remaining.offsets == expected)
        #expect(evenSet.offsets == even)
    }

    /// Results have fewer members than their operands. The invariants limit unused capacity.
    @Test(arguments: ProductSet.Form.unbounded)
    func `results don't keep capacity for products that were removed`(
        form: ProductSet.Form
    ) throws {
        let catalog = try PaymentProductCatalog(count: 100_000, storedAs: form) { offset, product in
            product.groups = [offset.isMultiple(of: 2) ? "even" : "odd"]
            if offset.isMultiple(of: 200) { product.groups.append("few") }
        }
        func filter(_ offsets: some Sequence<Int>) -> PaymentProductFilter {
            PaymentProductFilter(products: offsets.map { PaymentProduct.ID($0 + 1) })
        }
        let all = catalog.allProducts
        // Neighboring products in one chunk.
        let most = catalog.remainingProducts(of: all, after: [(nil, filter(0..<100))])
        #expect(most.count == 99_900)
        // Nothing remains of many chunks.
        let even = try #require(catalog.products(in: "even"))
        let odd = try #require(catalog.products(in: "odd"))
        #expect(even.intersection(odd).isEmpty)
        // Many duplicates of few ids.
        #expect(catalog.set((0..<10_000).map { $0 % 9 }).offsets == Array(0...8))
        // Little remains of a list.
        let few = PaymentProductFilter(groups: ["few"])
        let one = catalog.remainingProducts(of: all, after: [(few, filter(1..<100_000))])
        #expect(one.offsets == [0])
    }
}

import ProductCatalog
import TestSupport
import Testing

/// Many sets that are intersected and subtracted in one step, in chunks and in words.
///
/// Twelve bits determine the groups of a product, and every combination of them occurs, so that no
/// wrong combination of words goes unnoticed.
struct ChunkedBitsAccumulatorTests {
    private static let size = 20_000
    private static let names = (0..<12).map { PaymentProductGroup.ID("group \($0)") }

    private static func isMember(_ offset: Int, ofGroup group: Int) -> Bool {
        (UInt64(offset) &* 0x9E37_79B9_7F4A_7C15) >> UInt64(52 + group) & 1 == 1
    }

    private static func makeCatalog(_ form: ProductSet.Form) throws -> PaymentProductCatalog {
        try PaymentProductCatalog(count: size, storedAs: form) { offset, product in
            product.groups = names.indices.filter { isMember(offset, ofGroup: $0) }.map {
                names[$0]
            }
        }
    }

    @Test func `every combination of bits occurs`() {
        let combinations = Set(
            (0..<Self.size).map { offset in
                Self.names.indices.map { Self.isMember(offset, ofGroup: $0) }
            }
        )
        #expect(combinations.count == 1 << 12)
    }

    @Test(arguments: [ProductSet.Form.flat, .chunkedWithoutLists])
    func `any number of restrictions and exclusions in any order is correct`(
        form: ProductSet.Form
    ) throws {
        let catalog = try Self.makeCatalog(form)
        for restrictionCount in 0...7 {
            for exclusionCount in 0...5 {
                var layers: [PaymentProductCatalog.TestLayer] = []
                for group in 0..<7 {
                    if group < exclusionCount {
                        layers.append((nil, PaymentProductFilter(groups: [Self.names[7 + group]])))
                    }
                    if group < restrictionCount {
                        layers.append((PaymentProductFilter(groups: [Self.names[group]]), nil))
                    }
                }
                let remaining = catalog.remainingProducts(of: catalog.allProducts, after: layers)
                let expected = (0..<Self.size).filter { offset in
                    (0..<restrictionCount).allSatisfy { Self.isMember(offset, ofGroup: $0) }
                        && !(7..<7 + exclusionCount).contains { Self.isMember(offset, ofGroup: $0) }
                }
                let isCorrect = remaining.offsets == expected
                #expect(isCorrect, "\(restrictionCount) restrictions, \(exclusionCount) exclusions")
            }
        }
    }

    @Test(arguments: [ProductSet.Form.flat, .chunkedWithoutLists])
    func `the groups of a filter form a union`(form: ProductSet.Form) throws {
        let catalog = try Self.makeCatalog(form)
        for count in 1...12 {
            let filter = PaymentProductFilter(groups: Array(Self.names[..<count]))
            let remaining = catalog.remainingProducts(
                of: catalog.allProducts,
                after: [(filter, nil)]
            )
            let expected = (0..<Self.size).filter { offset in
                (0..<count).contains { Self.isMember(offset, ofGroup: $0) }
            }
            let isCorrect = remaining.offsets == expected
            #expect(isCorrect, "\(count) groups")
        }
    }

    /// The layers exceed the number of sets that are combined at once.
    @Test(arguments: [ProductSet.Form.flat, .chunkedWithoutLists])
    func `many layers are applied correctly`(form: ProductSet.Form) throws {
        let primes = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71]
        let divisible = primes.map { PaymentProductGroup.ID("multiple of \($0)") }
        let indivisible = primes.map { PaymentProductGroup.ID("not a multiple of \($0)") }
        let catalog = try PaymentProductCatalog(
            count: Self.size,
            storedAs: form
        ) { offset, product in
            product.groups = primes.indices.map {
                offset.isMultiple(of: primes[$0]) ? divisible[$0] : indivisible[$0]
            }
        }
        let layers = primes.indices.flatMap { index -> [PaymentProductCatalog.TestLayer] in
            [
                (PaymentProductFilter(groups: [indivisible[index]]), nil),
                (nil, PaymentProductFilter(groups: [divisible[index]])),
            ]
        }
        let remaining = catalog.remainingProducts(of: catalog.allProducts, after: layers)
        let expected = (0..<Self.size).filter { offset in
            primes.allSatisfy { !offset.isMultiple(of: $0) }
        }
        #expect(remaining.offsets == expected)
    }
}

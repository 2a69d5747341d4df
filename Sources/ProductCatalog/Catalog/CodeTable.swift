/// For each country, or each currency, the products that may be used with it.
struct CodeTable<Members: MemberSet>: Sendable {
    /// The set of each code, by the code's ordinal; 0 for codes that no product names.
    private let numbers: [UInt16]

    /// First the products that name no codes and may be used with all, then a set for each code named.
    private let sets: [Members]

    /// - Parameters:
    ///   - products: in display order
    ///   - codes: the ordinals of the codes that a product may be used with, `nil` for all
    init(
        _ products: [PaymentProduct],
        layout: MemberLayout,
        codes: (PaymentProduct.Rules) -> [Int]?
    ) {
        let withAll = Members(of: products, layout: layout) { codes($0.rules) == nil }
        var numbers: [UInt16] = []
        var count = 0
        for product in products {
            for code in codes(product.rules) ?? [] {
                if numbers.count <= code {
                    numbers += repeatElement(0, count: code + 1 - numbers.count)
                }
                guard numbers[code] == 0 else { continue }
                count += 1
                numbers[code] = UInt16(count)
            }
        }
        let lists = MemberLists(count: count) { add in
            for (offset, product) in products.enumerated() {
                for code in codes(product.rules) ?? [] { add(Int(numbers[code]) - 1, offset) }
            }
        }
        self.numbers = numbers
        self.sets =
            [withAll]
            + (lists.sets(layout: layout) as [Members]).map {
                $0.union(withAll)
            }
    }

    /// The products that may be used with a code.
    @inline(__always)
    subscript(code: Int) -> Members {
        sets[code < numbers.count ? Int(numbers[code]) : 0]
    }
}

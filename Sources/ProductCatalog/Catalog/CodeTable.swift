/// For each country, or each currency, the products that may be used with it.
struct CodeTable<Members: MemberSet>: Sendable {
    /// The set of each code, by the code's ordinal; 0 for codes that no product names.
    private let numbers: [UInt16]

    /// First the products that name no codes and may be used with all, then a set for each code named.
    private let sets: [Members]

    /// - Parameters:
    ///   - products: in display order
    ///   - codes: the codes that a product may be used with, `nil` for all
    init<Code: NumberedCode>(
        _ products: [PaymentProduct],
        layout: MemberLayout,
        codes: (borrowing PaymentProduct.Rules) -> Set<Code>?
    ) {
        let withAll = Members(of: products, layout: layout) { codes($0.rules) == nil }
        // Through a span products are looked at where they are; out of the array each would be copied.
        let products = products.span
        var numbers: [UInt16] = []
        var count = 0
        for offset in products.indices {
            for code in codes(products[offset].rules) ?? [] {
                let ordinal = Int(code.ordinal)
                if numbers.count <= ordinal {
                    numbers += repeatElement(0, count: ordinal + 1 - numbers.count)
                }
                guard numbers[ordinal] == 0 else { continue }
                count += 1
                numbers[ordinal] = UInt16(count)
            }
        }
        let lists = MemberLists(count: count) { add in
            for offset in products.indices {
                for code in codes(products[offset].rules) ?? [] {
                    add(Int(numbers[Int(code.ordinal)]) - 1, offset)
                }
            }
        }
        self.numbers = numbers
        self.sets =
            [withAll]
            + (lists.sets(layout: layout) as [Members]).map {
                $0.union(withAll, layout: layout)
            }
    }

    /// The products that may be used with a code.
    @inline(__always)
    subscript(code: Int) -> Members {
        sets[code < numbers.count ? Int(numbers[code]) : 0]
    }
}

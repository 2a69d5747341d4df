import ProductCatalog
import Testing

/// What makes no catalog: each fault with its place, and all of them at once.
struct CatalogErrorTests {
    private func faults(of products: PaymentProduct...) -> [CatalogError.Fault] {
        let error = #expect(throws: CatalogError.self) { try PaymentProductCatalog(products) }
        return error?.faults ?? []
    }

    @Test(arguments: [0, -1, 2_147_483_648, Int.max, Int.min])
    func `an id out of range is refused`(id: Int) {
        let faults = faults(of: PaymentProduct(id: PaymentProduct.ID(rawValue: id)))
        #expect(faults.map(\.kind) == [.idOutOfRange])
        #expect(faults.map(\.propertyName) == ["paymentProducts[0].id"])
        #expect(faults.first?.message.contains("\(id)") == true)
    }

    @Test(arguments: [1, 2_147_483_647])
    func `the smallest and the largest id are accepted`(id: Int) throws {
        let catalog = try PaymentProductCatalog([
            PaymentProduct(id: PaymentProduct.ID(rawValue: id))
        ])
        #expect(catalog.map(\.id.rawValue) == [id])
    }

    @Test func `an id used twice is refused, naming both places`() {
        let faults = faults(
            of: PaymentProduct(id: 7),
            PaymentProduct(id: 8),
            PaymentProduct(id: 7),
            PaymentProduct(id: 7)
        )
        #expect(
            faults.map(\.kind)
                == [.duplicateProduct(firstPosition: 0), .duplicateProduct(firstPosition: 0)]
        )
        #expect(faults.map(\.propertyName) == ["paymentProducts[2].id", "paymentProducts[3].id"])
    }

    @Test(arguments: [[7, 7], [9, 7, 7], [7, 7, 9], [8, 7, 8], [7, 8, 7], [7, 8, 8]])
    func `an id used twice is refused in every order`(ids: [Int]) {
        let error = #expect(throws: CatalogError.self) {
            try PaymentProductCatalog(
                ids.map { PaymentProduct(id: PaymentProduct.ID(rawValue: $0)) }
            )
        }
        let repeated = ids.indices.filter { ids[..<$0].contains(ids[$0]) }
        #expect(error?.faults.map(\.position) == repeated)
    }

    /// Products are looked at 64 at a time: faults at the borders between, in products that are in
    /// order and in products that are to be put in order first.
    @Test(arguments: [0, 1, 63, 64, 127, 128, 129], [true, false])
    func `a fault is found wherever it is, in order or not`(position: Int, isInOrder: Bool) {
        let limits = AmountLimits(minimum: 2, maximum: 1)
        let kinds: [(change: (inout PaymentProduct) -> Void, kind: CatalogError.Kind)] = [
            ({ $0.groups = [""] }, .emptyGroupName),
            ({ $0.groups = ["a", "b", "a"] }, .duplicateGroup("a")),
            (
                { $0.rules.amountLimits = limits },
                .minimumAboveMaximum(minimum: 2, maximum: 1, currency: nil)
            ),
            (
                { $0.rules.amountLimitsByCurrency = ["EUR": limits] },
                .minimumAboveMaximum(minimum: 2, maximum: 1, currency: "EUR")
            ),
        ]
        for (change, kind) in kinds {
            var products = (0..<130).map { number in
                PaymentProduct(
                    id: PaymentProduct.ID(rawValue: number + 1),
                    groups: ["a"],
                    displayOrder: isInOrder ? number : -number
                )
            }
            change(&products[position])
            let error = #expect(throws: CatalogError.self) { try PaymentProductCatalog(products) }
            #expect(error?.faults.map(\.kind) == [kind])
            #expect(error?.faults.map(\.position) == [position])
        }
    }

    @Test(arguments: [1, 63, 64, 127, 128, 129], [true, false])
    func `an id used twice is found wherever it is, in order or not`(
        position: Int,
        isInOrder: Bool
    ) {
        let products = (0..<130).map { number in
            PaymentProduct(
                id: PaymentProduct.ID(rawValue: number < position ? number + 1 : number),
                displayOrder: isInOrder ? number : -number
            )
        }
        let error = #expect(throws: CatalogError.self) { try PaymentProductCatalog(products) }
        #expect(error?.faults.map(\.kind) == [.duplicateProduct(firstPosition: position - 1)])
        #expect(error?.faults.map(\.position) == [position])
    }

    @Test func `a product that names a group twice is refused, each such group once`() {
        let faults = faults(of: PaymentProduct(id: 1, groups: ["a", "b", "a", "a", "b", "c"]))
        #expect(faults.map(\.kind) == [.duplicateGroup("a"), .duplicateGroup("b")])
        #expect(faults.first?.propertyName == "paymentProducts[0].paymentProductGroups")
    }

    @Test(arguments: [2, 3, 31, 32, 33, 34, 100])
    func `a group named twice is found among any number of groups`(count: Int) {
        let names = (1..<count).map { PaymentProductGroup.ID(rawValue: "group \($0)") }
        for repeated in [names[0], names[count / 2 - 1], names[count - 2]] {
            let faults = faults(of: PaymentProduct(id: 1, groups: names + [repeated]))
            #expect(faults.map(\.kind) == [.duplicateGroup(repeated)])
        }
    }

    @Test func `an empty group name is refused`() {
        let faults = faults(of: PaymentProduct(id: 1, groups: [""]))
        #expect(faults.map(\.kind) == [.emptyGroupName])
    }

    @Test func `a minimum above its maximum is refused, in general and in a currency`() {
        let faults = faults(
            of: PaymentProduct(
                id: 1,
                rules: PaymentProduct.Rules(
                    amountLimits: AmountLimits(minimum: 2, maximum: 1),
                    amountLimitsByCurrency: [
                        "EUR": AmountLimits(minimum: .max, maximum: .min),
                        "USD": AmountLimits(minimum: 5, maximum: 5),
                    ]
                )
            )
        )
        #expect(
            faults.map(\.propertyName)
                == [
                    "paymentProducts[0].minAmount", "paymentProducts[0].amountLimits.EUR.minAmount",
                ]
        )
        #expect(faults.map { $0.message.contains("above its maximum") } == [true, true])
    }

    @Test func `every fault of every product is told, in the order of the products`() {
        let faults = faults(
            of: PaymentProduct(id: 0, groups: ["", "x", "x"]),
            PaymentProduct(id: 1),
            PaymentProduct(
                id: 1,
                rules: PaymentProduct.Rules(amountLimits: AmountLimits(minimum: 1, maximum: 0))
            )
        )
        #expect(faults.map(\.position) == [0, 0, 0, 2, 2])
        #expect(faults.map(\.product) == [0, 0, 0, 1, 1])
        let lines = CatalogError.lines(faults)
        #expect(lines.count == 5)
        #expect(lines.last?.hasPrefix("paymentProducts[2].minAmount: ") == true)
    }
}

extension CatalogError {
    fileprivate static func lines(_ faults: [Fault]) -> [Substring] {
        faults.map { "\($0.propertyName): \($0.message)"[...] }
    }
}

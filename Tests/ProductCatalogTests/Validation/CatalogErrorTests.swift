import ProductCatalog
import Testing

struct CatalogErrorTests {
    private func faults(of products: [PaymentProduct]) -> [CatalogError.Fault] {
        let error = #expect(throws: CatalogError.self) { try PaymentProductCatalog(products) }
        return error?.faults ?? []
    }

    // MARK: - Ids

    @Test(arguments: [0, -1, 2_147_483_648, Int.max, Int.min])
    func `an id out of range is rejected`(id: Int) {
        let faults = faults(of: [PaymentProduct(id: PaymentProduct.ID(id))])
        #expect(faults.map(\.code) == [.idOutOfRange])
        #expect(faults.map(\.path) == ["paymentProducts[0].id"])
        #expect(faults.first?.message.contains("`\(id)`") == true)
    }

    @Test func `a duplicate id is rejected, with both positions`() {
        let faults = faults(of: [7, 8, 7, 7].map { PaymentProduct(id: $0) })
        #expect(faults.map(\.code) == [.duplicateProduct, .duplicateProduct])
        #expect(faults.map(\.path) == ["paymentProducts[2].id", "paymentProducts[3].id"])
        #expect(faults.allSatisfy { $0.message.contains("paymentProducts[0]") })
    }

    @Test(arguments: [[7, 7], [9, 7, 7], [7, 7, 9], [8, 7, 8], [7, 8, 7], [7, 8, 8]])
    func `a duplicate id is rejected in any order`(ids: [Int]) {
        let faults = faults(of: ids.map { PaymentProduct(id: PaymentProduct.ID($0)) })
        #expect(faults.map(\.position) == ids.indices.filter { ids[..<$0].contains(ids[$0]) })
    }

    @Test(arguments: [1, 63, 64, 127, 128, 129], [true, false])
    func `a duplicate id is found at any position, whether products are in order or not`(
        position: Int,
        areInOrder: Bool
    ) {
        let faults = faults(
            of: (0..<130).map { index in
                PaymentProduct(
                    id: PaymentProduct.ID(index < position ? index + 1 : index),
                    displayOrder: areInOrder ? index : -index
                )
            }
        )
        #expect(faults.map(\.code) == [.duplicateProduct])
        #expect(faults.map(\.position) == [position])
        let message = "is already at paymentProducts[\(position - 1)]"
        #expect(faults.first?.message.contains(message) == true)
    }

    // MARK: - Groups

    @Test func `a duplicate group is rejected once`() {
        let faults = faults(of: [PaymentProduct(id: 1, groups: ["a", "b", "a", "a", "b", "c"])])
        #expect(faults.map(\.code) == [.duplicateGroup, .duplicateGroup])
        #expect(faults.first?.message.contains("`a`") == true)
        #expect(faults.last?.message.contains("`b`") == true)
        #expect(faults.first?.path == "paymentProducts[0].paymentProductGroups")
    }

    @Test(arguments: [2, 3, 31, 32, 33, 34, 100])
    func `a duplicate group is found among any number of groups`(count: Int) {
        let names = (1..<count).map { PaymentProductGroup.ID("group \($0)") }
        for duplicate in [names[0], names[count / 2 - 1], names[count - 2]] {
            let faults = faults(of: [PaymentProduct(id: 1, groups: names + [duplicate])])
            #expect(faults.map(\.code) == [.duplicateGroup])
            #expect(faults.first?.message.contains("`\(duplicate)`") == true)
        }
    }

    @Test func `an empty group name is rejected`() {
        let faults = faults(of: [PaymentProduct(id: 1, groups: [""])])
        #expect(faults.map(\.code) == [.emptyGroupName])
        #expect(faults.map(\.path) == ["paymentProducts[0].paymentProductGroups"])
    }

    // MARK: - Amount limits

    @Test func `a minimum above its maximum is rejected, in general and in a currency`() {
        let rules = PaymentProduct.Rules(
            amountLimits: AmountLimits(minimum: 2, maximum: 1),
            amountLimitsByCurrency: [
                "EUR": AmountLimits(minimum: .max, maximum: .min),
                "USD": AmountLimits(minimum: 5, maximum: 5),
            ]
        )
        let faults = faults(of: [PaymentProduct(id: 1, rules: rules)])
        #expect(faults.map(\.code) == [.minimumAboveMaximum, .minimumAboveMaximum])
        #expect(
            faults.map(\.path)
                == [
                    "paymentProducts[0].minAmount", "paymentProducts[0].amountLimits.EUR.minAmount",
                ]
        )
        #expect(faults.map { $0.message.contains("above its maximum") } == [true, true])
    }

    @Test(arguments: [
        (1, 0), (Int.max, Int.min), (.min + 1, .min), (.max, .max - 1), (0, -1),
    ])
    func `contradictory limits are rejected, up to the extreme amounts`(
        minimum: Int,
        maximum: Int
    ) {
        let limits = AmountLimits(minimum: minimum, maximum: maximum)
        let rules = [
            PaymentProduct.Rules(amountLimits: limits),
            PaymentProduct.Rules(amountLimitsByCurrency: ["EUR": limits]),
        ]
        for rules in rules {
            let faults = faults(of: [PaymentProduct(id: 1, rules: rules)])
            #expect(faults.map(\.code) == [.minimumAboveMaximum])
            #expect(faults.first?.message.contains("\(minimum)") == true)
            #expect(faults.first?.message.contains("\(maximum)") == true)
        }
    }

    @Test(
        arguments: [
            (1, 1), (Int.min, Int.max), (.min, .min), (.max, .max), (nil, .min), (.max, nil),
            (nil, nil),
        ] as [(Int?, Int?)]
    )
    func `consistent limits are accepted, up to the extreme amounts`(
        minimum: Int?,
        maximum: Int?
    ) throws {
        let limits = AmountLimits(minimum: minimum, maximum: maximum)
        let rules = PaymentProduct.Rules(
            amountLimits: limits,
            amountLimitsByCurrency: ["EUR": limits]
        )
        #expect(try PaymentProductCatalog([PaymentProduct(id: 1, rules: rules)]).count == 1)
    }

    // MARK: - Attributes and conditions

    @Test func `what's wrong with a condition is reported with its path`() {
        let faults = faults(of: [
            PaymentProduct(id: 3),
            PaymentProduct(
                id: 7,
                rules: PaymentProduct.Rules(attributes: ["": ["a"], "b": []]),
                conditions: [
                    PaymentProduct.Rules(),
                    PaymentProduct.Rules(
                        amountLimits: AmountLimits(minimum: 2, maximum: 1),
                        amountLimitsByCurrency: ["EUR": AmountLimits(minimum: 4, maximum: 3)],
                        attributes: ["": []]
                    ),
                ]
            ),
        ])
        #expect(
            faults.map(\.description) == [
                """
                paymentProducts[1].attributes.``: product 7 has an attribute with an empty name: name \
                the attribute or remove it
                """,
                """
                paymentProducts[1].conditions[1].minAmount: conditions[1] of product 7 has a minimum \
                amount of 2 above its maximum of 1: raise the maximum or lower the minimum
                """,
                """
                paymentProducts[1].conditions[1].amountLimits.EUR.minAmount: conditions[1] of product \
                7 has a minimum amount of 4 above its maximum of 3 in EUR: raise the maximum or lower \
                the minimum
                """,
                """
                paymentProducts[1].conditions[1].attributes.``: conditions[1] of product 7 has an \
                attribute with an empty name: name the attribute or remove it
                """,
            ]
        )
        #expect(faults.map(\.product) == [7, 7, 7, 7])
    }

    @Test func `conditions that rarely make sense are valid`() throws {
        let catalog = try PaymentProductCatalog([
            PaymentProduct(id: 1, rules: .init(attributes: ["a": []]), conditions: []),
            PaymentProduct(
                id: 2,
                rules: .init(exceptCountries: []),
                conditions: [.init(countries: [], exceptCountries: ["NL"]), .init(), .init()]
            ),
        ])
        #expect(catalog.count == 2)
    }

    // MARK: - Positions

    /// Products are checked in batches of 64, and again after sorting if they aren't in order.
    @Test(arguments: [0, 1, 63, 64, 127, 128, 129], [true, false])
    func `a fault is found at any position, whether products are in order or not`(
        position: Int,
        areInOrder: Bool
    ) {
        let limits = AmountLimits(minimum: 2, maximum: 1)
        let cases: [(change: (inout PaymentProduct) -> Void, code: CatalogError.Code)] = [
            ({ $0.groups = [""] }, .emptyGroupName),
            ({ $0.groups = ["a", "b", "a"] }, .duplicateGroup),
            ({ $0.rules.amountLimits = limits }, .minimumAboveMaximum),
            ({ $0.rules.amountLimitsByCurrency = ["EUR": limits] }, .minimumAboveMaximum),
            ({ $0.rules.attributes = ["": ["a"]] }, .emptyAttributeName),
            ({ $0.conditions = [.init(), .init(amountLimits: limits)] }, .minimumAboveMaximum),
            (
                { $0.conditions = [.init(amountLimitsByCurrency: ["EUR": limits])] },
                .minimumAboveMaximum
            ),
            ({ $0.conditions = [.init(attributes: ["": []])] }, .emptyAttributeName),
        ]
        for (change, code) in cases {
            var products = (0..<130).map { index in
                PaymentProduct(
                    id: PaymentProduct.ID(index + 1),
                    groups: ["a"],
                    displayOrder: areInOrder ? index : -index
                )
            }
            change(&products[position])
            let faults = faults(of: products)
            #expect(faults.map(\.code) == [code])
            #expect(faults.map(\.position) == [position])
        }
    }

    @Test func `every fault is listed, in the order of the products`() {
        let faults = faults(of: [
            PaymentProduct(id: 0, groups: ["", "x", "x"]), PaymentProduct(id: 1),
            PaymentProduct(
                id: 1,
                rules: PaymentProduct.Rules(amountLimits: AmountLimits(minimum: 1, maximum: 0))
            ),
        ])
        #expect(faults.map(\.position) == [0, 0, 0, 2, 2])
        #expect(faults.map(\.product) == [0, 0, 0, 1, 1])
        #expect(faults.last?.path == "paymentProducts[2].minAmount")
    }

    // MARK: - Findings and messages

    @Test func `a fault is a finding`() throws {
        let fault = try #require(faults(of: [PaymentProduct(id: 0)]).first)
        func check(_ finding: some Finding) {
            #expect(finding.code.rawValue == "idOutOfRange")
            #expect(finding.severity == .error)
            #expect(finding.path == "paymentProducts[0].id")
            #expect(finding.message.hasPrefix("id `0` is out of range"))
            #expect(finding.description == "\(finding.path): \(finding.message)")
        }
        check(fault)
    }

    @Test func `the codes are stable`() {
        #expect(
            CatalogError.Code.allCases.map(\.rawValue) == [
                "idOutOfRange", "duplicateProduct", "duplicateGroup", "emptyGroupName",
                "minimumAboveMaximum", "emptyAttributeName",
            ]
        )
    }

    @Test func `the description lists every path and message`() {
        let error = #expect(throws: CatalogError.self) {
            try PaymentProductCatalog([
                PaymentProduct(id: 0),
                PaymentProduct(
                    id: 7,
                    groups: ["a", "", "a"],
                    rules: PaymentProduct.Rules(
                        amountLimits: AmountLimits(minimum: 2, maximum: 1),
                        amountLimitsByCurrency: [
                            "USD": AmountLimits(minimum: 4, maximum: 3),
                            "EUR": AmountLimits(minimum: 6, maximum: 5),
                            "CHF": AmountLimits(minimum: 8, maximum: 7),
                        ]
                    )
                ),
                PaymentProduct(id: 7),
            ])
        }
        #expect(
            error?.description == """
                paymentProducts[0].id: id `0` is out of range: use an id from 1 to 2147483647
                paymentProducts[1].paymentProductGroups: product 7 lists a group with an empty \
                name: name the group or remove it
                paymentProducts[1].paymentProductGroups: product 7 lists group `a` more than once: \
                list it once
                paymentProducts[1].minAmount: product 7 has a minimum amount of 2 above its maximum \
                of 1: raise the maximum or lower the minimum
                paymentProducts[1].amountLimits.CHF.minAmount: product 7 has a minimum amount of 8 \
                above its maximum of 7 in CHF: raise the maximum or lower the minimum
                paymentProducts[1].amountLimits.EUR.minAmount: product 7 has a minimum amount of 6 \
                above its maximum of 5 in EUR: raise the maximum or lower the minimum
                paymentProducts[1].amountLimits.USD.minAmount: product 7 has a minimum amount of 4 \
                above its maximum of 3 in USD: raise the maximum or lower the minimum
                paymentProducts[2].id: product 7 is already at paymentProducts[1]: remove one of them
                """
        )
    }
}

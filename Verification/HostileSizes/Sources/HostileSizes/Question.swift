import ProductCatalog
import ProductFilter

/// The questions, by name. Each takes a size and says what to expect of the answer in its comment.
enum Question {
    static let all: [String: @Sendable (Int) throws -> Int] = [
        "filter-of-many-ids": filterOfManyIDs,
        "request-of-many-ids": requestOfManyIDs,
        "request-of-many-faults": requestOfManyFaults,
        "request-of-many-keys": requestOfManyKeys,
        "request-nested-deeply": requestNestedDeeply,
        "one-group-of-many-members": groupOfManyMembers,
        "many-groups": manyGroups,
        "many-layers": manyLayers,
        "one-group-named-many-times": groupNamedManyTimes,
        "ids-against-the-table": idsAgainstTheTable,
        "an-amount-for-each-product": amountForEachProduct,
        "explaining-many-ids": explainingManyIDs,
        "checking-many-ids": checkingManyIDs,
        "checking-many-layers": checkingManyLayers,
        "groups-out-of-a-short-list": groupsOutOfAShortList,
        "members-that-come-and-go": membersThatComeAndGo,
    ]

    private static func catalog(
        _ count: Int,
        id: (Int) -> Int = { $0 + 1 },
        groups: (Int) -> [PaymentProductGroup.ID] = { _ in [] },
        rules: (Int) -> PaymentProduct.Rules = { _ in PaymentProduct.Rules() }
    ) throws -> PaymentProductCatalog {
        try PaymentProductCatalog(
            (0..<count).map { number in
                PaymentProduct(
                    id: PaymentProduct.ID(rawValue: id(number)),
                    groups: groups(number),
                    rules: rules(number)
                )
            }
        )
    }

    /// Ids that go up and down, and that the catalog mostly does not know.
    private static func ids(_ count: Int) -> [PaymentProduct.ID] {
        (0..<count).map { PaymentProduct.ID(rawValue: $0 % 2 == 0 ? $0 : -$0) }
    }

    /// 100: the even ids up to 200.
    static func filterOfManyIDs(_ size: Int) throws -> Int {
        let filters = PaymentProductFilters(restrictTo: PaymentProductFilter(products: ids(size)))
        let resolved = try catalog(200).resolve(filters)
        return resolved.availableProducts().count
    }

    /// As many as the size.
    static func requestOfManyIDs(_ size: Int) throws -> Int {
        let list = (0..<size).map(String.init).joined(separator: ",")
        let text = "{\"paymentProductFilters\":{\"exclude\":{\"products\":[\(list)]}}}"
        let request = try SessionRequest(json: text)
        return request.paymentProductFilters?.exclude?.products.count ?? 0
    }

    /// As many as the size.
    static func requestOfManyFaults(_ size: Int) throws -> Int {
        let list = (0..<size).map { _ in "null" }.joined(separator: ",")
        let text = "{\"paymentProductFilters\":{\"exclude\":{\"products\":[\(list)]}}}"
        do throws(ParsingError) {
            _ = try SessionRequest(
                json: text,
                options: ParsingOptions(faultLimit: size)
            )
            return 0
        } catch {
            return error.faults.count
        }
    }

    /// 0: none of the keys is the request's.
    static func requestOfManyKeys(_ size: Int) throws -> Int {
        let members = (0..<size).map { "\"key number \($0)\":0" }.joined(separator: ",")
        return try SessionRequest(json: "{\(members)}").tokens?.count ?? 0
    }

    /// 0: what is nested is skipped.
    static func requestNestedDeeply(_ size: Int) throws -> Int {
        let opening = String(repeating: "{\"a\":[", count: size)
        let closing = String(repeating: "]}", count: size)
        let options = ParsingOptions(nestingLimit: 2 * size)
        return try SessionRequest(json: opening + closing, options: options).tokens?.count ?? 0
    }

    /// As many as the size, less one.
    static func groupOfManyMembers(_ size: Int) throws -> Int {
        let catalog = try catalog(size, groups: { _ in ["all"] })
        let filters = PaymentProductFilters(
            restrictTo: PaymentProductFilter(groups: ["all"]),
            exclude: PaymentProductFilter(products: [1])
        )
        return catalog.availableProducts(for: filters).count
    }

    /// As many as the size.
    static func manyGroups(_ size: Int) throws -> Int {
        let names = (0..<size).map { PaymentProductGroup.ID(rawValue: "group \($0)") }
        let catalog = try catalog(size, groups: { [names[$0]] })
        let filters = PaymentProductFilters(restrictTo: PaymentProductFilter(groups: names))
        return catalog.availableProducts(for: filters).count
    }

    /// 100: every layer excludes one of the first hundred products.
    static func manyLayers(_ size: Int) throws -> Int {
        let catalog = try catalog(200)
        let layers = (0..<size).map { number in
            FilterLayer(
                PaymentProductFilters(
                    exclude: PaymentProductFilter(
                        products: [PaymentProduct.ID(rawValue: number % 100 + 1)]
                    )
                ),
                name: "layer"
            )
        }
        let resolved = try catalog.resolve(layers)
        let isExplained = resolved.explanation(of: 1).reasons.count == size / 100
        return isExplained ? resolved.availableProducts().count : -1
    }

    /// 1.
    static func groupNamedManyTimes(_ size: Int) throws -> Int {
        let catalog = try catalog(1_000, groups: { $0 == 0 ? ["one"] : ["most"] })
        let names = [PaymentProductGroup.ID](repeating: "most", count: size)
        let filters = PaymentProductFilters(exclude: PaymentProductFilter(groups: names))
        return catalog.availableProducts(for: filters).count
    }

    /// As many as the size. The ids want the same places for the table's first multiplier.
    static func idsAgainstTheTable(_ size: Int) throws -> Int {
        let shift = UInt64((size * 2 - 1).leadingZeroBitCount)
        var crowded: [Int] = []
        crowded.reserveCapacity(size)
        var id = 0
        while crowded.count < size {
            id += 1
            let place = (UInt64(id) &* 0xe220_a839_7b1d_cdaf) >> shift
            if place < UInt64(size) / 8 { crowded.append(id) }
        }
        // With an id far above the others the catalog has the table that spreads ids over places.
        crowded[size - 1] = 2_147_483_647
        let catalog = try catalog(size, id: { crowded[$0] })
        let asked = crowded.flatMap {
            [PaymentProduct.ID(rawValue: $0), PaymentProduct.ID(rawValue: $0 + 2_000_000_000)]
        }
        return catalog.products(withIDs: asked).count
    }

    /// 1: each product is allowed for one amount.
    static func amountForEachProduct(_ size: Int) throws -> Int {
        let catalog = try catalog(
            size,
            rules: { number in
                PaymentProduct.Rules(amountLimits: AmountLimits(minimum: number, maximum: number))
            }
        )
        return (0..<10).reduce(1) { same, step in
            let context = PaymentContext(amount: size / 10 * step)
            return catalog.products(allowedIn: context).count == same ? 1 : -1
        }
    }

    /// 200: every product of the catalog.
    static func explainingManyIDs(_ size: Int) throws -> Int {
        let filters = PaymentProductFilters(exclude: PaymentProductFilter(products: ids(size)))
        return try catalog(200).resolve(filters).explanations().count
    }

    /// As many as the size or more: each id is unknown, or excludes nothing, or is fine.
    static func checkingManyIDs(_ size: Int) throws -> Int {
        let filters = PaymentProductFilters(
            restrictTo: PaymentProductFilter(products: ids(size)),
            exclude: PaymentProductFilter(products: ids(size))
        )
        return try catalog(200).diagnose(filters).count >= size ? size : -1
    }

    /// As many as the size: in each layer the restriction is defeated, by the last one.
    static func checkingManyLayers(_ size: Int) throws -> Int {
        let filters = PaymentProductFilters(
            restrictTo: PaymentProductFilter(products: [1]),
            exclude: PaymentProductFilter(products: [2])
        )
        let last = PaymentProductFilters(exclude: PaymentProductFilter(products: [1]))
        let layers = (0..<size).map { _ in FilterLayer(filters) } + [FilterLayer(last)]
        let findings = try catalog(200).diagnose(layers)
        return findings.count { $0.code == .defeatedRestriction && $0.causeLocation?.layer == size }
    }

    /// A sixteenth of the size: of a group that is stored as a list, groups of one product are taken
    /// out that are not in it.
    static func groupsOutOfAShortList(_ size: Int) throws -> Int {
        let names = (0..<size).map { PaymentProductGroup.ID(rawValue: "one of twenty, \($0)") }
        let catalog = try catalog(
            size * 20,
            groups: { number in
                switch number % 320 {
                case 0: ["few"]
                case let rest where rest % 20 == 1: [names[number / 20]]
                default: []
                }
            }
        )
        let filters = PaymentProductFilters(
            restrictTo: PaymentProductFilter(groups: ["few"]),
            exclude: PaymentProductFilter(groups: names)
        )
        return catalog.availableProducts(for: filters).count
    }

    /// 0.
    static func membersThatComeAndGo(_ size: Int) throws -> Int {
        let catalog = try catalog(20_000)
        var set = catalog.noProducts
        for number in 0..<size {
            let index = catalog.index(catalog.startIndex, offsetBy: number * 4_999 % 20_000)
            set.insert(index)
            set.remove(index)
        }
        return set.count
    }
}

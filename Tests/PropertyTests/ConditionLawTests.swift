import ProductCatalog
import ProductFilter
import TestSupport
import Testing

/// The laws of base rules, conditions and payment contexts, tested in random worlds of every boundary
/// size and form.
struct ConditionLawTests {
    @Test func `adding a condition to a product with conditions never removes it`() throws {
        try checkWorlds(seed: 700) { world in
            let more = world.changed { offset, product in
                let other = world.products[(offset + 1) % world.products.count]
                product.conditions?.append(other.conditions?.first ?? other.rules)
            }
            return try Self.compare(world, more) { $0.isSubset(of: $1) }
        }
    }

    @Test func `a condition without parts makes the others irrelevant`() throws {
        try checkWorlds(seed: 701) { world in
            let satisfied = world.changed { $1.conditions?.append(PaymentProduct.Rules()) }
            let unconditional = world.changed { $1.conditions = nil }
            return try Self.compare(satisfied, unconditional, ==)
        }
    }

    @Test func `the order of conditions and repeated ones don't matter`() throws {
        try checkWorlds(seed: 702) { world in
            let changed = world.changed { _, product in
                product.conditions = product.conditions.map { $0.reversed() + $0 }
            }
            return try Self.compare(world, changed, ==)
        }
    }

    /// Parts of different conditions don't add up.
    @Test func `a product is allowed where one of its conditions alone allows it`() throws {
        try checkWorlds(seed: 703) { world in
            let catalog = try world.catalog()
            let first = try world.changed { $1.keepConditions { $0.prefix(1) } }.catalog()
            let others = try world.changed { $1.keepConditions { $0.dropFirst() } }.catalog()
            return world.contexts.allSatisfy { context in
                first.ids(allowedIn: context).union(others.ids(allowedIn: context))
                    == catalog.ids(allowedIn: context)
            }
        }
    }

    @Test func `an empty list of conditions removes exactly its products`() throws {
        try checkWorlds(seed: 704) { world in
            let changed = world.changed { if $0 % 3 == 0 { $1.conditions = [] } }
            let removed = Set(
                world.products.indices.filter { $0 % 3 == 0 }.map {
                    world.products[$0].id
                }
            )
            return try Self.compare(world, changed) { $1 == $0.subtracting(removed) }
        }
    }

    @Test func `a single condition can be merged into the base rules`() throws {
        try checkWorlds(seed: 705) { world in
            let single = world.changed { $1.keepConditions { $0.prefix(1) } }
            let merged = single.changed { _, product in
                guard let condition = product.conditions?.first,
                    let rules = product.rules.merged(with: condition)
                else { return }
                (product.rules, product.conditions) = (rules, nil)
            }
            return try Self.compare(single, merged, ==)
        }
    }

    /// An amount is removed with its currency: without one it would have to meet the general limits.
    @Test func `removing a part of a context never removes a product`() throws {
        try checkWorlds(seed: 706) { world in
            let catalog = try world.catalog()
            return world.contexts.allSatisfy { context in
                var changes: [(inout PaymentContext) -> Void] = [
                    { $0.country = nil }, { $0.amount = nil },
                    { ($0.currency, $0.amount) = (nil, nil) },
                    { $0.isRecurring = false }, { $0.isInstallments = false },
                ]
                if context.amount == nil { changes.append { $0.currency = nil } }
                for name in context.attributes.map(\.name) {
                    changes.append { $0.attributes[name] = nil }
                }
                let allowed = catalog.products(allowedIn: context)
                return changes.allSatisfy { change in
                    var smaller = context
                    change(&smaller)
                    return allowed.isSubset(of: catalog.products(allowedIn: smaller))
                }
            }
        }
    }

    @Test func `an attribute that no product names changes nothing, and is reported`() throws {
        try checkWorlds(seed: 707) { world in
            let catalog = try world.catalog()
            let model = world.referenceModel()
            return world.contexts.allSatisfy { context in
                var more = context
                more.attributes["unknown"] = ""
                let unknown = more.attributes.map(\.name).filter { !model.names($0) }
                let reported = catalog.unknownAttributes(in: more).map(\.entry)
                return reported == unknown.sorted().map { .attribute($0) }
                    && catalog.products(allowedIn: more) == catalog.products(allowedIn: context)
            }
        }
    }

    /// Returns whether a relation holds between the products that two worlds' catalogs allow, in each
    /// of the first one's contexts.
    private static func compare(
        _ world: World,
        _ other: World,
        _ areRelated: (Set<PaymentProduct.ID>, Set<PaymentProduct.ID>) -> Bool
    ) throws -> Bool {
        let (catalog, otherCatalog) = (try world.catalog(), try other.catalog())
        return world.contexts.allSatisfy { context in
            areRelated(catalog.ids(allowedIn: context), otherCatalog.ids(allowedIn: context))
        }
    }
}

extension World {
    /// Returns a copy of this world with a change to each product.
    fileprivate func changed(_ change: (Int, inout PaymentProduct) -> Void) -> World {
        var world = self
        for offset in products.indices { change(offset, &world.products[offset]) }
        return world
    }
}

extension PaymentProductCatalog {
    fileprivate func ids(allowedIn context: PaymentContext) -> Set<PaymentProduct.ID> {
        Set(self[products(allowedIn: context)].ids)
    }
}

extension PaymentProduct {
    /// Keeps some of the conditions, if there are any.
    fileprivate mutating func keepConditions(_ kept: ([Rules]) -> ArraySlice<Rules>) {
        conditions = conditions.map { Array(kept($0)) }
    }
}

extension PaymentProduct.Rules {
    /// Returns rules that a context meets if and only if it meets these and others, or `nil` if both
    /// limit amounts.
    fileprivate func merged(with other: Self) -> Self? {
        guard !limitsAmounts || !other.limitsAmounts else { return nil }
        var merged = limitsAmounts ? self : other
        merged.countries = Self.intersection(countries, other.countries)
        merged.exceptCountries = (exceptCountries ?? []).union(other.exceptCountries ?? [])
        merged.currencies = Self.intersection(currencies, other.currencies)
        merged.allowsRecurring = allowsRecurring && other.allowsRecurring
        merged.allowsInstallments = allowsInstallments && other.allowsInstallments
        merged.attributes = attributes.merging(other.attributes) { $0.intersection($1) }
        return merged
    }

    private var limitsAmounts: Bool {
        amountLimits != AmountLimits() || !amountLimitsByCurrency.isEmpty
    }

    private static func intersection<Code>(_ codes: Set<Code>?, _ others: Set<Code>?) -> Set<Code>?
    {
        guard let codes, let others else { return codes ?? others }
        return codes.intersection(others)
    }
}

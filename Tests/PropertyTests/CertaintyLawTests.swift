import ProductCatalog
import ProductFilter
import TestSupport
import Testing

/// Certain products, and what the others depend on, tested by trying every completion of random contexts.
struct CertaintyLawTests {
    /// Rules over so few values that every completion of every context can be tried.
    @Test(arguments: ProductSet.Form.allCases.enumerated().map { ($0, $1) })
    func `partly known contexts of every shape have the answers of their completions`(
        number: Int,
        form: ProductSet.Form
    ) throws {
        var generator = SeededGenerator(seed: 900 + UInt64(number))
        for _ in 0..<16 {
            let products = (1...30).map { PaymentProduct.randomSmall($0, using: &generator) }
            let catalog = try PaymentProductCatalog(products, storedAs: form)
            let filters = PaymentProductFilters(
                exclude: PaymentProductFilter(products: [3, 8])
            )
            for _ in 0..<4 {
                let context = PaymentContext.randomSmall(using: &generator)
                let difference = Self.difference(catalog.resolve(filters), context)
                try #require(difference == nil)
            }
        }
    }

    /// Catalogs of every size and form with arbitrary rules, and contexts that lack two parts.
    @Test func `contexts that lack few parts have the answers of their completions`() throws {
        try checkWorlds(seed: 910) { world in
            var generator = SeededGenerator(seed: UInt64(world.products.count))
            let resolved = try world.catalog().resolve(world.filterLayers)
            return (0..<2).allSatisfy { _ in
                var context = PaymentContext.randomFullyKnown(using: &generator)
                for _ in 0..<2 {
                    switch Int.random(in: 0..<5, using: &generator) {
                    case 0: context.country = nil
                    case 1: context.currency = nil
                    case 2: context.amount = nil
                    default:
                        let name = context.attributes.randomElement(using: &generator)?.name
                        if let name { context.attributes[name] = nil }
                    }
                }
                return Self.difference(resolved, context, maxCount: 12) == nil
            }
        }
    }

    @Test func `the catalog's certain products don't depend on filters`() throws {
        try checkWorlds(seed: 920) { world in
            let resolved = try world.catalog().resolve(world.filterLayers)
            return world.contexts.allSatisfy { context in
                resolved.availableProducts(among: resolved.catalog.products(certainIn: context))
                    == resolved.certainProducts(in: context)
            }
        }
    }

    @Test func `certain products are available in every completion, and more are with more parts`()
        throws
    {
        try checkWorlds(seed: 930) { world in
            let resolved = try world.catalog().resolve(world.filterLayers)
            var generator = SeededGenerator(seed: 930)
            return world.contexts.allSatisfy { context in
                let certain = resolved.certainProducts(in: context)
                let completion = PaymentContext.randomFullyKnown(using: &generator)
                    .merged(into: context)
                return certain.isSubset(of: resolved.availableProducts(in: context))
                    && certain.isSubset(of: resolved.availableProducts(in: completion))
                    && certain.isSubset(of: resolved.certainProducts(in: completion))
            }
        }
    }

    /// Returns the first difference between the answers of the library and those of all completions.
    private static func difference(
        _ resolved: ResolvedFilters,
        _ context: PaymentContext,
        maxCount: Int = .max
    ) -> String? {
        let certain = resolved.certainProducts(in: context)
        let dependencies = resolved.dependencies(in: context)
        for (index, product) in zip(resolved.catalog.indices, resolved.catalog).prefix(maxCount) {
            let answer = ReferenceModel.answer(for: product, in: context)
            let isAdmitted = resolved.admittedProducts.contains(index)
            let expected: ProductAvailability =
                if !isAdmitted || answer.isImpossible {
                    .never
                } else if answer.isCertain {
                    .always
                } else {
                    .depends(on: answer.dependencies)
                }
            let isUncertain = isAdmitted && answer.isAllowed && !answer.isCertain
            let found = resolved.availability(of: product.id, in: context)
            if found != expected
                || certain.contains(index) != (expected == .always)
                || dependencies[product.id] != (isUncertain ? answer.dependencies : nil)
            {
                return "\(product) in \(context): expected \(expected), found \(found), "
                    + "\(String(describing: dependencies[product.id]))"
            }
        }
        return nil
    }
}

extension PaymentContext {
    /// Returns another context with this one's values for what it lacks.
    fileprivate func merged(into other: PaymentContext) -> PaymentContext {
        var merged = other
        merged.country = other.country ?? country
        merged.currency = other.currency ?? currency
        merged.amount = other.amount ?? amount
        for attribute in attributes where other.attributes[attribute.name] == nil {
            merged.attributes[attribute.name] = attribute.value
        }
        return merged
    }

    /// Creates a context that lacks about half of the parts.
    fileprivate static func randomSmall(using generator: inout SeededGenerator) -> PaymentContext {
        func random<Value>(_ values: [Value]) -> Value? {
            Bool.random(using: &generator) ? values.randomElement(using: &generator) : nil
        }
        var context = PaymentContext(
            country: random(["AA", "BB", "CC"]),
            currency: random(["XXX", "YYY", "ZZZ"]),
            amount: random([.min, 0, 1, 2, 3, .max]),
            isRecurring: random([true]) ?? false,
            isInstallments: random([true]) ?? false
        )
        for name in ["channel", "unknown", "e\u{301}"] as [AttributeName] {
            context.attributes[name] = random(["a", "b", ""])
        }
        return context
    }
}

extension PaymentProduct {
    /// Creates a product with up to four conditions.
    fileprivate static func randomSmall(
        _ id: Int,
        using generator: inout SeededGenerator
    ) -> PaymentProduct {
        let share = Int.random(in: 1...6, using: &generator)
        let conditionCount = Int.random(in: -2...4, using: &generator)
        return PaymentProduct(
            id: ID(id),
            rules: .randomSmall(oneIn: 2 * share, using: &generator),
            conditions: conditionCount < 0
                ? nil
                : (0..<conditionCount).map { _ in .randomSmall(oneIn: share, using: &generator) }
        )
    }
}

extension PaymentProduct.Rules {
    fileprivate static func randomSmall(
        oneIn share: Int,
        using generator: inout SeededGenerator
    ) -> Self {
        func isPresent() -> Bool { Int.random(in: 0..<share, using: &generator) == 0 }
        func subset<Value>(_ values: [Value]) -> Set<Value>? {
            guard isPresent() else { return nil }
            return Set(values.filter { _ in Bool.random(using: &generator) })
        }
        func limits() -> AmountLimits? {
            guard isPresent() else { return nil }
            let bounds: [ClosedRange<Int>] = [
                1...2, 2...2, .min...1, 2 ... .max, .min...2, 1 ... .max, .min ... .max, 3...3,
            ]
            guard let bounds = bounds.randomElement(using: &generator) else { return nil }
            return AmountLimits(
                minimum: bounds.lowerBound == .min ? nil : bounds.lowerBound,
                maximum: bounds.upperBound
            )
        }
        var rules = Self(
            countries: subset(["AA", "BB"]),
            exceptCountries: subset(["AA", "BB"]),
            currencies: subset(["XXX", "YYY"]),
            amountLimits: limits() ?? AmountLimits(),
            allowsRecurring: !isPresent(),
            allowsInstallments: !isPresent()
        )
        rules.amountLimitsByCurrency["XXX"] = limits()
        rules.amountLimitsByCurrency["YYY"] = limits()
        rules.attributes["channel"] = subset(["a", "b"])
        rules.attributes["e\u{301}"] = subset(["a", ""])
        return rules
    }
}

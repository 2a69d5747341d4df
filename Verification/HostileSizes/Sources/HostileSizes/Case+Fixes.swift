import ProductCatalog
import ProductFilter

extension Case {
    /// Filters, contexts and conditions for which some algorithms take a long time to find fixes.
    static let fixes = editFixes + conditionFixes

    private static let editFixes = [
        // Between the duplicates are as many entries that stay.
        Case("fix-of-many-duplicates", 10_000, 400_000, expecting: { 1 + $0 / 2 + $0 / 4 }) {
            size in
            let catalog = try catalog(200) { _ in ["cards"] }
            let exclude = PaymentProductFilter(
                products: (0..<size).map { $0 % 2 == 0 ? 1 : PaymentProduct.ID($0) },
                groups: (0..<size / 2).map { $0 % 2 == 0 ? "cards" : "unknown" }
            )
            let filters = PaymentProductFilters(exclude: exclude)
            return {
                let edits = catalog.resolve(filters).fixes(for: 1).first?.edits ?? []
                let edited = catalog.resolve(filters.applying(edits))
                precondition(edited.isAvailable(1))
                return Set(edits.map { $0.path() }).count
            }
        },
        Case("fixes-of-many-products", 1_000, 64_000, expecting: \.self) { size in
            let catalog = try catalog(size) { ["cards", PaymentProductGroup.ID("g\($0 / 2)")] }
            let exclude = PaymentProductFilter(
                groups: (0..<size).map { PaymentProductGroup.ID("g\($0)") }
            )
            let resolved = catalog.resolve(PaymentProductFilters(exclude: exclude))
            return {
                var finder = FixFinder(resolved)
                // A fix costs a pass over the words of a set, so all products would take
                // quadratic time.
                return (0..<64).reduce(size - 64) { total, number in
                    let fixes = finder.fixes(for: PaymentProduct.ID(number + 1))
                    return total + (fixes.first?.alsoAdmits.count ?? 0)
                }
            }
        },
        Case("fix-that-admits-many", 5_000, 500_000, expecting: { $0 - 1 }) { size in
            let catalog = try catalog(size) { _ in ["cards", "schemes"] }
            let exclude = PaymentProductFilter(groups: ["cards", "schemes"])
            let filters = PaymentProductFilters(exclude: exclude)
            return { catalog.resolve(filters).fixes(for: 1).first?.alsoAdmits.count ?? 0 }
        },
    ]

    private static let conditionFixes = [
        // So many that sets with few members are stored as lists.
        conditions("fixes-of-different-attributes", 8_000) { size in
            (
                PaymentProduct.Rules(),
                (0..<size).map { PaymentProduct.Rules(attributes: [name($0): ["x"]]) },
                PaymentContext(attributes: attributes(size))
            )
        },
        // All candidates change all attributes, and each condition requires another value of one.
        conditions("fixes-of-many-required-attributes", count: { _ in 1 }) { size in
            let base = (0..<size).map { (name($0), ["b", "c"] as Set<AttributeValue>) }
            return (
                PaymentProduct.Rules(attributes: Dictionary(uniqueKeysWithValues: base)),
                (0..<size).map { PaymentProduct.Rules(attributes: [name($0): ["c", "d"]]) },
                PaymentContext(attributes: attributes(size))
            )
        },
        // Each condition needs one part more than the one before it.
        conditions("fixes-of-growing-parts", 512, 4_096, count: { _ in 1 }) { size in
            let parts = (0..<64).map { (name($0), ["x"] as Set<AttributeValue>) }
            return (
                PaymentProduct.Rules(),
                (0..<size).map {
                    PaymentProduct.Rules(
                        attributes: Dictionary(uniqueKeysWithValues: parts.prefix(1 + $0 % 64))
                    )
                },
                PaymentContext(attributes: attributes(64))
            )
        },
        // The base rules and the conditions except or list different codes.
        conditions("fixes-of-different-codes", count: { _ in 2 }) { size in
            (
                PaymentProduct.Rules(
                    exceptCountries: ["AD", "AE", "TR"],
                    amountLimitsByCurrency: limits(in: 0..<8_000)
                ),
                (0..<size).map {
                    PaymentProduct.Rules(
                        exceptCountries: ["AF", CountryCode(ordinal: UInt16($0 % 676))],
                        amountLimits: AmountLimits(minimum: -$0),
                        amountLimitsByCurrency: limits(in: $0 % 17_000..<$0 % 17_000 + 2)
                    )
                },
                PaymentContext(country: "TR", currency: "AAA", amount: 400_000_000)
            )
        },
        // The amount is allowed in no currency of the base rules, so that each is compared.
        conditions("fixes-of-currencies-and-amounts", 250, 16_000, count: { _ in 0 }) { size in
            (
                PaymentProduct.Rules(
                    currencies: Set((0..<17_000).map { CurrencyCode(ordinal: $0) }),
                    amountLimitsByCurrency: limits(in: 0..<17_000)
                ),
                (0..<size).map {
                    PaymentProduct.Rules(amountLimits: AmountLimits(minimum: 500_000_000 + $0))
                },
                PaymentContext(currency: "ZZZ", amount: 400_000_000)
            )
        },
        // Nothing helps, so that the reasons are listed.
        conditions("obstacles-of-different-attributes", count: { _ in 0 }) { size in
            (
                PaymentProduct.Rules(),
                (0..<size).map { PaymentProduct.Rules(attributes: [name($0): []]) },
                PaymentContext(attributes: attributes(size))
            )
        },
    ]

    private typealias Question = (
        base: PaymentProduct.Rules, conditions: [PaymentProduct.Rules], context: PaymentContext
    )

    /// Returns a case whose result is the number of fixes for a product with conditions.
    private static func conditions(
        _ name: String,
        _ smallSize: Int = 1_024,
        _ fullSize: Int = 100_000,
        count: @escaping @Sendable (_ size: Int) -> Int = { _ in
            AvailabilityFixes.maxContextChangeCount
        },
        _ question: @escaping @Sendable (_ size: Int) -> Question
    ) -> Case {
        Case(name, smallSize, fullSize, expecting: count) { size in
            let (base, conditions, context) = question(size)
            let product = PaymentProduct(id: 1, rules: base, conditions: conditions)
            let resolved = try PaymentProductCatalog([product]).resolve([])
            return {
                let fixes = resolved.fixes(for: 1, in: context)
                precondition(fixes.isEmpty == !fixes.obstacles.isEmpty)
                let messages = fixes.flatMap { fix in
                    fix.contextChange?.messages(changing: context) ?? []
                }
                precondition(messages.count >= fixes.count)
                return fixes.count
            }
        }
    }

    private static func name(_ number: Int) -> AttributeName {
        AttributeName("name \(number) with many bytes")
    }

    private static func attributes(_ count: Int) -> PaymentContext.Attributes {
        PaymentContext.Attributes((0..<count).map { PaymentContext.Attribute(name($0), "z") })
    }

    /// Returns limits of a single amount in each of some currencies.
    private static func limits(in ordinals: Range<Int>) -> [CurrencyCode: AmountLimits] {
        Dictionary(
            uniqueKeysWithValues: ordinals.map {
                (CurrencyCode(ordinal: UInt16($0)), AmountLimits(minimum: $0, maximum: $0))
            }
        )
    }
}

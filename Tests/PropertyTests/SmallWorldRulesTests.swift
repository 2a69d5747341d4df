import ProductCatalog
import ProductFilter
import TestSupport
import Testing

/// Base rules and conditions in every small world: products with any base rules, with any condition,
/// and with any pair of base rules and a condition, or of conditions, in every context.
struct SmallWorldRulesTests {
    /// A product, and for each context whether the reference model allows the product.
    private struct Expectation {
        let rules: PaymentProduct.Rules
        let conditions: [PaymentProduct.Rules]?
        let isAllowed: [Bool]
    }

    private static let expectations: [Expectation] = {
        let model = ReferenceModel([])
        let plain = PaymentProduct.Rules()
        func meets(_ rules: PaymentProduct.Rules) -> [Bool] {
            SmallWorlds.contexts.map { model.failures(of: rules, in: $0).isEmpty }
        }
        var expectations: [Expectation] = []
        func expect(
            _ rules: PaymentProduct.Rules,
            _ conditions: [PaymentProduct.Rules]?,
            _ isAllowed: [Bool]
        ) {
            expectations.append(
                Expectation(rules: rules, conditions: conditions, isAllowed: isAllowed)
            )
        }
        for rules in SmallWorlds.rules {
            let meets = meets(rules)
            expect(rules, nil, meets)
            expect(plain, [rules], meets)
        }
        let few = SmallWorlds.fewRules.map { ($0, meets($0)) }
        for (first, meetsFirst) in few {
            expect(first, [], meetsFirst.map { _ in false })
            for (second, meetsSecond) in few {
                expect(first, [second], zip(meetsFirst, meetsSecond).map { $0 && $1 })
                expect(plain, [first, second], zip(meetsFirst, meetsSecond).map { $0 || $1 })
            }
        }
        return expectations
    }()

    /// The forms only differ in how sets are stored, so each context is tested in one of them.
    @Test(arguments: ProductSet.Form.unbounded.enumerated().map { ($0, $1) })
    func `a context allows what the reference model allows`(
        number: Int,
        form: ProductSet.Form
    ) throws {
        let contexts = SmallWorlds.contexts.indices.filter {
            $0 % ProductSet.Form.unbounded.count == number
        }
        try check(Self.expectations[...], in: contexts, storedAs: form)
    }

    /// The conditions of 256 products fit inline, and most of those of 512 products don't.
    @Test func `a context allows what the reference model allows in small catalogs`() throws {
        var rest = Self.expectations[...]
        while !rest.isEmpty {
            for size in [256, 512] {
                try check(rest.prefix(size), in: SmallWorlds.contexts.indices, storedAs: .inline)
                rest = rest.dropFirst(size)
            }
        }
    }

    private func check(
        _ expectations: ArraySlice<Expectation>,
        in contexts: some Sequence<Int>,
        storedAs form: ProductSet.Form
    ) throws {
        let catalog = try Self.catalog(expectations, storedAs: form)
        for index in contexts {
            let context = SmallWorlds.contexts[index]
            let allowed = expectations.indices.filter { expectations[$0].isAllowed[index] }
            let start = expectations.startIndex
            guard catalog.products(allowedIn: context).offsets == allowed.map({ $0 - start }) else {
                Issue.record("\(context) of the products from \(start)")
                return
            }
        }
    }

    @Test func `the reasons are those of the reference model`() throws {
        let catalog = try Self.catalog(Self.expectations[...], storedAs: .automatic)
        let model = ReferenceModel(Array(catalog))
        let resolved = catalog.resolve([])
        // With a prime step, every product is explained in some context.
        for (index, context) in SmallWorlds.contexts.enumerated() {
            for offset in stride(from: index, to: catalog.count, by: 211) {
                let id = PaymentProduct.ID(offset + 1)
                let explanation = resolved.explanation(of: id, in: context)
                let expected = model.reasons(against: id, for: [], in: context)
                #expect(explanation.isAvailable == expected.isEmpty)
                #expect(explanation.isAvailable == Self.expectations[offset].isAllowed[index])
                guard !expected.isEmpty else { continue }
                #expect(explanation.reasons.map { ReferenceModel.Reason($0) } == expected)
            }
        }
    }

    private static func catalog(
        _ expectations: ArraySlice<Expectation>,
        storedAs form: ProductSet.Form
    ) throws -> PaymentProductCatalog {
        let start = expectations.startIndex
        return try PaymentProductCatalog(count: expectations.count, storedAs: form) {
            offset,
            product in
            product.rules = expectations[start + offset].rules
            product.conditions = expectations[start + offset].conditions
        }
    }
}

import ProductCatalog
import ProductFilter
import TestSupport
import Testing

/// Certain products, and what the others depend on, in every small world: products with any base rules,
/// with any condition, and with any pair of base rules and a condition, or of conditions, in contexts of
/// every shape.
struct SmallWorldCertaintyTests {
    private static let products: [PaymentProduct] = {
        let plain = PaymentProduct.Rules()
        var products: [PaymentProduct] = []
        func append(_ rules: PaymentProduct.Rules, _ conditions: [PaymentProduct.Rules]?) {
            products.append(
                PaymentProduct(
                    id: PaymentProduct.ID(products.count + 1),
                    rules: rules,
                    conditions: conditions
                )
            )
        }
        for rules in SmallWorlds.rules {
            append(rules, nil)
            append(plain, [rules])
        }
        for first in SmallWorlds.fewRules {
            append(first, [])
            for second in SmallWorlds.fewRules {
                append(first, [second])
                append(plain, [first, second])
            }
        }
        return products
    }()

    /// Each context is tested with another selection of products, as many as are stored inline. With a
    /// prime step, each product is tested in some contexts.
    @Test func `answers are those of all completions`() throws {
        for (number, context) in SmallWorlds.contexts.enumerated() {
            let products = stride(from: number, to: Self.products.count, by: 251).map {
                Self.products[$0]
            }
            let form: ProductSet.Form = number % 2 == 0 ? .inline : .flat
            let resolved = try PaymentProductCatalog(products, storedAs: form).resolve([])
            let certain = resolved.catalog[resolved.certainProducts(in: context)].ids
            let dependencies = resolved.dependencies(in: context)
            for product in products {
                let answer = ReferenceModel.answer(for: product, in: context)
                let isUncertain = answer.isAllowed && !answer.isCertain
                let expected: ProductAvailability =
                    answer.isCertain
                    ? .always
                    : answer.isImpossible ? .never : .depends(on: answer.dependencies)
                #expect(certain.contains(product.id) == answer.isCertain)
                #expect(dependencies[product.id] == (isUncertain ? answer.dependencies : nil))
                guard resolved.availability(of: product.id, in: context) == expected else {
                    Issue.record("\(product) in \(context), expected \(expected)")
                    return
                }
            }
        }
    }
}

import FuzzSupport
import ProductCatalog
import ProductFilter
import TestSupport

/// Checks the comparison, in every catalog, of the first two layers of a world.
///
/// The library needn't find the products of the world, but others that the same layers admit.
func checkComparison(in world: World) {
    let sides = (world.layers + [PaymentProductFilters(), PaymentProductFilters()]).prefix(2)
    let model = world.referenceModel()
    let admitted = sides.map { model.available(for: [$0], among: model.all) }
    let kinds: [(Set<PaymentProduct.ID>, KeyPath<AnyCatalogComparison, PaymentProduct?>, [Bool])] =
        [
            (admitted[0].subtracting(admitted[1]), \.onlyFirst, [true, false]),
            (admitted[1].subtracting(admitted[0]), \.onlySecond, [false, true]),
            (admitted[0].intersection(admitted[1]), \.both, [true, true]),
        ]
    let comparison = AnyCatalogComparison(of: sides[0], with: sides[1])
    for (products, example, expected) in kinds {
        guard let example = comparison[keyPath: example] else {
            require(products.isEmpty, "\(products) are admitted as \(expected), but no example is")
            continue
        }
        require(admits(example, sides) == expected, "\(example) isn't admitted as \(expected)")
        for position in example.groups.indices {
            var product = example
            product.groups.remove(at: position)
            require(admits(product, sides) != expected, "\(example) could be in fewer groups")
        }
    }
}

/// Returns whether each side admits a product.
private func admits(_ product: PaymentProduct, _ sides: ArraySlice<PaymentProductFilters>) -> [Bool]
{
    let model = ReferenceModel([product])
    require(
        PaymentProduct.ID.validRange ~= product.id.rawValue,
        "\(product.id) can't be in a catalog"
    )
    return sides.map { model.available(for: [$0], among: model.all).contains(product.id) }
}

import ProductCatalog
public import ProductFilter
public import TestSupport

/// Checks that the first products are available in the fully known contexts that their boxes contain,
/// and nothing is available where the library says so.
///
/// - Parameters:
///   - resolved: Filters, resolved against a catalog.
///   - model: The reference model of the catalog's products.
public func checkContexts(_ resolved: ResolvedFilters, _ model: ReferenceModel) {
    let products = resolved.catalog.prefix(24)
    let contexts = Completions(distinguishedBy: resolved.catalog).samples
    let filters = resolved.layers.map(\.filters)
    let available = contexts.map { Set(model.available(for: filters, in: $0)) }
    let deadEnds = Set(resolved.deadEnds().map(\.product))
    for product in products {
        do {
            let boxes = try resolved.contexts(of: product.id)
            for (context, available) in zip(contexts, available) {
                require(
                    boxes.contains { $0.contains(context) } == available.contains(product.id),
                    "the boxes of \(product.id) are wrong in \(context): \(boxes)"
                )
            }
            require(
                deadEnds.contains(product.id) == boxes.isEmpty,
                "\(product.id) with the boxes \(boxes) is or isn't a dead end"
            )
        } catch {
            require(error.product == product.id, "another product is too intricate: \(error)")
        }
    }
    guard let boxes = try? resolved.contextsWithoutProducts() else { return }
    for (context, available) in zip(contexts, available) where !available.isEmpty {
        require(
            !boxes.contains { $0.contains(context) },
            "\(available) are available in \(context), but not according to \(boxes)"
        )
    }
}

extension Completions {
    /// Some fully known contexts, in which each value occurs that few contexts have.
    fileprivate var samples: [PaymentContext] {
        (0..<10).map { number in
            var context = PaymentContext(
                country: countries[number % countries.count],
                currency: currencies[number / 2 % currencies.count],
                amount: amounts[number / 3 % amounts.count],
                isRecurring: number % 5 == 4,
                isInstallments: number % 7 == 6
            )
            for (position, attribute) in attributes.enumerated() {
                let index = (number + position) % attribute.values.count
                context.attributes[attribute.name] = attribute.values[index]
            }
            return context
        }
    }
}

import ProductCatalog
import ProductFilter

extension World {
    /// Smaller variants of this world, the smallest first.
    public var smallerWorlds: [World] {
        without(\.products) + without(\.layers) + without(\.contexts)
            + layers.indices.flatMap { layer in
                layers[layer].smaller.map { filters in with { $0.layers[layer] = filters } }
            }
            + contexts.indices.flatMap { index in
                contexts[index].smaller.map { context in with { $0.contexts[index] = context } }
            }
            + (products.count > 20
                ? []
                : products.indices.flatMap { index in
                    products[index].smaller.map { product in
                        with { $0.products[index] = product }
                    }
                })
    }

    /// Returns a copy of this world with a change.
    private func with(_ change: (inout World) -> Void) -> World {
        var world = self
        change(&world)
        return world
    }

    /// Returns copies of this world, each without some of its parts.
    private func without<Part>(_ parts: WritableKeyPath<World, [Part]>) -> [World] {
        self[keyPath: parts].smaller.map { smaller in with { $0[keyPath: parts] = smaller } }
    }
}

extension Array {
    /// Copies of the array without each half of it, without each quarter, and so on down to single
    /// elements.
    var smaller: [[Element]] {
        var smaller: [[Element]] = []
        var length = (count + 1) / 2
        while length > 0 {
            for start in stride(from: 0, to: count, by: length) {
                smaller.append(Array(self[..<start] + self[Swift.min(start + length, count)...]))
            }
            length = length == 1 ? 0 : (length + 1) / 2
        }
        return smaller
    }
}

extension PaymentProductFilters {
    fileprivate var smaller: [PaymentProductFilters] {
        var smaller: [PaymentProductFilters] = []
        if restrictTo != nil { smaller.append(PaymentProductFilters(exclude: exclude)) }
        if exclude != nil { smaller.append(PaymentProductFilters(restrictTo: restrictTo)) }
        smaller += (restrictTo?.smaller ?? []).map {
            PaymentProductFilters(restrictTo: $0, exclude: exclude)
        }
        smaller += (exclude?.smaller ?? []).map {
            PaymentProductFilters(restrictTo: restrictTo, exclude: $0)
        }
        return smaller
    }
}

extension PaymentProductFilter {
    fileprivate var smaller: [PaymentProductFilter] {
        products.smaller.map { PaymentProductFilter(products: $0, groups: groups) }
            + groups.smaller.map { PaymentProductFilter(products: products, groups: $0) }
    }
}

extension PaymentContext {
    fileprivate var smaller: [PaymentContext] {
        let changes: [(inout PaymentContext) -> Void] = [
            { $0.country = nil }, { $0.currency = nil }, { $0.amount = nil },
            { ($0.isRecurring, $0.isInstallments) = (false, false) },
        ]
        return changes.map { change in with(change) }.filter { $0 != self }
            + attributes.map(\.name).map { name in with { $0.attributes[name] = nil } }
    }

    private func with(_ change: (inout PaymentContext) -> Void) -> PaymentContext {
        var context = self
        change(&context)
        return context
    }
}

extension PaymentProduct {
    fileprivate var smaller: [PaymentProduct] {
        var smaller: [PaymentProduct] = groups.smaller.map { groups in
            with { $0.groups = groups }
        }
        if displayOrder != nil { smaller.append(with { $0.displayOrder = nil }) }
        smaller += rules.smaller.map { rules in with { $0.rules = rules } }
        guard let conditions else { return smaller }
        smaller.append(with { $0.conditions = nil })
        smaller += conditions.smaller.map { conditions in with { $0.conditions = conditions } }
        return smaller
            + conditions.indices.flatMap { index in
                conditions[index].smaller.map { rules in with { $0.conditions?[index] = rules } }
            }
    }

    private func with(_ change: (inout PaymentProduct) -> Void) -> PaymentProduct {
        var product = self
        change(&product)
        return product
    }
}

extension PaymentProduct.Rules {
    fileprivate var smaller: [PaymentProduct.Rules] {
        let changes: [(inout PaymentProduct.Rules) -> Void] = [
            { $0 = PaymentProduct.Rules() },
            { $0.countries = nil }, { $0.exceptCountries = nil }, { $0.currencies = nil },
            { $0.amountLimits = AmountLimits() }, { $0.amountLimitsByCurrency = [:] },
            { $0.allowsRecurring = true }, { $0.allowsInstallments = true },
            { $0.attributes = [:] },
        ]
        return changes.map { change in
            var rules = self
            change(&rules)
            return rules
        }
        .filter { $0 != self }
    }
}

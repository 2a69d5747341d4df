import FuzzSupport
import ProductCatalog
import ProductFilter
import TestSupport

extension World {
    /// Creates a world from the choices of an input.
    init(from input: inout FuzzInput) {
        let size = input.byte()
        let distinctCount = Int(size) % 16
        let count = size < 250 ? distinctCount : Pool.largeCounts[Int(size) - 250]
        var products = (0..<distinctCount).map { PaymentProduct(from: &input, position: $0) }
        // Larger worlds repeat the distinct products with other ids.
        for position in distinctCount..<max(count, distinctCount) {
            var product =
                distinctCount == 0 ? PaymentProduct(id: 0) : products[position % distinctCount]
            product.id = PaymentProduct.ID(1_000 + position)
            product.conditions = product.conditions.map { Array($0.prefix(4)) }
            products.append(product)
        }
        let ids = products.map(\.id) + [0, -1, 999, 2_147_483_648, PaymentProduct.ID(.max)]
        let layers = (0..<input.integer(below: 5)).map { _ in
            PaymentProductFilters(from: &input, ids)
        }
        let contexts = (0..<1 + input.integer(below: 2)).map { _ in PaymentContext(from: &input) }
        self.init(products: products, layers: layers, contexts: contexts)
    }
}

extension PaymentProduct {
    fileprivate init(from input: inout FuzzInput, position: Int) {
        let kind = input.byte()
        // Mostly consecutive ids, some far apart, some duplicates.
        let id =
            switch kind & 7 {
            case 0..<5: position + 1
            case 5: Int(ID.validRange.upperBound) - position
            case 6: 1 + (position + 1) * 7_654_321
            default: 3
            }
        self.init(
            id: ID(id),
            groups: input.subset(of: Pool.groups),
            displayOrder: kind & 8 == 0 ? nil : Int(input.byte()) - 128
        )
        if kind & 16 != 0 { rules = Rules(from: &input) }
        if kind & 32 != 0 {
            conditions = (0..<input.integer(below: 4)).map { _ in Rules(from: &input) }
            // More conditions than a catalog stores inline.
            if position == 0, kind & 64 != 0, let first = conditions?.first {
                conditions?.append(contentsOf: Array(repeating: first, count: 513))
            }
        }
    }
}

extension PaymentProduct.Rules {
    fileprivate init(from input: inout FuzzInput) {
        let parts = input.byte()
        self.init(
            countries: parts & 1 == 0 ? nil : Set(input.subset(of: Pool.countries)),
            exceptCountries: parts & 2 == 0 ? nil : Set(input.subset(of: Pool.countries)),
            currencies: parts & 4 == 0 ? nil : Set(input.subset(of: Pool.currencies)),
            amountLimits: parts & 8 == 0 ? AmountLimits() : AmountLimits(from: &input),
            allowsRecurring: parts & 16 == 0,
            allowsInstallments: parts & 32 == 0
        )
        if parts & 64 != 0 {
            for currency in input.subset(of: Pool.currencies) {
                amountLimitsByCurrency[currency] = AmountLimits(from: &input)
            }
        }
        if parts & 128 != 0 {
            for name in input.subset(of: Pool.attributeNames) {
                attributes[name] = Set(input.subset(of: Pool.attributeValues))
            }
        }
    }
}

extension AmountLimits {
    fileprivate init(from input: inout FuzzInput) {
        let limits = [input.choice(of: Pool.amounts), input.choice(of: Pool.amounts)].sorted()
        let bounds = input.byte()
        self.init(
            minimum: bounds & 1 == 0 ? nil : limits[0],
            maximum: bounds & 2 == 0 ? nil : limits[1]
        )
    }
}

extension PaymentProductFilters {
    fileprivate init(from input: inout FuzzInput, _ ids: [PaymentProduct.ID]) {
        let parts = input.byte()
        self.init()
        if parts & 1 != 0 { restrictTo = PaymentProductFilter(from: &input, ids) }
        if parts & 2 != 0 { exclude = PaymentProductFilter(from: &input, ids) }
    }
}

extension PaymentProductFilter {
    fileprivate init(from input: inout FuzzInput, _ ids: [PaymentProduct.ID]) {
        let names = Pool.groups + ["unknown", ""]
        self.init(
            products: (0..<input.integer(below: 40)).map { _ in input.choice(of: ids) },
            groups: (0..<input.integer(below: 20)).map { _ in input.choice(of: names) }
        )
    }
}

extension PaymentContext {
    fileprivate init(from input: inout FuzzInput) {
        let parts = input.byte()
        self.init(
            country: parts & 1 == 0 ? nil : input.choice(of: Pool.countries + ["BE"]),
            currency: parts & 2 == 0 ? nil : input.choice(of: Pool.currencies + ["CHF"]),
            amount: parts & 4 == 0 ? nil : input.choice(of: Pool.amounts),
            isRecurring: parts & 8 != 0,
            isInstallments: parts & 16 != 0
        )
        guard parts & 32 != 0 else { return }
        for name in input.subset(of: Pool.attributeNames + ["Channel"]) {
            attributes[name] = input.choice(of: Pool.attributeValues + ["WEB"])
        }
    }
}

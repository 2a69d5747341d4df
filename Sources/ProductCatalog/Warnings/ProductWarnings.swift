/// The warnings about products: for each, those about its base rules first, then those about each
/// condition beside the base rules, then those about conditions that others cover.
struct ProductWarnings {
    private(set) var all: [CatalogWarning] = []
    private var product: PaymentProduct.ID = 0

    /// The index of the condition that's checked, or `nil` for the base rules.
    var condition: Int?

    /// Searches products, in the order given.
    ///
    /// - Complexity: O(products + codes and values in their rules), plus the time to sort those with
    ///   warnings.
    init(_ products: [PaymentProduct]) {
        // A span lends each product. An array would copy it.
        let products = products.span
        for position in products.indices { check(products[position]) }
    }

    private mutating func check(_ product: borrowing PaymentProduct) {
        self.product = product.id
        condition = nil
        checkRules(product.rules)
        guard let conditions = product.conditions else { return }
        if conditions.isEmpty {
            append(
                .noConditions,
                "conditions",
                "has an empty list of conditions and isn't allowed in any payment context: remove the "
                    + "list, or add a condition"
            )
        }
        let baseCountries = product.rules.allowedCountries
        var compared: [Int] = []
        for index in conditions.indices {
            condition = index
            checkRules(conditions[index])
            let count = all.count
            checkConflicts(between: conditions[index], and: product.rules, baseCountries)
            let isInConflict = all.count > count
            // Those have a warning that says more than that another condition covers them.
            if !isInConflict, !conditions[index].hasEmptyList { compared.append(index) }
        }
        checkCovered(conditions, compared)
    }

    /// What a product with the rules isn't, if the rules aren't met.
    var unmet: String { condition == nil ? "isn't allowed" : "isn't met" }

    /// Appends a warning about the current product.
    ///
    /// - Parameters:
    ///   - path: The path from the product or the condition, or `nil` for the condition itself.
    ///   - text: The rest of a sentence that starts with the product or the condition.
    mutating func append(_ code: CatalogWarning.Code, _ path: String?, _ text: String) {
        let place = condition.map { "conditions[\($0)]" }
        let path = [place, path].compactMap { $0 }.joined(separator: ".")
        all.append(
            CatalogWarning(
                code,
                product: product,
                path: "paymentProducts[id=\(product)].\(path)",
                message: "\(place.map { "\($0) of " } ?? "")product \(product) \(text)"
            )
        )
    }
}

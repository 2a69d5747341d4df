import Foundation
import FuzzSupport
import ProductCatalog
import TestSupport

/// Checks that a document can be encoded and decoded again.
func checkEncoding(of document: PaymentProductCatalog.Document) {
    do {
        let encoded = try JSONEncoder().encode(document)
        let decoded = try JSONDecoder().decode(PaymentProductCatalog.Document.self, from: encoded)
        require(decoded == document, "an encoded document decodes as another one")
    } catch {
        require(false, "an encoded document doesn't decode: \(error)")
    }
}

/// Checks that faults name products of the document, in order.
func checkFaults(_ error: CatalogError, of document: PaymentProductCatalog.Document) {
    require(!error.faults.isEmpty, "an error without faults")
    let positions = error.faults.map(\.position)
    require(positions == positions.sorted(), "faults aren't in the order of the products")
    for fault in error.faults {
        require(
            document.paymentProducts[fault.position].id == fault.product,
            "a fault names another product than the one at its position"
        )
        require(!fault.message.isEmpty && !fault.path.isEmpty, "a fault without message or path")
    }
}

/// Checks the catalog's sets against its products.
func checkSets(of catalog: PaymentProductCatalog) {
    let products = Array(catalog)
    let model = ReferenceModel(products)
    require(products.map(\.id) == model.displayOrder, "products aren't in display order")
    for product in products {
        require(catalog[id: product.id] == product, "a product isn't found by its id")
    }
    for group in catalog.groups {
        let members = catalog[group.products].map(\.id)
        require(Set(members) == model.members(of: group.id), "the members of a group are wrong")
        require(catalog.products(in: group.id) == group.products, "a group isn't found by its id")
    }
    let rules = products.map(\.rules)
    let amounts = rules.flatMap {
        [$0.amountLimits.minimum, $0.amountLimits.maximum].compactMap(\.self)
    }
    let countries = rules.flatMap { $0.countries ?? [] }
    let currencies = rules.flatMap { rules in
        Array(rules.currencies ?? []) + Array(rules.amountLimitsByCurrency.keys)
    }
    // Contexts that meet each rule once, so that the work is proportional to the document.
    for position in 0...max(amounts.count, countries.count, currencies.count) {
        let amount = amounts.isEmpty ? nil : amounts[position % amounts.count]
        for difference in [-1, 0, 1] {
            let context = PaymentContext(
                country: countries.isEmpty ? nil : countries[position % countries.count],
                currency: currencies.isEmpty || difference > 0
                    ? nil : currencies[position % currencies.count],
                amount: amount.map { $0.addingReportingOverflow(difference).partialValue },
                isRecurring: difference < 0,
                isInstallments: position % 2 == 1
            )
            require(
                Set(catalog[catalog.products(allowedIn: context)].map(\.id))
                    == model.allowed(in: context),
                "the products allowed in \(context) are wrong"
            )
        }
    }
}

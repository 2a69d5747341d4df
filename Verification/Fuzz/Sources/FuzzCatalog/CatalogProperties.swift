import Foundation
import FuzzSupport
import ProductCatalog
import TestSupport

/// A document is read back as it was written.
func checkWritten(_ document: PaymentProductCatalog.Document) {
    do {
        let written = try JSONEncoder().encode(document)
        let read = try JSONDecoder().decode(PaymentProductCatalog.Document.self, from: written)
        require(read == document, "a document that is written down is read as another")
    } catch {
        require(false, "a document that is written down is refused: \(error)")
    }
}

/// The faults name products of the document, in their order.
func checkFaults(_ error: CatalogError, of document: PaymentProductCatalog.Document) {
    require(!error.faults.isEmpty, "a refusal without a reason")
    let positions = error.faults.map(\.position)
    require(positions == positions.sorted(), "faults are not in the order of the products")
    for fault in error.faults {
        require(
            document.paymentProducts[fault.position].id == fault.product,
            "a fault names another product than the one at its place"
        )
        require(!fault.message.isEmpty && !fault.propertyName.isEmpty, "a fault says nothing")
    }
}

/// The catalog's sets are what its products say.
func checkSets(of catalog: PaymentProductCatalog) {
    let products = Array(catalog)
    let twin = NaiveTwin(products)
    require(products.map(\.id) == twin.displayOrder, "products are not in display order")
    for product in products {
        require(catalog[id: product.id] == product, "a product is not found by its id")
    }
    for group in catalog.groups {
        let members = catalog[group.products].map(\.id)
        require(Set(members) == twin.members(of: group.id), "a group has other members")
        require(catalog.products(in: group.id) == group.products, "a group is not found")
    }
    let rules = products.map(\.rules)
    let amounts = rules.flatMap {
        [$0.amountLimits.minimum, $0.amountLimits.maximum].compactMap(\.self)
    }
    let countries = rules.flatMap { $0.countries ?? [] }
    let currencies = rules.flatMap { rules in
        Array(rules.currencies ?? []) + Array(rules.amountLimitsByCurrency.keys)
    }
    // One context that meets each rule, so that the work stays in proportion to the document.
    for number in 0...max(amounts.count, countries.count, currencies.count) {
        let amount = amounts.isEmpty ? nil : amounts[number % amounts.count]
        for step in [-1, 0, 1] {
            let context = PaymentContext(
                country: countries.isEmpty ? nil : countries[number % countries.count],
                currency: currencies.isEmpty || step > 0
                    ? nil : currencies[number % currencies.count],
                amount: amount.map { $0.addingReportingOverflow(step).partialValue },
                isRecurring: step < 0,
                isInstallments: number % 2 == 1
            )
            require(
                Set(catalog[catalog.products(allowedIn: context)].map(\.id))
                    == twin.allowed(in: context),
                "another set of products is allowed in \(context)"
            )
        }
    }
}

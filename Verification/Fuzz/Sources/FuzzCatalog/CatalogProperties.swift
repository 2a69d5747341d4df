import Foundation
import FuzzSupport
import ProductCatalog
import TestSupport

/// Checks that the parser and the reference agree on a document: on its products, or on each fault.
func checkAgreement(
    _ result: Result<PaymentProductCatalog.Document, ParsingError>,
    of body: [UInt8],
    _ options: ParsingOptions
) {
    let expected: PlainDocument
    do throws(PlainJSON.Rejection) {
        let (json, duplicateKeys) = try PlainJSON.parse(body, nestingLimit: options.nestingLimit)
        expected = PlainDocument(json, duplicateKeys: duplicateKeys)
    } catch {
        if case .malformed(let offset) = error {
            guard case .failure(let error) = result else {
                return require(false, "a malformed document is accepted")
            }
            checkGrammarFault(at: offset, error)
        }
        return
    }
    switch result {
    case .success(let document):
        require(expected.faults.isEmpty, "faults aren't found: \(expected.faults)")
        require(
            document.paymentProducts == expected.products
                && document.paymentProducts.map(texts) == expected.products.map(texts),
            "the products should be \(expected.products), not \(document.paymentProducts)"
        )
    case .failure(let error):
        // Faults beyond the limit aren't the last ones in the text.
        guard !error.hasMoreFaults else { return }
        require(
            error.faults.map(PlainFault.init).sorted() == expected.faults,
            "the faults should be \(expected.faults), not \(error.faults)"
        )
    }
}

/// The bytes of a product's texts. Strings may be equal with different bytes.
private func texts(of product: PaymentProduct) -> [[UInt8]?] {
    [product.label, product.logo, product.paymentMethod].map { $0.map { Array($0.utf8) } }
}

/// Checks that an encoded document is the same, for the parser and for `JSONDecoder`, or that it isn't
/// encoded if that would drop an attribute.
func checkEncoding(of document: PaymentProductCatalog.Document) {
    guard !document.paymentProducts.contains(where: \.hasSimilarAttributes) else {
        require(
            (try? JSONEncoder().encode(document)) == nil,
            "attributes are encoded whose names differ only in normalization"
        )
        return
    }
    do {
        let encoded = try JSONEncoder().encode(document)
        let parsed = try PaymentProductCatalog.Document(json: encoded)
        require(
            parsed.paymentProducts == document.paymentProducts,
            "an encoded document parses as another one"
        )
        let decoded = try JSONDecoder().decode(PaymentProductCatalog.Document.self, from: encoded)
        require(
            decoded.paymentProducts == document.paymentProducts,
            "an encoded document decodes as another one"
        )
    } catch {
        require(false, "an encoded document isn't accepted: \(error)")
    }
}

/// Checks that `JSONDecoder` decodes the same document, except for `displayHintsList`.
func checkDecoding(
    of document: PaymentProductCatalog.Document,
    from body: [UInt8],
    _ options: ParsingOptions
) {
    // The decoder accepts less nesting.
    guard options.nestingLimit < 512 else { return }
    // It keeps one of two attributes whose names differ only in normalization.
    guard !document.paymentProducts.contains(where: \.hasSimilarAttributes) else { return }
    let decoded = try? JSONDecoder().decode(PaymentProductCatalog.Document.self, from: Data(body))
    require(
        decoded?.paymentProducts.map(withoutHints)
            == document.paymentProducts.map(withoutHints),
        "JSONDecoder decodes another document"
    )
}

private func withoutHints(_ product: PaymentProduct) -> PaymentProduct {
    var product = product
    (product.displayOrder, product.label, product.logo) = (nil, nil, nil)
    return product
}

/// Checks that each warning is one line, and about a product of the catalog.
func checkWarnings(of catalog: PaymentProductCatalog) {
    for warning in catalog.warnings {
        require(isOneLine(warning.message), "a message has two lines: \(warning)")
        require(isOneLine(warning.path), "a path has two lines: \(warning)")
        if let product = warning.product {
            require(catalog[id: product] != nil, "a warning is about an unknown product")
        }
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
    let rules = products.flatMap { [$0.rules] + ($0.conditions ?? []) }
    let amounts = rules.flatMap { rules in
        ([rules.amountLimits] + rules.amountLimitsByCurrency.values)
            .flatMap { [$0.minimum, $0.maximum].compactMap(\.self) }
    }
    let countries = rules.flatMap { Array($0.countries ?? []) + Array($0.exceptCountries ?? []) }
    let currencies = rules.flatMap { rules in
        Array(rules.currencies ?? []) + Array(rules.amountLimitsByCurrency.keys)
    }
    let attributes = rules.flatMap { rules in
        rules.attributes.flatMap { name, values in values.union(["other"]).map { (name, $0) } }
    }
    let counts = [amounts.count, countries.count, currencies.count, attributes.count]
    // Contexts that meet each rule once, so that the work is proportional to the document.
    for position in 0...(counts.max() ?? 0) {
        let amount = amounts.isEmpty ? nil : amounts[position % amounts.count]
        let attribute = attributes.isEmpty ? nil : attributes[position % attributes.count]
        for difference in [-1, 0, 1] {
            let context = PaymentContext(
                country: countries.isEmpty ? nil : countries[position % countries.count],
                currency: currencies.isEmpty || difference > 0
                    ? nil : currencies[position % currencies.count],
                amount: amount.map { $0.addingReportingOverflow(difference).partialValue },
                isRecurring: difference < 0,
                isInstallments: position % 2 == 1,
                attributes: attribute.map { position % 3 == 0 ? [:] : [$0: $1] } ?? [:]
            )
            require(
                Set(catalog[catalog.products(allowedIn: context)].map(\.id))
                    == model.allowed(in: context),
                "the products allowed in \(context) are wrong"
            )
        }
    }
}

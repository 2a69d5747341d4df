import ProductCatalog
import ProductFilter

/// Prints answers that use each part of the library once, because Embedded Swift compiles generic code
/// only where it's used. Some of them go wrong if an integer has 32 bits.
@c(_start)
public func start() {
    do throws(ParsingError) {
        let catalog = try PaymentProductCatalog(json: document)
        for warning in catalog.warnings { print("warning: \(warning)") }
        try answer(catalog)
        try compare(catalog)
    } catch {
        print("unexpected: \(error)")
    }
    parseFaults()
    findIDs()
}

private let document = """
    { "paymentProducts": [
        { "id": 1, "paymentProductGroup": "cards",
          "displayHints": { "displayOrder": 9000000000, "label": "Visa" },
          "maxAmount": 8589934592, "attributes": { "channel": ["web", "app"] } },
        { "id": 809, "displayHints": { "displayOrder": 4294967297, "label": "iDEAL" },
          "countries": ["NL"], "curency": ["EUR"], "maxAmount": 4294967300 },
        { "id": 2147483647, "paymentProductGroups": ["cards", "Cards"],
          "conditions": [
              { "countries": ["CH"], "currencies": ["CHF"] },
              { "currencies": ["EUR"], "amountLimits": { "EUR": { "minAmount": 5000000000 } } } ] },
        { "id": 840, "exceptCountries": ["TR"], "currencies": ["EUR", "USD"],
          "amountLimits": { "EUR": { "minAmount": 100 } }, "allowsInstallments": false } ] }
    """

private let question = """
    { "layers": [{ "name": "merchant", "exclude": { "groups": ["Cardz"] } }],
      "paymentProductFilters": {
          "restrictTo": { "products": [1, 809, 840, 4294967297, -9223372036854775808] } },
      "context": { "countryCode": "NL", "currencyCode": "EUR", "amount": 4294967396,
                   "attributes": { "channel": "pos" } },
      "id": 9223372036854775807 }
    """

private func answer(_ catalog: PaymentProductCatalog) throws(ParsingError) {
    let query = try FilterQuery(json: question)
    if case .integer(let id) = query.id { print("query: \(id)") }
    let context = query.context ?? .any
    let resolved = catalog.resolve(query.allLayers)
    print("products: \(resolved.products(in: context))")
    print("certain: \(catalog[resolved.certainProducts(in: context)])")
    for explanation in resolved.explanations(in: context) {
        print("reasons against \(explanation.product)")
        for reason in explanation.reasons { print("- \(reason.message)") }
    }
    for (product, codes) in resolved.reasonCodesAgainstProducts(in: context) {
        print("codes against \(product) \(codes.map { $0.rawValue }.joined(separator: " "))")
    }
    for diagnostic in catalog.diagnose(query.allLayers) { print("note: \(diagnostic)") }
    for diagnostic in catalog.unknownAttributes(in: context) { print(diagnostic.description) }
    do throws(FilterError) {
        try resolved.rejectUnknownEntries()
    } catch {
        print("rejected: \(error)")
        print(ErrorResponse(errorID: "1", error).json)
    }
    for product in catalog {
        for fix in resolved.fixes(for: product.id, in: context) {
            print("fix for \(product.id)")
            for edit in fix.edits { print("- \(edit.path())") }
            for message in fix.contextChange?.messages(changing: context) ?? [] {
                print("- \(message)")
            }
        }
        print("dependencies of \(product.id)")
        for part in resolved.availability(of: product.id).parts { print("- \(part)") }
    }
}

private func compare(_ catalog: PaymentProductCatalog) throws(ParsingError) {
    let all = catalog.resolve([])
    do throws(IntricacyError) {
        for product in catalog {
            for box in try all.contexts(of: product.id) {
                print("\(product.id) \(box.amounts.lowerBound) \(box.amounts.upperBound)")
            }
        }
        print("contexts without products: \(try all.contextsWithoutProducts().count)")
    } catch {
        print("unexpected: \(error)")
    }
    for deadEnd in all.deadEnds() {
        print("dead end: \(deadEnd.product) \(deadEnd.messages.joined(separator: "; "))")
    }
    let cards = PaymentProductFilters(restrictTo: PaymentProductFilter(groups: ["cards"]))
    let visa = PaymentProductFilters(restrictTo: PaymentProductFilter(products: [1]))
    print(AnyCatalogComparison(of: cards, with: visa).relation.rawValue)
    print(catalog.resolve(cards).compared(to: catalog.resolve(visa)).relation.rawValue)
    var products = Array(catalog)
    products[0].rules.amountLimits.maximum = 1 << 40
    do throws(CatalogError) {
        let change = CatalogChange(from: catalog, to: try PaymentProductCatalog(products))
        print("changed products: \(change.productChanges.count)")
        print("widened products: \(change.impact(on: []).widened.count)")
        products.append(products[0])
        _ = try PaymentProductCatalog(products)
    } catch {
        print("catalog error: \(error)")
    }
}

private func parseFaults() {
    do throws(ParsingError) {
        _ = try SessionRequest(
            json: #"{"paymentProductFilters":{"exclude":{"products":[9223372036854775808,1.5]}}}"#
        )
    } catch {
        for fault in error.faults { print("fault: \(fault.line) \(fault.column) \(fault)") }
        print(ErrorResponse(errorID: "2", error).json)
    }
}

/// Looks up ids that are equal in their lower 32 bits, in each kind of table.
private func findIDs() {
    for (count, factor) in [(1_000, 1), (20_000, 1), (20_000, 100_000)] as [(Int, WideInt)] {
        do throws(CatalogError) {
            let catalog = try PaymentProductCatalog(
                (1...count).map { PaymentProduct(id: PaymentProduct.ID(WideInt($0) * factor)) }
            )
            let ids = [7, 1 << 32 + 7, -1 << 32 + 7].map { PaymentProduct.ID($0 * factor) }
            print(ids.map { catalog[id: $0] != nil ? "known" : "unknown" }.joined(separator: " "))
        } catch {
            print("unexpected: \(error)")
        }
    }
}

extension ProductAvailability {
    fileprivate var parts: [ContextPart] {
        if case .depends(let parts) = self { parts } else { [] }
    }
}

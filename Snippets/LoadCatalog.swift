// Loading a catalog from JSON, with its warnings.
import ProductCatalog

// snippet.hide
let document = """
    { "paymentProducts": [
        { "id": 1, "paymentProductGroup": "cards", "displayHints": { "label": "Visa" } },
        { "id": 809, "displayHints": { "label": "iDEAL" }, "countries": ["NL"], "curency": ["EUR"] }
    ] }
    """
// snippet.show
// An invalid document throws a ParsingError, which lists every fault with its path, line and column.
let catalog = try PaymentProductCatalog(json: document)

// Misspelled keys, codes that aren't assigned, groups that look alike …
for warning in catalog.warnings { print(warning) }

do {
    let invalid = #"{ "paymentProducts": [{ "id": "1", "countries": ["NL"] }] }"#
    let _ = try PaymentProductCatalog(json: invalid)
} catch {
    for fault in error.faults { print(fault.path) }  // paymentProducts[0].id
}

let context = PaymentContext(country: "NL", currency: "EUR")
print(catalog[catalog.products(allowedIn: context)].ids)  // [1, 809]

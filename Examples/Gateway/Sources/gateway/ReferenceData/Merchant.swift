import ProductCatalog
import ProductFilter

/// A merchant: its filters, and the products that come first in its lists.
struct Merchant: Sendable {
    /// The filters of all sessions of the merchant.
    var filters = PaymentProductFilters()

    /// Why the filters apply, such as `provider outage`, or `nil` if the file doesn't say.
    var note: String?

    /// The ids of the products that come first, in that order.
    var first: [PaymentProduct.ID] = []

    /// The ids of the products that come first for payers in a country. They replace ``first`` as a
    /// whole.
    var firstByCountry: [CountryCode: [PaymentProduct.ID]] = [:]
}

extension Merchant {
    /// Returns the ids of the products that come first for payers in a country.
    func first(in country: CountryCode?) -> [PaymentProduct.ID] {
        country.flatMap { firstByCountry[$0] } ?? first
    }

    /// Returns what is questionable about the merchant, each with its path.
    func warnings(in catalog: PaymentProductCatalog) -> [String] {
        let findings = catalog.diagnose(filters)
            .filter { $0.severity != .note }
            .map { "\($0.path): \($0.message)" }
        let countries = firstByCountry.keys.sorted()
        let unassigned = countries.filter { !$0.isAssigned }.map {
            "firstByCountry.\($0): `\($0)` isn't an assigned ISO 3166-1 code, so no payer has it: "
                + "correct the code or remove the list"
        }
        let lists =
            [("first", first)]
            + countries.map { ("firstByCountry.\($0)", firstByCountry[$0] ?? []) }
        return findings + unassigned
            + lists.flatMap { path, ids in
                ids.enumerated().filter { catalog.index(of: $1) == nil }.map { position, id in
                    "\(path)[\(position)]: product \(id) isn't in the catalog, so it can't come "
                        + "first: correct the id or remove the entry"
                }
            }
    }
}

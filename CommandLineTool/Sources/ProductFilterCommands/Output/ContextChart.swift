import ProductCatalog
import ProductFilter

/// In how many products, or for which amounts of one product, a payment is possible in each country
/// and currency.
struct ContextChart {
    /// The countries that rules name, and `nil` for all others if there are any.
    let countries: [CountryCode?]

    /// The currencies that rules name, and `nil` for all others if there are any.
    let currencies: [CurrencyCode?]

    /// The number of countries and currencies that aren't shown, because there are too many.
    let hiddenCount: (countries: Int, currencies: Int)

    /// What is in the chart.
    let content: Content

    /// The cells of each country, with a number of products or an ``AmountCoverage``.
    private(set) var rows: [[Int]]

    /// The number of products in the chart, and of those that are missing because they're too
    /// intricate.
    let productCount: (shown: Int, intricate: Int)

    /// The name of the catalog's source.
    let catalogName: String

    /// Whether there are filters.
    let isFiltered: Bool

    enum Content {
        /// How many products are available.
        case productCounts

        /// For which amounts a product with a name is available.
        case amounts(product: String)
    }

    /// For which amounts a product is available. The raw values are those of cells.
    enum AmountCoverage: Int {
        case none, some, all
    }

    /// The greatest number of named countries and of currencies. A chart with more can't be read.
    private static let maxCount = (countries: 80, currencies: 48)

    /// Creates the chart of a report.
    ///
    /// - Complexity: O(boxes × countries × currencies) of those shown.
    init(of report: ContextReport) {
        let boxesByProduct = report.products.compactMap { try? $0.boxes.get() }
        productCount = (boxesByProduct.count, report.errors.count)
        catalogName = report.resolution.catalogName
        isFiltered = report.resolution.filters.layers.contains {
            $0.filters != PaymentProductFilters()
        }
        let countries = namedCodes(boxesByProduct.lazy.joined().map(\.countries))
        let currencies = namedCodes(boxesByProduct.lazy.joined().map(\.currencies))
        self.countries = countries.withOthers(maxCount: Self.maxCount.countries)
        self.currencies = currencies.withOthers(maxCount: Self.maxCount.currencies)
        hiddenCount = (
            max(0, countries.count - Self.maxCount.countries),
            max(0, currencies.count - Self.maxCount.currencies)
        )
        let row = Array(repeating: 0, count: self.currencies.count)
        rows = Array(repeating: row, count: self.countries.count)
        if report.isSelection, report.products.count == 1 {
            content = .amounts(product: report.resolution.name(of: report.products[0].id))
            for boxes in boxesByProduct { addAmounts(of: boxes) }
        } else {
            content = .productCounts
            for boxes in boxesByProduct { addProduct(boxes) }
        }
    }

    /// Counts a product in each cell of its boxes.
    private mutating func addProduct(_ boxes: [ContextBox]) {
        for (row, columns) in cells(of: boxes) {
            for column in columns.keys { rows[row][column] += 1 }
        }
    }

    /// Sets each cell of a product's boxes to whether its amounts are limited.
    private mutating func addAmounts(of boxes: [ContextBox]) {
        for (row, columns) in cells(of: boxes) {
            for (column, ranges) in columns {
                let coverage: AmountCoverage = ranges.coverAllAmounts ? .all : .some
                rows[row][column] = coverage.rawValue
            }
        }
    }

    /// Returns the amounts in each row and column of boxes.
    private func cells(of boxes: [ContextBox]) -> [Int: [Int: [ClosedRange<Int>]]] {
        var cells: [Int: [Int: [ClosedRange<Int>]]] = [:]
        for box in boxes {
            let columns = currencies.indices.filter { box.currencies.contains(currencies[$0]) }
            for row in countries.indices where box.countries.contains(countries[row]) {
                for column in columns {
                    cells[row, default: [:]][column, default: []].append(box.amounts)
                }
            }
        }
        return cells
    }
}

extension AllowedValues {
    /// Returns whether a value is allowed, or those that nothing names for `nil`.
    fileprivate func contains(_ value: Value?) -> Bool {
        if let value { return contains(value) }
        guard case .allBut = self else { return false }
        return true
    }
}

/// Returns the codes that are listed or excepted, in alphabetical order.
private func namedCodes<Code: LetterCode>(_ values: some Sequence<AllowedValues<Code>>) -> [Code] {
    var codes: Set<Code> = []
    for values in values {
        switch values {
        case .only(let listed), .allBut(let listed): codes.formUnion(listed)
        }
    }
    return codes.sorted()
}

extension Array where Element: ContextValue {
    /// Returns the first codes, and `nil` for all others if there are any.
    fileprivate func withOthers(maxCount: Int) -> [Element?] {
        prefix(maxCount).map(Optional.some) + (count == Element.allValues?.count ? [] : [nil])
    }
}

extension [ClosedRange<Int>] {
    /// Whether every amount is in one of the ranges.
    fileprivate var coverAllAmounts: Bool {
        var upperBound: Int?
        for range in sorted(by: { $0.lowerBound < $1.lowerBound }) {
            let start = upperBound.map { $0 == .max ? $0 : $0 + 1 } ?? .min
            guard range.lowerBound <= start else { return false }
            upperBound = Swift.max(upperBound ?? .min, range.upperBound)
        }
        return upperBound == .max
    }
}

import ProductCatalog

/// For each country that boxes distinguish, the currencies in which one of them has contexts.
struct CurrencyCoverage {
    private let countries: DistinguishedCodes<CountryCode>
    private let currencies: DistinguishedCodes<CurrencyCode>

    /// The rows of the countries.
    private var rows: [Row]

    /// The indices of the rows that aren't complete.
    private var openRows: [Int]

    /// Whether each currency is among those that the current box excepts.
    private var isExcepted: [Bool]

    fileprivate struct Row {
        var isCovered: [Bool]
        var coveredCount = 0

        /// If a box had all currencies but some: the indices of those that weren't covered then.
        var open: [Int]?

        var isComplete: Bool { coveredCount == isCovered.count || open?.isEmpty == true }
    }

    /// Creates the coverage by no box.
    ///
    /// - Complexity: O(countries × currencies).
    init(distinguishedBy boxes: some Sequence<ContextBox>) {
        countries = DistinguishedCodes(boxes.lazy.map { $0.countries })
        currencies = DistinguishedCodes(boxes.lazy.map { $0.currencies })
        let row = Row(isCovered: Array(repeating: false, count: currencies.count))
        rows = Array(repeating: row, count: countries.count)
        openRows = Array(rows.indices)
        isExcepted = row.isCovered
    }

    /// Whether every currency is covered in every country.
    var isComplete: Bool { openRows.isEmpty }

    /// Adds the countries and currencies of a box.
    ///
    /// - Complexity: O(countries × codes in the box), amortized over all boxes.
    mutating func cover(_ box: ContextBox) {
        let indices: [Int]
        switch box.countries {
        case .only(let listed): indices = countries.indices(of: listed)
        case .allBut(let excepted):
            let excepted = Set(countries.indices(of: excepted))
            indices = openRows.filter { !excepted.contains($0) }
        }
        switch box.currencies {
        case .only(let listed):
            let columns = currencies.indices(of: listed)
            for index in indices where !rows[index].isComplete { rows[index].cover(columns) }
        case .allBut(let excepted):
            let columns = currencies.indices(of: excepted)
            for column in columns { isExcepted[column] = true }
            for index in indices where !rows[index].isComplete {
                rows[index].cover(allBut: isExcepted)
            }
            for column in columns { isExcepted[column] = false }
        }
        openRows.removeAll { rows[$0].isComplete }
    }

    /// The countries and currencies that aren't covered, with a box for each different set of
    /// currencies.
    ///
    /// - Complexity: O(countries × currencies).
    var uncovered: [ContextBox] {
        let byColumns = Dictionary(grouping: openRows) { rows[$0].uncovered }
        func position(_ rows: [Int]) -> (Int, Int) {
            (countries.hasOthers(rows) ? 1 : 0, rows[0])
        }
        return byColumns.sorted { position($0.value) < position($1.value) }.map { columns, rows in
            ContextBox(
                countries: countries.values(at: rows),
                currencies: currencies.values(at: columns)
            )
        }
    }
}

extension CurrencyCoverage.Row {
    mutating func cover(_ columns: [Int]) {
        for column in columns where !isCovered[column] {
            isCovered[column] = true
            coveredCount += 1
        }
    }

    mutating func cover(allBut isExcepted: [Bool]) {
        open = (open ?? Array(isCovered.indices)).filter { isExcepted[$0] && !isCovered[$0] }
    }

    /// The indices of the currencies that aren't covered, in ascending order.
    var uncovered: [Int] {
        (open ?? Array(isCovered.indices)).filter { !isCovered[$0] }
    }
}

import Reporting

/// The cases, catalog sizes and engines to measure.
struct Selection {
    let cases: [Case]

    /// The catalog sizes, or `nil` for the default sizes of each case.
    ///
    /// Request bodies always have their default sizes.
    let products: [Int]?

    let engines: Set<EngineName>

    /// Creates a selection of all cases and engines.
    ///
    /// - Parameter products: The catalog sizes, or `nil` for the default sizes of each case.
    init(products: [Int]? = nil) {
        cases = Case.all
        self.products = products
        engines = Set(EngineName.allCases)
    }

    /// Creates a selection from command-line options.
    ///
    /// - Parameters:
    ///   - filter: A regular expression that matches a part of each case's name.
    ///   - products: Catalog sizes, separated by commas.
    ///   - engines: Engine names, separated by commas.
    /// - Throws: `SelectionError` if an option isn't valid or nothing is selected.
    init(filter: String?, products: String?, engines: String?) throws(SelectionError) {
        cases = try Self.cases(matching: filter)
        self.products = try products.map(Self.sizes)
        self.engines = try engines.map(Self.engines) ?? Set(EngineName.allCases)
        if sizedCases().isEmpty { throw .nothingSelected }
    }

    /// Returns the cases at each size, ordered so that cases with the same dataset are adjacent.
    func sizedCases() -> [SizedCase] {
        let numbered = cases.enumerated().flatMap { index, subject in
            sizes(of: subject).compactMap { size in
                sizedCase(subject, size: size).map { (index: index, sizedCase: $0) }
            }
        }
        return numbered.sorted {
            ($0.sizedCase.size, $0.sizedCase.base.dataset.rawValue, $0.index)
                < ($1.sizedCase.size, $1.sizedCase.base.dataset.rawValue, $1.index)
        }
        .map(\.sizedCase)
    }

    /// Returns whether a measurement is of a selected case and size.
    func contains(_ measurement: Measurement) -> Bool {
        cases.contains { $0.name == measurement.name }
            && (measurement.size.of != .products
                || products?.contains(measurement.size.count) ?? true)
            && engines.contains(measurement.engine)
    }

    private func sizes(of subject: Case) -> [Int] {
        guard subject.axis == .products, let products else { return subject.sizes }
        return products.filter { $0 <= subject.sizes.max() ?? 0 }
    }

    private func sizedCase(_ subject: Case, size: Int) -> SizedCase? {
        let engines = subject.engines.filter {
            self.engines.contains($0) && $0.supports(products: size)
        }
        return engines.isEmpty ? nil : SizedCase(base: subject, size: size, engines: engines)
    }

    private static func cases(matching filter: String?) throws(SelectionError) -> [Case] {
        guard let filter else { return Case.all }
        let expression: Regex<AnyRegexOutput>
        do {
            expression = try Regex(filter)
        } catch {
            throw .invalidExpression(filter, "\(error)")
        }
        let cases = Case.all.filter { $0.name.contains(expression) }
        if cases.isEmpty { throw .noMatch(filter) }
        return cases
    }

    private static func sizes(_ list: String) throws(SelectionError) -> [Int] {
        var sizes: [Int] = []
        for part in list.split(separator: ",", omittingEmptySubsequences: false) {
            guard let size = Int(part), Case.sizeLimits.contains(size) else {
                throw .invalidSize(String(part))
            }
            sizes.append(size)
        }
        return Set(sizes).sorted()
    }

    private static func engines(_ list: String) throws(SelectionError) -> Set<EngineName> {
        var engines: Set<EngineName> = []
        for part in list.split(separator: ",", omittingEmptySubsequences: false) {
            guard let engine = EngineName(rawValue: String(part)) else {
                throw .unknownEngine(String(part))
            }
            guard engine.isBuiltIn else { throw .notBuiltIn(engine) }
            engines.insert(engine)
        }
        return engines
    }
}

import Measuring

/// Which cases are measured, at which sizes, of which engines.
struct Selection {
    let cases: [Case]

    /// Sizes of catalogs, or `nil` for each case's own. Bodies have sizes of their own.
    let products: [Int]?

    let engines: Set<EngineName>

    /// Everything.
    init() {
        cases = Case.all
        products = nil
        engines = Set(EngineName.allCases)
    }

    /// What the options of the command say.
    init(filter: String?, products: String?, engines: String?) throws(SelectionError) {
        cases = try Self.cases(matching: filter)
        self.products = try products.map(Self.sizes)
        self.engines = try engines.map(Self.engines) ?? Set(EngineName.allCases)
        if steps().isEmpty { throw .nothing }
    }

    /// All cases at these sizes of catalogs.
    init(products: [Int]) {
        cases = Case.all
        self.products = products
        engines = Set(EngineName.allCases)
    }

    /// What is measured, in an order in which each world is needed once only.
    func steps() -> [Step] {
        let steps = cases.enumerated().flatMap { number, subject in
            sizes(of: subject).compactMap { size in
                step(subject, size: size).map { (number: number, step: $0) }
            }
        }
        return steps.sorted {
            ($0.step.size, $0.step.subject.world.rawValue, $0.number)
                < ($1.step.size, $1.step.subject.world.rawValue, $1.number)
        }
        .map(\.step)
    }

    private func sizes(of subject: Case) -> [Int] {
        guard subject.axis == .products, let products else { return subject.sizes }
        return products.filter { $0 <= subject.sizes.max() ?? 0 }
    }

    private func step(_ subject: Case, size: Int) -> Step? {
        let engines = subject.engines.filter {
            self.engines.contains($0) && $0.takesPart(products: size)
        }
        return engines.isEmpty ? nil : Step(subject: subject, size: size, engines: engines)
    }

    private static func cases(matching filter: String?) throws(SelectionError) -> [Case] {
        guard let filter else { return Case.all }
        let expression: Regex<AnyRegexOutput>
        do {
            expression = try Regex(filter)
        } catch {
            throw .badExpression(filter, "\(error)")
        }
        let cases = Case.all.filter { $0.name.contains(expression) }
        if cases.isEmpty { throw .noCase(filter) }
        return cases
    }

    private static func sizes(_ list: String) throws(SelectionError) -> [Int] {
        var sizes: [Int] = []
        for part in list.split(separator: ",", omittingEmptySubsequences: false) {
            guard let size = Int(part), Case.sizeLimits.contains(size) else {
                throw .badSize(String(part))
            }
            sizes.append(size)
        }
        return Set(sizes).sorted()
    }

    private static func engines(_ list: String) throws(SelectionError) -> Set<EngineName> {
        var engines: Set<EngineName> = []
        for part in list.split(separator: ",", omittingEmptySubsequences: false) {
            guard let engine = EngineName(rawValue: String(part)) else {
                throw .noEngine(String(part))
            }
            if engine == .croaring, !CRoaringEngine.isPresent { throw .noCRoaring }
            engines.insert(engine)
        }
        return engines
    }
}

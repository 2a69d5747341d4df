import ProductCatalog

/// The codes that are listed or excepted somewhere, and one index more for all others if there are any.
struct DistinguishedCodes<Code: ContextValue & LetterCode> {
    private let codes: [Code]
    private let indices: [Code: Int]

    /// The number of codes, and one for the others.
    let count: Int

    /// - Complexity: O(codes × log(codes)).
    init(_ values: some Sequence<AllowedValues<Code>>) {
        var named: Set<Code> = []
        for values in values {
            switch values {
            case .only(let codes), .allBut(let codes): named.formUnion(codes)
            }
        }
        let codes = named.sorted()
        self.codes = codes
        indices = Dictionary(uniqueKeysWithValues: codes.indices.map { (codes[$0], $0) })
        count = codes.count == Code.allValues?.count ? codes.count : codes.count + 1
    }

    /// Returns the indices of codes that are listed or excepted.
    func indices(of codes: Set<Code>) -> [Int] {
        codes.compactMap { indices[$0] }
    }

    /// Returns whether the others are among indices in ascending order.
    func hasOthers(_ indices: [Int]) -> Bool {
        indices.last == codes.count
    }

    /// Returns the codes at indices in ascending order.
    func values(at indices: [Int]) -> AllowedValues<Code> {
        guard hasOthers(indices) else { return .only(Set(indices.map { codes[$0] })) }
        return .allBut(Set(codes).subtracting(indices.dropLast().map { codes[$0] }))
    }
}

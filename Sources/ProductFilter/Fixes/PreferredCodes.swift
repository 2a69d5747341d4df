import ProductCatalog

/// The codes that base rules allow, in the order in which fixes prefer them: in alphabetical order, or
/// if the rules allow all codes but some, assigned ones first.
struct PreferredCodes<Code: LetterCode & ContextValue> {
    let allowed: AllowedValues<Code>

    /// All codes, assigned ones first.
    private let all: [Code]

    /// The allowed codes in order.
    private lazy var ordered: [Code] =
        switch allowed {
        case .only(let codes): codes.sorted()
        case .allBut(let excepted): all.filter { !excepted.contains($0) }
        }

    init(_ allowed: AllowedValues<Code>, among all: [Code]) {
        self.allowed = allowed
        self.all = all
    }

    /// Returns the preferred one of the codes that are also in another set, or `nil` if there is none.
    ///
    /// - Complexity: O(codes listed or excepted by the other set). The first time, all codes are
    ///   visited.
    mutating func first(alsoIn other: AllowedValues<Code>) -> Code? {
        switch other {
        case .only(let codes): codes.lazy.filter { [allowed] in allowed.contains($0) }.min()
        case .allBut(let excepted): ordered.first { !excepted.contains($0) }
        }
    }
}

extension CountryCode {
    /// All codes in alphabetical order, assigned ones first.
    static let assignedFirst: [CountryCode] = all(assigned: true) + all(assigned: false)
}

extension CurrencyCode {
    /// All codes in alphabetical order, assigned ones first.
    static let assignedFirst: [CurrencyCode] = all(assigned: true) + all(assigned: false)
}

extension StandardCode {
    /// Returns all codes in alphabetical order that are assigned, or all that aren't.
    fileprivate static func all(assigned: Bool) -> [Self] {
        let count = (0..<length).reduce(1) { count, _ in count * 26 }
        return (0..<count).map { Self(ordinal: UInt16($0)) }.filter { $0.isAssigned == assigned }
    }
}

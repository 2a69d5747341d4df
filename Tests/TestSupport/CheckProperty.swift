/// Checks a property of random cases, and shrinks the first case that violates it.
///
/// - Parameters:
///   - seed: The seed of the first case. Case *i* is generated from `seed + i`.
///   - cases: The number of cases.
///   - generate: Returns the case for a seed.
///   - shrink: Returns smaller variants of a case that violates the property.
///   - property: Returns whether the property holds. Throwing violates the property.
/// - Throws: The violation, with the seed that generates its case.
public func checkProperty<Case>(
    seed: UInt64,
    cases: Int,
    generate: (_ seed: UInt64) -> Case,
    shrink: (Case) -> [Case],
    property: (Case) throws -> Bool
) throws(PropertyViolation) {
    for index in 0..<cases {
        let seed = seed &+ UInt64(index)
        var smallest = generate(seed)
        guard var reason = violation(of: property, in: smallest) else { continue }
        var attempts = 0
        shrinking: while attempts < 2_000 {
            for candidate in shrink(smallest) {
                attempts += 1
                guard let other = violation(of: property, in: candidate) else { continue }
                (smallest, reason) = (candidate, other)
                continue shrinking
            }
            break
        }
        throw PropertyViolation(seed: seed, reason: reason, shrunkenCase: "\(smallest)")
    }
}

/// Checks a property of random worlds, of every boundary size and many small ones.
///
/// - Parameters:
///   - seed: The seed of the first world.
///   - cases: The number of worlds, by default one per size.
///   - property: Returns whether the property holds. Throwing violates the property.
/// - Throws: The violation, with the seed that generates its world.
public func checkWorlds(
    seed: UInt64 = 0,
    cases: Int = World.sizes.count,
    property: (World) throws -> Bool
) throws(PropertyViolation) {
    try checkProperty(
        seed: seed,
        cases: cases,
        generate: World.init(seed:),
        shrink: \.smallerWorlds,
        property: property
    )
}

/// A case that violates a property.
public struct PropertyViolation: Error, CustomStringConvertible {
    /// The seed that generates the original case.
    public let seed: UInt64

    /// The error that the property threw, or that it doesn't hold.
    public let reason: String

    /// A description of the smallest case found that violates the property.
    public let shrunkenCase: String

    /// The reason, the arguments that reproduce the violation, and the shrunken case.
    public var description: String {
        "\(reason); reproduce with `seed: \(seed), cases: 1`; shrunken case:\n\(shrunkenCase)"
    }
}

/// Returns why a case violates a property, or `nil` if it doesn't.
private func violation<Case>(of property: (Case) throws -> Bool, in someCase: Case) -> String? {
    do {
        return try property(someCase) ? nil : "the property doesn't hold"
    } catch {
        return "the property throws \(error)"
    }
}

/// Checks a property in random cases. The first case in which it does not hold is made as small as
/// can be and thrown, with the seed that makes it again: call with that seed and `cases: 1`.
///
/// - Parameters:
///   - seed: case number *i* is made from `seed + i`
///   - cases: how many cases to check
///   - make: makes the case of a seed
///   - smaller: smaller cases to try where one fails
///   - holds: whether the property holds; an error thrown counts as no
/// - Throws: the failure
public func checkProperty<Case>(
    seed: UInt64,
    cases: Int,
    make: (_ seed: UInt64) -> Case,
    smaller: (Case) -> [Case],
    holds: (Case) throws -> Bool
) throws(PropertyFailure) {
    for number in 0..<cases {
        let seed = seed &+ UInt64(number)
        var failing = make(seed)
        guard var reason = failure(of: holds, in: failing) else { continue }
        var tries = 0
        shrinking: while tries < 2_000 {
            for candidate in smaller(failing) {
                tries += 1
                guard let stillFailing = failure(of: holds, in: candidate) else { continue }
                (failing, reason) = (candidate, stillFailing)
                continue shrinking
            }
            break
        }
        throw PropertyFailure(seed: seed, reason: reason, shrunkenCase: "\(failing)")
    }
}

/// Checks a property in random worlds, of every border size and many small ones.
///
/// - Parameters:
///   - seed: the first world is made from it
///   - cases: how many worlds to check; by default one for each size
///   - holds: whether the property holds
/// - Throws: the failure
public func checkWorlds(
    seed: UInt64 = 0,
    cases: Int = World.sizes.count,
    holds: (World) throws -> Bool
) throws(PropertyFailure) {
    try checkProperty(
        seed: seed,
        cases: cases,
        make: World.init(seed:),
        smaller: \.smaller,
        holds: holds
    )
}

/// A case in which a property does not hold.
public struct PropertyFailure: Error, CustomStringConvertible {
    /// The seed that makes the case again.
    public let seed: UInt64

    /// What went wrong.
    public let reason: String

    /// The case, made as small as can be.
    public let shrunkenCase: String

    /// All of it.
    public var description: String {
        "\(reason); replay with `seed: \(seed), cases: 1`; shrunken to:\n\(shrunkenCase)"
    }
}

private func failure<Case>(of holds: (Case) throws -> Bool, in failing: Case) -> String? {
    do {
        return try holds(failing) ? nil : "the property does not hold"
    } catch {
        return "the property throws \(error)"
    }
}

/// The known keys of a JSON object, as the cases of an enumeration.
///
/// Create it once per type, in a static property: see ``JSONParsable``.
public struct JSONKeys<Key: RawRepresentable & CaseIterable & Sendable>: Sendable
where Key.RawValue == String {
    @usableFromInline let cases: [Key]
    @usableFromInline let names: KeyNames

    /// The keys as messages list them: each between backticks, separated by commas and "or".
    public let list: String

    /// Creates the table of all cases of the enumeration. The key of a case is its raw value.
    public init() {
        cases = Array(Key.allCases)
        names = KeyNames(cases.map { $0.rawValue })
        list = cases.map { "`\($0.rawValue)`" }.list(lastSeparator: "or")
    }
}

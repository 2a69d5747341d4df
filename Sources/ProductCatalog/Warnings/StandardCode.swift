/// A code whose assignment a standard defines.
package protocol StandardCode: LetterCode {
    /// What an assigned code is, such as "an assigned ISO 3166-1 code".
    static var assignedCode: String { get }

    /// Whether the standard assigns the code.
    var isAssigned: Bool { get }

    /// What to do about a code that isn't assigned, such as "use `GB`".
    var advice: String { get }
}

extension StandardCode {
    /// Returns the advice to use one of some codes, or any assigned one if there are none.
    static func advice(using codes: [Self]) -> String {
        codes.isEmpty
            ? "use \(assignedCode)"
            : "use " + codes.map { "`\($0)`" }.list(lastSeparator: "or")
    }
}

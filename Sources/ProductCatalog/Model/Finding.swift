/// A problem found in a request, filters or a catalog.
///
/// All errors of this library list findings, so that a gateway can report them uniformly.
public protocol Finding: Sendable, CustomStringConvertible {
    /// The kinds of findings. Their raw values are stable, for programs to compare.
    associatedtype Code: RawRepresentable<String>, Sendable

    /// The kind of finding.
    var code: Code { get }

    /// How much the finding matters.
    var severity: FindingSeverity { get }

    /// The location of the finding, as a JSONata path from the root of the document. It's empty for
    /// the document as a whole.
    var path: String { get }

    /// What is wrong and what to do, in one line without the path.
    var message: String { get }
}

extension Finding {
    /// The path and the message, unless the type says otherwise.
    public var description: String {
        path.isEmpty ? message : "\(path): \(message)"
    }
}

/// How much a finding matters.
@nonexhaustive
public enum FindingSeverity: String, Hashable, Sendable, CaseIterable {
    /// The input is invalid, or a product stays on sale that was meant to be excluded, or nothing is
    /// left to choose from.
    case error

    /// The input is valid but lacks the effect it suggests.
    case warning

    /// Part of the input is redundant.
    case note
}

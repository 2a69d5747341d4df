import CProductFilter
import ProductCatalog
import ProductFilterJSON

/// The flags of `pf_options`.
struct AnswerFlags: OptionSet {
    let rawValue: UInt32

    static let explain = AnswerFlags(rawValue: PF_EXPLAIN.rawValue)
    static let reasons = AnswerFlags(rawValue: PF_REASONS.rawValue)
    static let fixes = AnswerFlags(rawValue: PF_FIXES.rawValue)
    static let contexts = AnswerFlags(rawValue: PF_CONTEXTS.rawValue)
    static let rejectUnknownIDs = AnswerFlags(rawValue: PF_REJECT_UNKNOWN_IDS.rawValue)
    static let unrestricted = AnswerFlags(rawValue: PF_EMPTY_RESTRICTION_UNRESTRICTED.rawValue)
    static let rejectEmptyRestriction = AnswerFlags(rawValue: PF_EMPTY_RESTRICTION_REJECT.rawValue)
    static let request = AnswerFlags(rawValue: PF_REQUEST.rawValue)

    /// The flags that add products with details to an answer.
    static let details: AnswerFlags = [.reasons, .fixes, .contexts]

    private static let emptyRestriction: AnswerFlags = [.unrestricted, .rejectEmptyRestriction]
    private static let all: AnswerFlags = [
        .explain, .details, .rejectUnknownIDs, .emptyRestriction, .request,
    ]
}

extension AnswerFlags {
    /// What is wrong with the flags.
    var faults: [InputFault] {
        var faults: [InputFault] = []
        let unknown = subtracting(.all)
        if !unknown.isEmpty {
            let flags = String(unknown.rawValue)
            faults.append(
                InputFault(
                    message: "unknown `pf_options.flags` `\(flags)`: combine values of `pf_flags`"
                )
            )
        }
        if isSuperset(of: .emptyRestriction) {
            let names = "`PF_EMPTY_RESTRICTION_UNRESTRICTED` and `PF_EMPTY_RESTRICTION_REJECT`"
            faults.append(
                InputFault(message: "`pf_options.flags` has \(names): pass one of them")
            )
        }
        return faults
    }

    /// The options that the flags select.
    var options: AnswerOptions {
        var parts: AnswerOptions.Parts = []
        if contains(.explain) { parts.insert(.codes) }
        if contains(.reasons) { parts.insert(.reasons) }
        if contains(.fixes) { parts.insert(.fixes) }
        if contains(.contexts) { parts.insert(.contexts) }
        return AnswerOptions(
            unknownEntries: contains(.rejectUnknownIDs) ? .reject : .report,
            emptyRestriction: contains(.rejectEmptyRestriction)
                ? .reject : contains(.unrestricted) ? .unrestricted : .allowsNothing,
            parts: parts
        )
    }
}

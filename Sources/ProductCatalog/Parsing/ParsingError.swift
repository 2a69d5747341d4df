/// An error that lists the faults in a JSON text.
///
/// Values of the wrong type, unknown keys, duplicate keys and contradictory values are all listed.
/// A fault in the JSON grammar ends the parsing.
public struct ParsingError: Error, Hashable, Sendable {
    /// The faults, at least one, in ascending order of their offsets.
    public let faults: [Fault]

    /// Whether there are more faults than ``ParsingOptions/faultLimit``.
    public let hasMoreFaults: Bool
}

extension ParsingError {
    /// One fault.
    public struct Fault: Finding, Hashable {
        /// The kind of fault.
        public let code: Code

        /// The JSONata path to the invalid value, or an empty string for the whole text. For a
        /// fault between two values, the path to the object or array that contains them.
        ///
        /// A key that isn't a plain name is between backticks. A key longer than 64 bytes is
        /// truncated.
        public let path: String

        /// The offset in bytes, counted from 0. If something is missing at the end, it's the number
        /// of bytes.
        public let offset: Int

        /// The line, counted from 1. A line ends with a line feed.
        public internal(set) var line = 1

        /// The column in the line, counted from 1 in Unicode scalars. A tab counts as one.
        public internal(set) var column = 1

        /// What is valid here, such as `an integer`.
        public let expected: String

        /// What was found: text between backticks, or a description such as `an object`.
        public let found: String

        /// Always an error.
        public var severity: FindingSeverity { .error }
    }

    /// The kinds of faults. Their raw values are stable.
    @nonexhaustive
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// The text ends too early.
        case unexpectedEnd

        /// A character isn't valid here in the JSON grammar.
        case unexpectedCharacter

        /// A comma follows the last member of an object or the last element of an array.
        case trailingComma

        /// The outermost object is followed by more than whitespace.
        case trailingData

        /// The text begins with a byte order mark.
        case byteOrderMark

        /// The text isn't valid UTF-8.
        case invalidUTF8

        /// A number isn't valid in the JSON grammar: `01`, `1.`, `-`.
        case invalidNumber

        /// An escape sequence in a string isn't valid in the JSON grammar.
        case invalidEscape

        /// A string contains an escaped surrogate without its other half.
        case loneSurrogate

        /// A string contains an unescaped character below U+0020.
        case controlCharacter

        /// Objects and arrays are nested deeper than ``ParsingOptions/nestingLimit``.
        case nestingTooDeep

        /// An object has the same key twice.
        case duplicateKey

        /// A key is unknown.
        case unknownKey

        /// A key is known, but not in this object.
        case misplacedKey

        /// An object doesn't have a required key.
        case missingKey

        /// A value has the wrong type.
        case wrongType

        /// An integer is out of range: that of `WideInt`, or a negative number of installments.
        case integerOutOfRange

        /// A string isn't a country code or a currency code.
        case invalidCode

        /// A value that has to be unique occurs twice.
        case duplicateValue

        /// A product id isn't in ``PaymentProduct/ID/validRange``.
        case idOutOfRange

        /// The name of a group or of an attribute is empty.
        case emptyName

        /// A minimum amount is above its maximum.
        case minimumAboveMaximum

        /// A `restrictTo` is empty, and ``ParsingOptions/emptyRestriction`` rejects that.
        case emptyRestriction
    }
}

extension ParsingError.Fault {
    /// What is wrong and what to do, in one line without the path.
    public var message: String {
        switch code {
        case .unexpectedEnd, .unexpectedCharacter, .trailingComma, .trailingData, .byteOrderMark,
            .invalidUTF8, .invalidNumber, .invalidEscape, .loneSurrogate, .controlCharacter,
            .nestingTooDeep, .wrongType, .integerOutOfRange, .invalidCode, .duplicateValue,
            .idOutOfRange, .emptyName, .minimumAboveMaximum:
            "expected \(expected), found \(found)"
        case .duplicateKey: "duplicate key \(found): write it once"
        case .unknownKey: "unknown key \(found): use \(expected)"
        case .misplacedKey: "misplaced key \(found): move it to \(expected)"
        case .missingKey: "missing key \(expected): add it"
        case .emptyRestriction: EmptyRestrictionPolicy.rejectionMessage
        }
    }

    /// The line, the column, the path and the message, such as
    /// `2:14: paymentProductFilters.exclude.products[7]: expected an integer, found `null``.
    public var description: String {
        "\(line):\(column): \(path.isEmpty ? "" : "\(path): ")\(message)"
    }
}

extension ParsingError: CustomStringConvertible {
    /// The faults, one per line.
    public var description: String {
        faults.map { $0.description }.joined(separator: "\n") + (hasMoreFaults ? "\n…" : "")
    }
}

public import ProductCatalog

/// Why bytes are no ``SessionRequest`` or no ``FilterQuery``: everything that is wrong with them,
/// each with its place.
///
/// Values of the wrong kind, keys that must not stand there and keys that stand there twice are all
/// collected. Whatever breaks the grammar of JSON ends the reading, and is then the last fault.
public struct ParsingError: Error, Hashable, Sendable {
    /// The faults, at least one, in the order of their places.
    public let faults: [Fault]

    /// Whether the bytes have more faults than ``ParsingOptions/faultLimit`` lets be collected.
    public let hasMoreFaults: Bool
}

extension ParsingError {
    /// One fault.
    public struct Fault: Finding, Hashable {
        /// What is wrong.
        public let code: Code

        /// The value that is at fault, as a JSONata path from the text's root; empty for the text
        /// as a whole. For a fault between two values it is the path of the object or list around
        /// them.
        ///
        /// A key that is no plain name stands between backticks, and one longer than 64 bytes is
        /// cut.
        public let path: String

        /// The place in bytes from the beginning, counted from 0; at most the number of bytes,
        /// which is the place of whatever is missing at the end.
        public let offset: Int

        /// The line, counted from 1. A line ends with a line feed.
        public internal(set) var line = 1

        /// The column in the line, counted from 1 in Unicode scalars: a letter counts once however
        /// many bytes it has, and so does a tab.
        public internal(set) var column = 1

        /// What should stand there, such as `an integer`.
        public let expected: String

        /// What stands there: text between backticks, or a description such as `an object`.
        public let found: String

        /// Always an error.
        public var severity: FindingSeverity { .error }
    }

    /// What can be wrong.
    @nonexhaustive
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// The bytes end too early.
        case unexpectedEnd

        /// A character stands where JSON's grammar has no place for it.
        case unexpectedCharacter

        /// A comma stands after the last member of an object or the last entry of a list.
        case trailingComma

        /// Something follows the object.
        case trailingData

        /// The bytes begin with a byte order mark.
        case byteOrderMark

        /// The bytes are not UTF-8.
        case invalidUTF8

        /// A number is not written as JSON's grammar has it: `01`, `1.`, `-`.
        case invalidNumber

        /// A backslash in a string is not followed by what JSON's grammar allows.
        case invalidEscape

        /// A string escapes one half of a surrogate pair, which is no character.
        case loneSurrogate

        /// A string holds a character below U+0020 that is not escaped.
        case controlCharacter

        /// More objects and lists stand one inside the other than ``ParsingOptions/nestingLimit``
        /// allows.
        case nestingTooDeep

        /// An object has the same key twice.
        case duplicateKey

        /// A key is none of those that may stand there.
        case unknownKey

        /// A value is of another kind than the field's.
        case wrongType

        /// An integer is too large or too small for an `Int`.
        case integerOutOfRange

        /// A string is no code of a country or of a currency.
        case invalidCode

        /// A restriction names nothing, and ``ParsingOptions/emptyRestriction`` refuses that.
        case emptyRestriction
    }
}

extension ParsingError.Fault {
    /// What is wrong and what should be there, in a sentence without the place.
    public var message: String {
        switch code {
        case .duplicateKey: "duplicate key \(found): write it once"
        case .unknownKey: "unknown key \(found): only \(expected) may stand here"
        case .emptyRestriction: EmptyRestrictionPolicy.rejectionMessage
        default: "expected \(expected), found \(found)"
        }
    }
}

extension ParsingError.Fault {
    /// The place and the message: `2:14: paymentProductFilters.exclude.products[7]: expected …`.
    public var description: String {
        "\(line):\(column): \(path.isEmpty ? "" : "\(path): ")\(message)"
    }
}

extension ParsingError: CustomStringConvertible {
    /// The faults, a line each, with their places.
    public var description: String {
        faults.map(\.description).joined(separator: "\n") + (hasMoreFaults ? "\n…" : "")
    }
}

import ArgumentParser

/// An argument that consists of a name and a value, such as `channel=web`.
struct NamedArgument {
    /// The text before the first equals sign.
    let name: String

    /// The text after the first equals sign.
    let value: String

    /// Parses an argument, or returns `nil` if it has no equals sign or no name.
    ///
    /// - Parameter argument: The argument. The value may contain further equals signs.
    init?(_ argument: String) {
        // As a character, an equals sign with a combining mark would be another one.
        guard let separator = argument.utf8.firstIndex(of: UInt8(ascii: "=")),
            separator != argument.startIndex
        else { return nil }
        name = String(argument[..<separator])
        value = String(argument[argument.utf8.index(after: separator)...])
    }

    /// Returns the first name that several arguments share.
    ///
    /// Names are compared as bytes, because comparing strings normalizes them, which can be slow.
    static func firstRepeatedName(in names: some Sequence<String>) -> String? {
        var seen: Set<[UInt8]> = []
        return names.first { !seen.insert(Array($0.utf8)).inserted }
    }
}

/// A comparison of names of parameters that finds probable spelling mistakes.
enum ParameterName {
    /// Returns whether a name was probably meant to be another one.
    ///
    /// Case, hyphens and underscores are ignored. Then, the names are equal or one edit away, or
    /// one contains the other: `Amount`, `curencyCode`, `is_recurring`, `recurring`, `amountInCents`.
    static func isNearMiss(_ name: String, of known: String) -> Bool {
        let name = folded(name)
        let known = folded(known)
        return name == known || isOneEdit(from: name, to: known)
            || (min(name.count, known.count) >= 6 && (name.contains(known) || known.contains(name)))
    }

    private static func folded(_ name: String) -> [UInt8] {
        name.utf8
            .filter {
                $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: " ")
            }
            .map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
    }

    /// Returns whether inserting, removing or replacing one byte, or swapping two, turns one name
    /// into the other.
    private static func isOneEdit(from name: [UInt8], to known: [UInt8]) -> Bool {
        let prefix = zip(name, known).prefix { $0 == $1 }.count
        let (rest, other) = (name.dropFirst(prefix), known.dropFirst(prefix))
        return rest.dropFirst() == other || rest == other.dropFirst()
            || rest.dropFirst() == other.dropFirst()
            || (rest.dropFirst(2) == other.dropFirst(2)
                && rest.prefix(2).elementsEqual(other.prefix(2).reversed()))
    }
}

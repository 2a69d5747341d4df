/// Text that takes more than linear time for some ways to compare, hash or fold strings.
///
/// Only a part has each form, because one form that takes quadratic time is enough to exceed the
/// limit.
enum HostileText {
    /// Returns the content of a JSON string of some `size` bytes: combining marks in an order that
    /// normalization changes, once as they are, once escaped, and once as escaped surrogate pairs, and
    /// digits.
    static func content(_ size: Int) -> String {
        "a" + repeating("\u{301}\u{316}", size) + "b" + repeating(#"\u0301\u0316"#, size) + "c"
            + repeating(#"\ud834\udd6d\ud834\udd65"#, size) + digits(size / 4)
    }

    /// Returns a number of `size` digits.
    static func digits(_ size: Int) -> String {
        String(repeating: "9", count: size)
    }

    private static func repeating(_ text: String, _ size: Int) -> String {
        String(repeating: text, count: size / 4 / text.utf8.count)
    }
}

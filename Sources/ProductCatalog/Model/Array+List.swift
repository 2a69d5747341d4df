extension [String] {
    /// Returns the strings as a list in a sentence, such as "`BQ`, `CW` or `SX`".
    func list(lastSeparator: String) -> String {
        guard count > 1, let last else { return joined() }
        return dropLast().joined(separator: ", ") + " \(lastSeparator) \(last)"
    }
}

extension Int {
    /// Returns the number with a noun, such as `1 line` or `2 lines`.
    func counting(_ noun: String) -> String {
        "\(self) \(noun)\(self == 1 ? "" : "s")"
    }
}

extension Array {
    /// Returns the first elements, separated by commas, and the number of the others.
    ///
    /// - Parameters:
    ///   - conjunction: The word before the last element instead of a comma, and before the number of
    ///     the others.
    ///   - text: Returns the text of an element.
    func list(conjunction: String? = nil, _ text: (Element) -> String) -> String {
        let limit = 12
        // One more takes as much space as its number.
        let listed = prefix(count <= limit + 1 ? count : limit).map(text)
        guard count == listed.count else {
            return "\(listed.joined(separator: ", ")) \(conjunction ?? "and") \(count - limit) more"
        }
        guard let conjunction, count > 1 else { return listed.joined(separator: ", ") }
        return "\(listed.dropLast().joined(separator: ", ")) \(conjunction) \(listed[count - 1])"
    }
}

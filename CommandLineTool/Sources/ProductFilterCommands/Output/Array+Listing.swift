extension Array {
    /// Returns the first elements, separated by commas, and the number of the others.
    func list(_ text: (Element) -> String) -> String {
        let limit = 12
        let listed = prefix(limit).map(text).joined(separator: ", ")
        return count <= limit ? listed : "\(listed) and \(count - limit) more"
    }
}

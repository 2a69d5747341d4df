/// A name is encoded as a string.
extension AttributeName: Codable {}

/// A name is encoded as a key.
extension AttributeName: CodingKeyRepresentable {}

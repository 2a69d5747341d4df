#if CodableSupport
/// A value is encoded as a string.
extension AttributeValue: Codable {}
#endif

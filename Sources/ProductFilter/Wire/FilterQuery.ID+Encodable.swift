#if CodableSupport
extension FilterQuery.ID: Encodable {
    /// Encodes the string or the integer.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .string(let string): try container.encode(string)
        case .integer(let integer): try container.encode(integer)
        }
    }
}
#endif

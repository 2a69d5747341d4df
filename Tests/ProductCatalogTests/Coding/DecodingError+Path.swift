#if CodableSupport
extension DecodingError {
    /// The coding path, such as `0.countries.1`. The path of a missing key includes the key.
    var dottedPath: String {
        func path(_ keys: [any CodingKey]) -> String {
            keys.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
        }
        return switch self {
        case .keyNotFound(let key, let context): path(context.codingPath + [key])
        case .typeMismatch(_, let context), .valueNotFound(_, let context),
            .dataCorrupted(let context):
            path(context.codingPath)
        @unknown default: ""
        }
    }
}
#endif

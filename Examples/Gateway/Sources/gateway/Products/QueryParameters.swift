import HTTPTypes

/// The parameters of a request's query, with their names and values decoded.
///
/// Hummingbird's own parameters aren't used because they keep names encoded and ignore what follows
/// a `#`. Both hide a part of the payment context, and the consumer would see more products.
struct QueryParameters {
    private let parameters: [(name: String, value: String)]

    /// Parses the query of a request's target.
    ///
    /// - Parameter target: The path and the query, as sent.
    /// - Throws: ``APIError`` if the query has a character that isn't valid in a query, or a name or
    ///   a value that isn't valid percent-encoded UTF-8.
    init(of target: String) throws(APIError) {
        guard let mark = target.utf8.firstIndex(of: UInt8(ascii: "?")) else {
            parameters = []
            return
        }
        var parameters: [(name: String, value: String)] = []
        let query = target.utf8[mark...].dropFirst()
        for parameter in query.split(separator: UInt8(ascii: "&")) {
            let parts = parameter.split(
                separator: UInt8(ascii: "="),
                maxSplits: 1,
                omittingEmptySubsequences: false
            )
            guard let name = Substring(parts[0]).percentDecoded,
                let value = parts.count < 2 ? "" : Substring(parts[1]).percentDecoded
            else {
                throw APIError(
                    .badRequest,
                    "invalidEncoding",
                    "invalid parameter `\(Substring(parameter).excerpt)`: encode names and values "
                        + "in UTF-8 and percent-encode them",
                )
            }
            parameters.append((name, value))
        }
        self.parameters = parameters
    }

    /// The names, in the order in which they were sent.
    var names: [String] {
        parameters.map(\.name)
    }

    /// Returns the values of the parameters with a name, which is compared byte for byte.
    func values(of name: String) -> [String] {
        parameters.filter { $0.name.utf8.elementsEqual(name.utf8) }.map(\.value)
    }
}

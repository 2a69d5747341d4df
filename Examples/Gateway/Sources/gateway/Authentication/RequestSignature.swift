import HTTPTypes

/// The signature scheme of the payment API's SDKs.
enum RequestSignature {
    /// Returns the string that the signature authenticates:
    ///
    ///     POST
    ///     application/json
    ///     Tue, 24 Nov 2026 20:30:00 GMT
    ///     x-gcs-idempotence-key:c1fd…
    ///     x-gcs-servermetainfo:eyJ…
    ///     /v1/1234/sessions
    ///
    /// Every line ends with a line feed, including the last one. The line of a missing header is
    /// empty. The scheme doesn't include the body, which TLS protects.
    static func stringToSign(for request: HTTPRequest) -> String {
        let fields = request.headerFields
        var string = """
            \(request.method.rawValue)
            \(fields[.contentType] ?? "")
            \(fields[.date] ?? "")

            """
        for (name, value) in apiHeaders(in: fields) { string += "\(name):\(value)\n" }
        return string + (request.path ?? "") + "\n"
    }

    /// Returns the headers of the payment API, sorted by name. Headers with the same name keep their
    /// order.
    ///
    /// The SDKs unfold and trim values before they sign them. That isn't necessary here: the server
    /// rejects folded headers, and `HTTPField` trims values.
    private static func apiHeaders(in fields: HTTPFields) -> [(name: String, value: String)] {
        fields
            .map { (name: $0.name.canonicalName, value: $0.value) }
            .filter { $0.name.hasPrefix("x-gcs") }
            .enumerated()
            .sorted { ($0.element.name, $0.offset) < ($1.element.name, $1.offset) }
            .map(\.element)
    }
}

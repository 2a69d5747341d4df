import HTTPTypes

/// What of a request is signed, as the payment API's SDKs have it.
enum RequestSignature {
    /// The text that the signature stands for:
    ///
    ///     POST
    ///     application/json
    ///     Tue, 24 Nov 2026 20:30:00 GMT
    ///     x-gcs-idempotence-key:c1fd…
    ///     x-gcs-servermetainfo:eyJ…
    ///     /v1/1234/sessions
    ///
    /// Every line ends with a line feed, the last one too. A header that is absent leaves its line
    /// empty. The body is not part of it: TLS is what keeps that from being changed.
    static func text(of request: HTTPRequest) -> String {
        let fields = request.headerFields
        var text = """
            \(request.method.rawValue)
            \(fields[.contentType] ?? "")
            \(fields[.date] ?? "")

            """
        for (name, value) in ownHeaders(of: fields) { text += "\(name):\(value)\n" }
        return text + (request.path ?? "") + "\n"
    }

    /// The API's own headers, sorted by name. Those of one name stay in the order in which they
    /// were sent.
    ///
    /// The SDKs sign values on one line and without white space around them. That is how they are
    /// here already: the server refuses a header that is folded over lines, and `HTTPField` trims
    /// its value.
    private static func ownHeaders(of fields: HTTPFields) -> [(name: String, value: String)] {
        fields
            .map { (name: $0.name.canonicalName, value: $0.value) }
            .filter { $0.name.hasPrefix("x-gcs") }
            .enumerated()
            .sorted { ($0.element.name, $0.offset) < ($1.element.name, $1.offset) }
            .map(\.element)
    }
}

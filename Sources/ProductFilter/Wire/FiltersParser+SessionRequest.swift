import ProductCatalog

extension FiltersParser {
    /// Parses a session request. Unknown fields are skipped.
    mutating func sessionRequest(in text: Span<UInt8>) throws(ParseAbort) -> SessionRequest {
        var request = SessionRequest()
        guard try json.openValue(.openBrace, expected: "an object", in: text) else {
            return request
        }
        while try json.nextNewMember(in: text) {
            if json.isKey("paymentProductFilters", in: text) {
                request.paymentProductFilters = try optionalFilters(in: text)
            } else if json.isKey("tokens", in: text) {
                request.tokens = try list("a list of strings", in: text) {
                    json throws(ParseAbort) in
                    try json.string(in: text)
                }
            } else {
                try json.skipValue(in: text)
            }
        }
        return request
    }
}

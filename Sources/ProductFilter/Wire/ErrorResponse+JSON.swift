import ProductCatalog

extension ErrorResponse {
    /// The response as JSON, without whitespace and with the keys of every object in ascending
    /// order. Equal responses have equal JSON.
    ///
    /// - Complexity: O(bytes of the JSON).
    public var json: String {
        var bytes: [UInt8] = []
        bytes.append(contentsOf: "{\"errorId\":".utf8)
        bytes.appendJSON(errorID)
        bytes.append(contentsOf: ",\"errors\":[".utf8)
        for (position, error) in errors.enumerated() {
            if position > 0 { bytes.append(.comma) }
            error.appendJSON(to: &bytes)
        }
        bytes.append(contentsOf: "]}".utf8)
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension ErrorResponse.Entry {
    fileprivate func appendJSON(to bytes: inout [UInt8]) {
        var separator = UInt8.openBrace
        func begin(_ key: String) {
            bytes.append(separator)
            bytes.appendJSON(key)
            bytes.append(.colon)
            separator = .comma
        }
        func append(_ value: String?, as key: String) {
            guard let value else { return }
            begin(key)
            bytes.appendJSON(value)
        }
        append(category, as: "category")
        append(code, as: "code")
        if let httpStatusCode {
            begin("httpStatusCode")
            bytes.append(contentsOf: String(httpStatusCode).utf8)
        }
        append(id, as: "id")
        append(message, as: "message")
        append(propertyName, as: "propertyName")
        append(requestID, as: "requestId")
        bytes.append(.closeBrace)
    }
}

extension [UInt8] {
    /// Appends a string as a JSON string. Only the characters that JSON requires to be escaped are
    /// escaped.
    fileprivate mutating func appendJSON(_ string: String) {
        append(.quote)
        for byte in string.utf8 {
            switch byte {
            case .quote, .backslash: append(contentsOf: [.backslash, byte])
            case 0x0a: append(contentsOf: "\\n".utf8)
            case 0x0d: append(contentsOf: "\\r".utf8)
            case 0x09: append(contentsOf: "\\t".utf8)
            case 0..<0x20:
                append(contentsOf: (byte < 16 ? "\\u000" : "\\u00").utf8)
                append(contentsOf: String(byte, radix: 16).utf8)
            default: append(byte)
            }
        }
        append(.quote)
    }
}

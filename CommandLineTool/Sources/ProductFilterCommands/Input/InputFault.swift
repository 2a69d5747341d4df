import ProductCatalog

/// One fault of a request, a query or a catalog.
struct InputFault: JSONWritable {
    /// The path from the root of the document, or `nil` for the whole document.
    var path: String?

    /// What is wrong and what to do.
    var message: String

    /// The kind of fault, or `nil` if there's no code for it.
    var code: String?

    /// The position in the text, counted from 1, or `nil` if it isn't known.
    var position: (line: Int, column: Int)?

    /// The lines that show the position in the text. They're for people and aren't encoded.
    var excerpt: [String] = []

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("message", message)
            json.member("propertyName", path)
        }
    }
}

extension InputFault {
    /// Creates a fault from a finding of the library.
    init(_ finding: some Finding) {
        self.init(
            path: finding.path.isEmpty ? nil : finding.path,
            message: finding.message,
            code: finding.code.rawValue
        )
    }
}

/// The body of the API's answer to a request that it refuses, with status 400: every error with its
/// place.
///
/// ```swift
/// do {
///     let request = try SessionRequest(json: body)
///     …
/// } catch {
///     return respond(400, ErrorResponse(errorID: requestID, error).json)
/// }
/// ```
public struct ErrorResponse: Hashable, Sendable {
    /// What this answer is found by in the gateway's logs; `errorId` on the wire.
    public var errorID: String

    /// The errors.
    public var errors: [Entry]

    /// Makes an answer.
    ///
    /// - Parameters:
    ///   - errorID: what the answer is found by in the gateway's logs
    ///   - errors: the errors
    public init(errorID: String, errors: [Entry]) {
        self.errorID = errorID
        self.errors = errors
    }

    /// One error. What is `nil` is left out of the answer.
    public struct Entry: Hashable, Sendable {
        /// What is wrong, for programs.
        public var code: String

        /// The kind of error, in the gateway's own terms.
        public var category: String?

        /// The status that this error alone would give.
        public var httpStatusCode: Int?

        /// What the error is, in the gateway's own terms.
        public var id: String?

        /// What is wrong, for people.
        public var message: String?

        /// The value at fault, as a JSONata path from the request's root.
        public var propertyName: String?

        /// What the request is found by in the gateway's logs; `requestId` on the wire.
        public var requestID: String?

        /// Makes an error.
        ///
        /// - Parameters:
        ///   - code: what is wrong, for programs
        ///   - category: the kind of error, in the gateway's own terms
        ///   - httpStatusCode: the status that this error alone would give
        ///   - id: what the error is, in the gateway's own terms
        ///   - message: what is wrong, for people
        ///   - propertyName: the value at fault, as a path from the request's root
        ///   - requestID: what the request is found by in the gateway's logs
        public init(
            code: String,
            category: String? = nil,
            httpStatusCode: Int? = nil,
            id: String? = nil,
            message: String? = nil,
            propertyName: String? = nil,
            requestID: String? = nil
        ) {
            self.code = code
            self.category = category
            self.httpStatusCode = httpStatusCode
            self.id = id
            self.message = message
            self.propertyName = propertyName
            self.requestID = requestID
        }
    }
}

extension ErrorResponse {
    /// The answer to a request whose bytes could not be read: one error for each fault. Its code is
    /// the fault's, and its message ends with the line and the column.
    ///
    /// - Parameters:
    ///   - errorID: what the answer is found by in the gateway's logs
    ///   - error: what is wrong with the request
    public init(errorID: String, _ error: ReadingError) {
        self.init(
            errorID: errorID,
            errors: error.faults.map { fault in
                Entry(
                    code: fault.code.rawValue,
                    httpStatusCode: 400,
                    message: "\(fault.message) (line \(fault.line), column \(fault.column))",
                    propertyName: fault.path.isEmpty ? nil : fault.path
                )
            }
        )
    }

    /// The answer to a request whose filters name what the catalog does not know, where that is
    /// refused: one error for each entry, with the code `unknownProduct` or `unknownGroup`.
    ///
    /// - Parameters:
    ///   - errorID: what the answer is found by in the gateway's logs
    ///   - error: the entries that were refused
    ///   - root: the path to the filters of a layer, by the layer's position
    public init(
        errorID: String,
        _ error: FilterError,
        root: (_ layer: Int) -> String = { _ in "paymentProductFilters" }
    ) {
        self.init(
            errorID: errorID,
            errors: error.unknownEntries.map { entry in
                let code: FilterDiagnostic.Code =
                    switch entry.name {
                    case .product: .unknownProduct
                    case .group: .unknownGroup
                    }
                return Entry(
                    code: code.rawValue,
                    httpStatusCode: 400,
                    message: entry.message,
                    propertyName: entry.place.path(from: root(entry.place.layer))
                )
            }
        )
    }
}

public import ProductCatalog

/// The body of the payment API's response to an invalid request, with status 400: every error with
/// its path.
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
    /// The id of the response in the gateway's logs. It's `errorId` on the wire.
    public var errorID: String

    /// The errors.
    public var errors: [Entry]

    /// Creates a response.
    ///
    /// - Parameters:
    ///   - errorID: The id of the response in the gateway's logs.
    ///   - errors: The errors.
    public init(errorID: String, errors: [Entry]) {
        self.errorID = errorID
        self.errors = errors
    }

    /// One error. Properties that are `nil` are omitted from the response.
    public struct Entry: Hashable, Sendable {
        /// The kind of error, for programs.
        public var code: String

        /// The category of the error, in the gateway's own terms.
        public var category: String?

        /// The HTTP status for this error alone.
        public var httpStatusCode: Int?

        /// The id of the error, in the gateway's own terms.
        public var id: String?

        /// What is wrong, for people.
        public var message: String?

        /// The JSONata path of the invalid value, from the request's root.
        public var propertyName: String?

        /// The id of the request in the gateway's logs. It's `requestId` on the wire.
        public var requestID: String?

        /// Creates an error.
        ///
        /// - Parameters:
        ///   - code: The kind of error, for programs.
        ///   - category: The category of the error, in the gateway's own terms.
        ///   - httpStatusCode: The HTTP status for this error alone.
        ///   - id: The id of the error, in the gateway's own terms.
        ///   - message: What is wrong, for people.
        ///   - propertyName: The JSONata path of the invalid value, from the request's root.
        ///   - requestID: The id of the request in the gateway's logs.
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
    /// Creates the response to a request that isn't valid: one error per fault.
    ///
    /// The code is the fault's, and the message ends with the line and the column.
    ///
    /// - Parameters:
    ///   - errorID: The id of the response in the gateway's logs.
    ///   - error: The faults of the request.
    public init(errorID: String, _ error: ParsingError) {
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

    /// Creates the response to a request whose filters, or whose payment context, are rejected: one
    /// error per fault.
    ///
    /// - Parameters:
    ///   - errorID: The id of the response in the gateway's logs.
    ///   - error: The reasons for the rejection.
    ///   - root: Returns the path to the filters of a layer, given the layer's position.
    public init(
        errorID: String,
        _ error: FilterError,
        root: (_ layer: Int) -> String = { _ in "paymentProductFilters" }
    ) {
        self.init(
            errorID: errorID,
            errors: error.faults.map { fault in
                Entry(
                    code: fault.code.rawValue,
                    httpStatusCode: 400,
                    message: fault.message,
                    propertyName: fault.location.map { $0.path(root: root($0.layer)) }
                        ?? fault.path
                )
            }
        )
    }
}

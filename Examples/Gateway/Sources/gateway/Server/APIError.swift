import HTTPTypes
import ProductFilter

/// An error that is returned to the client. ``ErrorMiddleware`` creates the response.
struct APIError: Error {
    let status: HTTPResponse.Status
    let errors: [ErrorResponse.Entry]

    /// The additional headers of the response.
    var headers: HTTPFields = [:]

    init(_ status: HTTPResponse.Status, _ errors: [ErrorResponse.Entry]) {
        self.status = status
        self.errors = errors
    }

    /// Creates an error with one entry.
    ///
    /// - Parameters:
    ///   - status: The HTTP status of the response.
    ///   - code: The kind of error, for programs.
    ///   - message: What is wrong and what to do, for people.
    ///   - propertyName: The invalid value, or `nil` if the error isn't about one.
    init(
        _ status: HTTPResponse.Status,
        _ code: String,
        _ message: String,
        at propertyName: String? = nil
    ) {
        let error = ErrorResponse.Entry(
            code: code,
            httpStatusCode: status.code,
            message: message,
            propertyName: propertyName
        )
        self.init(status, [error])
    }

    /// Creates an error with one entry that says no more than the status.
    init(_ status: HTTPResponse.Status) {
        self.init(status, "\(status.code)", status.reasonPhrase.lowercased())
    }
}

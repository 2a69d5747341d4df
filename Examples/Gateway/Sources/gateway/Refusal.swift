import HTTPTypes
import ProductFilter

/// Why a request is not answered as it asks. ``RefusalMiddleware`` makes the answer of it.
struct Refusal: Error {
    let status: HTTPResponse.Status
    let errors: [ErrorResponse.Entry]

    init(_ status: HTTPResponse.Status, _ errors: [ErrorResponse.Entry]) {
        self.status = status
        self.errors = errors
    }

    /// - Parameters:
    ///   - code: what is wrong, for programs
    ///   - message: what is wrong and what to do, for people
    ///   - propertyName: the value at fault
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
}

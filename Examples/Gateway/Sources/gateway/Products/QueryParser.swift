import Hummingbird
import ProductFilter

/// A parser for the parameters of a query that collects all errors.
struct QueryParser {
    let parameters: Parameters
    private var errors: [ErrorResponse.Entry] = []

    init(_ parameters: Parameters) {
        self.parameters = parameters
    }

    /// Parses an optional parameter, which may occur once.
    ///
    /// - Parameters:
    ///   - name: The name of the parameter.
    ///   - expected: A description of valid values, for the error message.
    ///   - parse: A closure that returns `nil` for an invalid value.
    /// - Returns: The value, or `nil` if the parameter is missing or invalid.
    mutating func optional<Value>(
        _ name: String,
        expected: String,
        _ parse: (String) -> Value?
    ) -> Value? {
        let values = parameters.getAll(name)
        guard let first = values.first else { return nil }
        guard values.count == 1 else {
            report("duplicateParameter", "duplicate parameter: send it once", at: name)
            return nil
        }
        guard let value = parse(first) else {
            report("wrongValue", "expected \(expected), found `\(first.prefix(40))`", at: name)
            return nil
        }
        return value
    }

    /// Parses a required parameter, which must occur once.
    ///
    /// - Parameters:
    ///   - name: The name of the parameter.
    ///   - expected: A description of valid values, for the error message.
    ///   - parse: A closure that returns `nil` for an invalid value.
    /// - Returns: The value, or `nil` if the parameter is missing or invalid.
    mutating func required<Value>(
        _ name: String,
        expected: String,
        _ parse: (String) -> Value?
    ) -> Value? {
        if parameters.getAll(name).isEmpty {
            report("missingParameter", "missing parameter: expected \(expected)", at: name)
        }
        return optional(name, expected: expected, parse)
    }

    /// Parses a parameter that may occur any number of times.
    ///
    /// - Parameters:
    ///   - name: The name of the parameter.
    ///   - expected: A description of valid values, for the error message.
    ///   - parse: A closure that returns `nil` for an invalid value.
    /// - Returns: The valid values.
    mutating func repeated<Value>(
        _ name: String,
        expected: String,
        _ parse: (String) -> Value?
    ) -> [Value] {
        parameters.getAll(name).compactMap { string in
            let value = parse(string)
            if value == nil {
                report("wrongValue", "expected \(expected), found `\(string.prefix(40))`", at: name)
            }
            return value
        }
    }

    /// Throws an ``APIError`` with all errors, if there are any.
    func finish() throws(APIError) {
        if !errors.isEmpty { throw APIError(.badRequest, errors) }
    }

    private mutating func report(_ code: String, _ message: String, at name: String) {
        errors.append(
            ErrorResponse.Entry(
                code: code,
                httpStatusCode: 400,
                message: message,
                propertyName: name
            )
        )
    }
}

import HTTPTypes
import ProductFilter

/// A parser for the parameters of a query that collects all errors.
struct QueryParser {
    let parameters: QueryParameters
    private var names: [String] = []
    private var errors: [ErrorResponse.Entry] = []

    init(_ parameters: QueryParameters) {
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
        expected: @autoclosure () -> String,
        _ parse: (String) -> Value?
    ) -> Value? {
        let values = values(of: name)
        guard let first = values.first else { return nil }
        guard values.count == 1 else {
            report("duplicateParameter", "duplicate parameter: send it once", at: name)
            return nil
        }
        guard let value = parse(first) else {
            report("wrongValue", "expected \(expected()), found `\(first.excerpt)`", at: name)
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
        expected: @autoclosure () -> String,
        _ parse: (String) -> Value?
    ) -> Value? {
        if parameters.values(of: name).isEmpty {
            report("missingParameter", "missing parameter: expected \(expected())", at: name)
        }
        return optional(name, expected: expected(), parse)
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
        expected: @autoclosure () -> String,
        _ parse: (String) -> Value?
    ) -> [Value] {
        values(of: name).compactMap { string in
            let value = parse(string)
            if value == nil {
                report("wrongValue", "expected \(expected()), found `\(string.excerpt)`", at: name)
            }
            return value
        }
    }

    /// Rejects unknown parameters whose names are near misses of those parsed so far.
    mutating func rejectNearMisses() {
        for name in parameters.names where !isKnown(name) {
            guard let nearMiss = names.first(where: { ParameterName.isNearMiss(name, of: $0) })
            else { continue }
            report(
                "unknownParameter",
                "unknown parameter: did you mean `\(nearMiss)`?",
                at: name.excerpt
            )
        }
    }

    /// Throws an ``APIError`` with all errors, if there are any.
    func finish() throws(APIError) {
        if !errors.isEmpty { throw APIError(.badRequest, errors) }
    }

    private func isKnown(_ name: String) -> Bool {
        names.contains { $0.utf8.elementsEqual(name.utf8) }
    }

    private mutating func values(of name: String) -> [String] {
        names.append(name)
        return parameters.values(of: name)
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

import Hummingbird
import ProductFilter

/// Reads the parameters of a query one by one, and collects everything that is wrong with them.
struct QueryReader {
    let parameters: Parameters
    private var faults: [ErrorResponse.Entry] = []

    init(_ parameters: Parameters) {
        self.parameters = parameters
    }

    /// A parameter that may be absent, once.
    ///
    /// - Parameter expected: what it should be, for the one who sent something else
    mutating func optional<Value>(
        _ name: String,
        expected: String,
        _ read: (String) -> Value?
    ) -> Value? {
        let texts = parameters.getAll(name)
        guard let text = texts.first else { return nil }
        guard texts.count == 1 else {
            refuse("duplicateParameter", "write it once", at: name)
            return nil
        }
        guard let value = read(text) else {
            refuse("wrongValue", "expected \(expected), found `\(text.prefix(40))`", at: name)
            return nil
        }
        return value
    }

    /// A parameter that has to be there.
    mutating func required<Value>(
        _ name: String,
        expected: String,
        _ read: (String) -> Value?
    ) -> Value? {
        if parameters.getAll(name).isEmpty {
            refuse("missingParameter", "expected \(expected), found nothing", at: name)
        }
        return optional(name, expected: expected, read)
    }

    /// A parameter that may be there any number of times.
    mutating func several<Value>(
        _ name: String,
        expected: String,
        _ read: (String) -> Value?
    ) -> [Value] {
        parameters.getAll(name).compactMap { text in
            let value = read(text)
            if value == nil {
                refuse("wrongValue", "expected \(expected), found `\(text.prefix(40))`", at: name)
            }
            return value
        }
    }

    /// Ends the reading.
    ///
    /// - Throws: ``Refusal`` with every fault
    func finish() throws(Refusal) {
        if !faults.isEmpty { throw Refusal(.badRequest, faults) }
    }

    private mutating func refuse(_ code: String, _ message: String, at name: String) {
        faults.append(
            ErrorResponse.Entry(
                code: code,
                httpStatusCode: 400,
                message: message,
                propertyName: name
            )
        )
    }
}

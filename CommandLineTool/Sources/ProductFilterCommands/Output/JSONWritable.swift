import ProductCatalog
import ProductFilter

/// A value that can be written as JSON.
protocol JSONWritable {
    /// Writes the value.
    func write(to json: inout JSONWriter)
}

extension JSONWritable {
    /// The value as one line of JSON.
    var json: [UInt8] {
        var writer = JSONWriter()
        write(to: &writer)
        return writer.bytes
    }
}

extension String: JSONWritable {
    func write(to json: inout JSONWriter) { json.string(self) }
}

extension Int: JSONWritable {
    func write(to json: inout JSONWriter) { json.literal(description) }
}

extension Bool: JSONWritable {
    func write(to json: inout JSONWriter) { json.literal(description) }
}

extension Array: JSONWritable where Element: JSONWritable {
    func write(to json: inout JSONWriter) { json.list(self) }
}

extension PaymentProduct.ID: JSONWritable {
    func write(to json: inout JSONWriter) { rawValue.write(to: &json) }
}

extension FilterQuery.ID: JSONWritable {
    func write(to json: inout JSONWriter) {
        switch self {
        case .string(let string): string.write(to: &json)
        case .integer(let integer): integer.write(to: &json)
        }
    }
}

public import ProductCatalog
public import ProductFilter

/// A value that can be written as JSON.
public protocol JSONWritable {
    /// Writes the value.
    func write(to json: inout JSONWriter)
}

extension JSONWritable {
    /// The value as one line of JSON.
    public var json: [UInt8] {
        var writer = JSONWriter()
        write(to: &writer)
        return writer.bytes
    }
}

extension String: JSONWritable {
    /// Writes the string.
    public func write(to json: inout JSONWriter) { json.string(self) }
}

extension Int: JSONWritable {
    /// Writes the number.
    public func write(to json: inout JSONWriter) { json.literal(description) }
}

extension Int64: JSONWritable {
    /// Writes the number.
    public func write(to json: inout JSONWriter) { json.literal(description) }
}

extension Bool: JSONWritable {
    /// Writes `true` or `false`.
    public func write(to json: inout JSONWriter) { json.literal(description) }
}

extension Array: JSONWritable where Element: JSONWritable {
    /// Writes a list of the elements.
    public func write(to json: inout JSONWriter) { json.list(self) }
}

extension PaymentProduct.ID: JSONWritable {
    /// Writes the number.
    public func write(to json: inout JSONWriter) { rawValue.write(to: &json) }
}

extension FilterQuery.ID: JSONWritable {
    /// Writes the string or the integer.
    public func write(to json: inout JSONWriter) {
        switch self {
        case .string(let string): string.write(to: &json)
        case .integer(let integer): integer.write(to: &json)
        }
    }
}

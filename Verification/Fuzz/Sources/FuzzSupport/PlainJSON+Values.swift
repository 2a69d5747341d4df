/// Values of a type. Other types are rejected.
extension PlainJSON {
    /// Returns the value, or `nil` for `null`.
    package func optional<Value>(
        _ value: (PlainJSON) throws(Rejection) -> Value
    ) throws(Rejection) -> Value? {
        if case .null = content { return nil }
        return try value(self)
    }

    package func object() throws(Rejection) -> [Member] {
        guard case .object(let members) = content else { throw .invalid }
        return members
    }

    package func array<Entry>(
        _ entry: (PlainJSON) throws(Rejection) -> Entry
    ) throws(Rejection) -> [Entry] {
        guard case .array(let entries) = content else { throw .invalid }
        var values: [Entry] = []
        for value in entries { values.append(try entry(value)) }
        return values
    }

    package func string() throws(Rejection) -> String {
        guard case .string(let string) = content else { throw .invalid }
        return string
    }

    package func integer() throws(Rejection) -> Int {
        guard case .number(let text) = content, let integer = Int(text) else {
            throw .invalid
        }
        return integer
    }

    package func flag() throws(Rejection) -> Bool {
        switch content {
        case .bool(let flag): flag
        case .null: false
        default: throw .invalid
        }
    }
}

import ArgumentParser
import ProductCatalog

extension ContextOptions {
    /// An attribute of the payment.
    struct Attribute {
        /// The name of the attribute.
        let name: AttributeName

        /// The value of the attribute, which may be empty.
        let value: AttributeValue
    }

    /// The values of the attributes by name.
    var attributeValues: [AttributeName: AttributeValue] {
        Dictionary(attributes.map { ($0.name, $0.value) }) { first, _ in first }
    }

    func validate() throws {
        let names = attributes.map(\.name.rawValue)
        if let name = NamedArgument.firstRepeatedName(in: names) {
            throw ValidationError(
                "attribute `\(name)` is used twice: a payment has one value for each attribute"
            )
        }
    }
}

extension ContextOptions.Attribute {
    /// Parses an argument such as `channel=web`.
    init(_ argument: String) throws {
        guard let argument = NamedArgument(argument) else {
            throw ValidationError("use a name and a value, such as channel=web")
        }
        self.init(
            name: AttributeName(argument.name),
            value: AttributeValue(argument.value)
        )
    }
}

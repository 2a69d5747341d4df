import ArgumentParser
import ProductCatalog

extension ContextOptions {
    func validate() throws {
        let names = attributes.map(\.name.rawValue)
        if let name = NamedArgument.firstRepeatedName(in: names) {
            throw ValidationError(
                "attribute `\(name)` is used twice: a payment has one value for each attribute"
            )
        }
    }
}

extension PaymentContext.Attribute {
    /// Parses an argument such as `channel=web`.
    init(argument: String) throws {
        guard let argument = NamedArgument(argument) else {
            throw ValidationError("use a name and a value, such as channel=web")
        }
        self.init(AttributeName(argument.name), AttributeValue(argument.value))
    }
}

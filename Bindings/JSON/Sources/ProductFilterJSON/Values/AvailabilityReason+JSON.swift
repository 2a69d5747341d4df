public import ProductCatalog
public import ProductFilter

extension AvailabilityReason: JSONWritable {
    /// Writes the code and the source of the reason, with paths from the root of a session request.
    public func write(to json: inout JSONWriter) {
        write(to: &json) { _ in "paymentProductFilters" }
    }

    /// Writes the code and the source of the reason.
    ///
    /// - Parameters:
    ///   - json: The writer.
    ///   - hasMessage: Whether the reason has its message, too.
    ///   - root: Returns the path to a layer, given its position.
    public func write(
        to json: inout JSONWriter,
        withMessage hasMessage: Bool = false,
        pathToLayer root: (_ layer: Int) -> String
    ) {
        json.object { json in
            json.member("attribute", violation.flatMap(UnsupportedAttribute.init))
            json.member("code", code.rawValue)
            json.member("conditions", code == .noConditionMet ? unmetConditions : nil)
            json.member("group", group?.rawValue)
            json.member("layer", layerName)
            json.member("message", hasMessage ? message : nil)
            json.member("note", note)
            json.member("propertyName", location.map { $0.path(root: root($0.layer)) })
        }
    }
}

extension PaymentProduct.UnmetCondition: JSONWritable {
    /// Writes the index of the condition and the codes of its parts that aren't met.
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("index", index)
            json.member("reasons", violations)
        }
    }
}

extension PaymentProduct.Rules.Violation: JSONWritable {
    /// Writes the code, and the attribute if it's about one.
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("attribute", UnsupportedAttribute(self))
            json.member("code", code.rawValue)
        }
    }
}

/// An attribute of the payment context whose value rules don't list.
private struct UnsupportedAttribute: JSONWritable {
    private let name: AttributeName
    private let value: AttributeValue
    private let allowed: Set<AttributeValue>

    init?(_ violation: PaymentProduct.Rules.Violation) {
        guard case .unsupportedAttribute(let name, let value, let allowed) = violation else {
            return nil
        }
        (self.name, self.value, self.allowed) = (name, value, allowed)
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("allowed", allowed.sorted().map { $0.rawValue })
            json.member("name", name.rawValue)
            json.member("value", value.rawValue)
        }
    }
}

public import ProductCatalog

extension PaymentProduct {
    /// Whether two attributes of the base rules or of one condition have similar names.
    public var hasSimilarAttributes: Bool {
        ([rules] + (conditions ?? [])).contains { $0.attributes.keys.containSimilarNames }
    }
}

extension Sequence<AttributeName> {
    /// Whether two names differ only in normalization, so that Foundation's coders take them for one.
    public var containSimilarNames: Bool {
        let names = Array(self)
        return Set(names.map(\.rawValue)).count < names.count
    }
}

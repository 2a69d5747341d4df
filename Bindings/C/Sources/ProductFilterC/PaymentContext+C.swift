import CProductFilter
import ProductCatalog

/// An error because a `pf_context` isn't valid.
struct InvalidContext: Error {
    /// What is wrong.
    let code: pf_context_error
}

extension PaymentContext {
    /// Creates a payment context.
    ///
    /// - Throws: ``InvalidContext`` if a code doesn't have its form, an attribute is named twice, or a
    ///   text isn't valid UTF-8.
    /// - Complexity: O(*n* log *n*) comparisons of names for *n* attributes.
    init(_ context: pf_context) throws(InvalidContext) {
        let (country0, country1, country2) = unsafe context.country
        let (currency0, currency1, currency2, currency3) = unsafe context.currency
        self.init(
            country: try CountryCode.known(
                [country0, country1, country2],
                or: PF_INVALID_COUNTRY
            ),
            currency: try CurrencyCode.known(
                [currency0, currency1, currency2, currency3],
                or: PF_INVALID_CURRENCY
            ),
            amount: unsafe context.has_amount != 0 ? .init(context.amount) : nil,
            isRecurring: unsafe context.is_recurring != 0,
            isInstallments: unsafe context.is_installments != 0,
            attributes: try unsafe Attributes(context)
        )
    }
}

extension LetterCode {
    /// Returns the code that a text has before NUL, or `nil` if the text is empty.
    fileprivate static func known<let size: Int>(
        _ text: [size of CChar],
        or error: pf_context_error
    ) throws(InvalidContext) -> Self? {
        guard text[0] != 0 else { return nil }
        var ordinal: UInt16 = 0
        for index in 0..<length {
            let letter = UInt8(bitPattern: text[index])
            guard UInt8(ascii: "A")...UInt8(ascii: "Z") ~= letter else {
                throw InvalidContext(code: error)
            }
            ordinal = ordinal * 26 + UInt16(letter - UInt8(ascii: "A"))
        }
        guard text[length] == 0 else { throw InvalidContext(code: error) }
        return Self(ordinal: ordinal)
    }
}

extension PaymentContext.Attributes {
    /// Creates attributes.
    fileprivate init(_ context: pf_context) throws(InvalidContext) {
        let count = unsafe context.attribute_count
        precondition(count >= 0, "there are more attributes than memory can be")
        guard let start = unsafe context.attributes else {
            precondition(count == 0, "the attributes are NULL, but have a count")
            self.init()
            return
        }
        var attributes: [PaymentContext.Attribute] = []
        for index in 0..<count {
            let attribute = unsafe start[index]
            let name = try unsafe String(utf8: attribute.name, size: attribute.name_size)
            let value = try unsafe String(utf8: attribute.value, size: attribute.value_size)
            attributes.append(PaymentContext.Attribute(AttributeName(name), AttributeValue(value)))
        }
        guard let unique = Self(unique: attributes) else {
            throw InvalidContext(code: PF_DUPLICATE_ATTRIBUTE)
        }
        self = unique
    }
}

extension String {
    /// Creates a string from UTF-8.
    fileprivate init(utf8 text: UnsafePointer<CChar>?, size: Int) throws(InvalidContext) {
        let valid = unsafe String(validating: bytes(of: text, size: size), as: UTF8.self)
        guard let valid else { throw InvalidContext(code: PF_INVALID_ATTRIBUTE) }
        self = valid
    }
}

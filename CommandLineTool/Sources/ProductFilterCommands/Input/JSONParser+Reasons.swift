import ProductCatalog
import ProductFilter

extension JSONParser {
    /// Parses the codes of reasons by product: an object with at least one member, whose keys are
    /// product ids.
    mutating func someReasons(
        in text: Span<UInt8>
    ) throws(ParseAbort) -> [(product: PaymentProduct.ID, codes: [AvailabilityReason.Code])] {
        let start = valueOffset(in: text)
        guard try openObject(expected: "an object with lists of reason codes", in: text) else {
            return []
        }
        var reasons: [(product: PaymentProduct.ID, codes: [AvailabilityReason.Code])] = []
        var isEmpty = true
        while try nextMember(in: text) {
            isEmpty = false
            let key = keyString(in: text)
            // `0840` would be another key for the product 840.
            guard let number = Int(key), number.description.utf8.elementsEqual(key.utf8) else {
                try rejectMember(expected: "a product id, such as `840`", in: text)
                continue
            }
            reasons.append((PaymentProduct.ID(rawValue: number), try someReasonCodes(in: text)))
        }
        if isEmpty { try recordEmpty("product", at: start, in: text) }
        return reasons
    }

    /// Parses a list of at least one reason code, each at most once.
    private mutating func someReasonCodes(
        in text: Span<UInt8>
    ) throws(ParseAbort) -> [AvailabilityReason.Code] {
        let start = valueOffset(in: text)
        guard try openList(expected: "a list of reason codes", in: text) else { return [] }
        var codes: [AvailabilityReason.Code] = []
        var isEmpty = true
        while try nextElement(in: text) {
            isEmpty = false
            let offset = valueOffset(in: text)
            guard let name = try string(expected: "a reason code", in: text) else { continue }
            guard let code = AvailabilityReason.Code(exactly: name) else {
                try record(
                    .invalidCode,
                    at: offset,
                    in: text,
                    expected: AvailabilityReason.Code.expectation(for: name),
                    found: "`\(name.excerpt)`"
                )
                continue
            }
            if codes.contains(code) {
                try record(
                    .duplicateValue,
                    at: offset,
                    in: text,
                    expected: "each reason code once",
                    found: "`\(name)` again"
                )
            }
            codes.append(code)
        }
        if isEmpty { try recordEmpty("reason code", at: start, in: text) }
        return codes
    }
}

extension AvailabilityReason.Code {
    private static let nearMisses = NearMissIndex(allCases.map(\.rawValue))

    /// Creates a code from its name. Names are compared as bytes, because comparing strings
    /// normalizes them, which can be slow.
    fileprivate init?(exactly name: String) {
        let code = Self.allCases.first { $0.rawValue.utf8.elementsEqual(name.utf8) }
        guard let code else { return nil }
        self = code
    }

    /// Returns what is valid in place of an unknown name: the code that was probably meant, or any.
    fileprivate static func expectation(for name: String) -> String {
        if let near = nearMisses.nearMiss(to: name) { return "`\(allCases[near].rawValue)`" }
        let names = allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
        return "one of the reason codes \(names)"
    }
}

/// An integer in a document. Decoders say of a number that is no integer, or too large for one,
/// only that the whole document is bad; this says where.
package struct StrictInteger: Decodable {
    package let value: Int

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        do {
            value = try container.decode(Int.self)
        } catch DecodingError.typeMismatch(let type, let context) {
            throw DecodingError.typeMismatch(type, context)
        } catch DecodingError.valueNotFound(let type, let context) {
            throw DecodingError.valueNotFound(type, context)
        } catch {
            // A fault of the number itself. Some decoders throw an error of their own for it.
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "expected an integer from \(Int.min) to \(Int.max), "
                    + "found another number"
            )
        }
    }
}

/// An integer in a document, which reports the path of a number that isn't an integer or is out of
/// range. Decoders report such numbers without a path.
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
            // Some decoders throw an error type of their own here.
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "expected an integer from \(Int.min) to \(Int.max), "
                    + "found another number"
            )
        }
    }
}

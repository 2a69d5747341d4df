#if CodableSupport
/// A decodable integer whose errors have a path. Decoders report a number that isn't an integer, or is
/// out of range, without one.
package struct StrictInteger: Decodable {
    package let value: WideInt

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        do {
            value = try container.decode(WideInt.self)
        } catch DecodingError.typeMismatch(let type, let context) {
            throw DecodingError.typeMismatch(type, context)
        } catch DecodingError.valueNotFound(let type, let context) {
            throw DecodingError.valueNotFound(type, context)
        } catch {
            // Some decoders throw an error type of their own here.
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "expected an integer from \(WideInt.min) to \(WideInt.max), "
                    + "found another number"
            )
        }
    }
}
#endif

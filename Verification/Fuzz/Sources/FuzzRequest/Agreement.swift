import FuzzSupport
import ProductFilter

/// Holds what the reader makes of a body, be it a value or a refusal, against what a plain reading
/// of the body makes of it.
///
/// - Parameter expected: what should be read from the body's tree
func checkAgreement<Value: Equatable>(
    _ read: Result<Value, ParsingError>,
    of body: [UInt8],
    _ options: ParsingOptions,
    expected: (PlainJSON) throws(PlainJSON.Refusal) -> Value
) {
    let plain = Result { () throws(PlainJSON.Refusal) in
        try expected(try PlainJSON(body, nestingLimit: options.nestingLimit))
    }
    switch (read, plain) {
    case (.success(let read), .success(let expected)):
        require(read == expected, "\(expected) should be read, not \(read)")
        // Strings are equal that are not the same to the byte. Telling takes long: in one run of
        // eight.
        guard body.count.isMultiple(of: 8) else { return }
        require(
            "\(read)".utf8.elementsEqual("\(expected)".utf8),
            "\(expected) should be read, to the byte, not \(read)"
        )
    case (.success(let read), .failure(.broken)):
        require(false, "what breaks a rule is read as \(read)")
    case (.failure(let error), .success):
        require(false, "what breaks no rule is refused: \(error)")
    case (.failure, .failure), (.success, .failure(.unknown)):
        break
    }
}

import FuzzSupport
import ProductFilter

/// Checks that the parser and the plain parser accept a body with the same value, or both reject it.
///
/// - Parameters:
///   - result: The result of the parser.
///   - body: The bytes that were parsed.
///   - options: The options of the parser.
///   - expected: Returns the expected value from the body's tree.
func checkAgreement<Value: Equatable>(
    _ result: Result<Value, ParsingError>,
    of body: [UInt8],
    _ options: ParsingOptions,
    expected: (PlainJSON) throws(PlainJSON.Rejection) -> Value
) {
    let plain = Result { () throws(PlainJSON.Rejection) in
        try expected(try PlainJSON(body, nestingLimit: options.nestingLimit))
    }
    switch (result, plain) {
    case (.success(let value), .success(let expected)):
        require(value == expected, "the value should be \(expected), not \(value)")
        // Equal strings may differ in their bytes. Comparing them is slow, so one run in eight does.
        guard body.count.isMultiple(of: 8) else { return }
        require(
            "\(value)".utf8.elementsEqual("\(expected)".utf8),
            "the value should have the bytes of \(expected), not of \(value)"
        )
    case (.success(let value), .failure(.invalid)):
        require(false, "an invalid body is accepted as \(value)")
    case (.failure(let error), .success):
        require(false, "a valid body is rejected: \(error)")
    case (.failure, .failure), (.success, .failure(.unknown)):
        break
    }
}

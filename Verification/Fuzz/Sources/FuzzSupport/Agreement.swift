package import ProductCatalog

/// Checks that the parser and the reference accept a body with the same value, or both reject it.
///
/// A fault in the grammar has to be at the same offset.
///
/// - Parameters:
///   - result: The result of the parser.
///   - body: The bytes that were parsed.
///   - options: The options of the parser.
///   - expected: Returns the expected value from the body's tree.
package func checkAgreement<Value: Equatable>(
    _ result: Result<Value, ParsingError>,
    of body: [UInt8],
    _ options: ParsingOptions,
    expected: (PlainJSON) throws(PlainJSON.Rejection) -> Value
) {
    let plain = Result { () throws(PlainJSON.Rejection) in
        let (json, duplicateKeys) = try PlainJSON.parse(body, nestingLimit: options.nestingLimit)
        guard duplicateKeys.isEmpty else { throw .invalid }
        return try expected(json)
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
    case (.success(let value), .failure(.invalid)), (.success(let value), .failure(.malformed)):
        require(false, "an invalid body is accepted as \(value)")
    case (.failure(let error), .success):
        require(false, "a valid body is rejected: \(error)")
    case (.failure(let error), .failure(.malformed(let offset))):
        checkGrammarFault(at: offset, error)
    case (.failure, .failure(.invalid)), (_, .failure(.unknown)):
        break
    }
}

/// Checks that the last fault is at the offset of a fault in the grammar, which ends the parsing.
package func checkGrammarFault(at offset: Int, _ error: ParsingError) {
    guard !error.hasMoreFaults else { return }
    require(error.faults.last?.offset == offset, "the last fault should be at \(offset): \(error)")
}

import FuzzSupport
import ProductCatalog
import ProductFilter

/// Parses a session request, a filter query or a request for a hosted checkout. The first bytes choose the options, the rest is the
/// body.
@c(LLVMFuzzerTestOneInput)
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    var input = FuzzInput(bytes(start, count))
    let options = ParsingOptions(
        emptyRestriction: input.choice(of: EmptyRestrictionPolicy.allCases),
        nestingLimit: input.choice(of: [64, 1, 2, 5, 100_000]),
        faultLimit: input.choice(of: [100, 1, 2])
    )
    let kind = input.byte()
    let body = input.remaining()
    switch kind {
    case 1:
        check(body, options) { json throws(PlainJSON.Rejection) -> FilterQuery in
            try json.filterQuery(options.emptyRestriction)
        } then: {
            checkAnswer(to: $0)
        }
    case 2:
        check(body, options) { json throws(PlainJSON.Rejection) -> HostedCheckoutRequest in
            try json.hostedCheckoutRequest(options.emptyRestriction)
        } then: { _ in
        }
    default:
        check(body, options) { json throws(PlainJSON.Rejection) -> SessionRequest in
            try json.sessionRequest(options.emptyRestriction)
        } then: {
            checkRequest($0, parsedFrom: body, options)
        }
    }
    return 0
}

/// Parses a body, and checks the value against the expected one, or the error.
private func check<Value: JSONParsable & Equatable>(
    _ body: [UInt8],
    _ options: ParsingOptions,
    expected: (PlainJSON) throws(PlainJSON.Rejection) -> Value,
    then checkValue: (Value) -> Void
) {
    let result = Result { () throws(ParsingError) in try Value(json: body.span, options: options) }
    checkAgreement(result, of: body, options, expected: expected)
    switch result {
    case .success(let value): checkValue(value)
    case .failure(let error):
        checkError(error, of: body, options)
        checkResponse(to: error, of: body)
    }
}

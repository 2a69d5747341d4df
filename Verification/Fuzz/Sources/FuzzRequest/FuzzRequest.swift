import FuzzSupport
import ProductCatalog
import ProductFilter

/// Parses a session request or a filter query. The first bytes choose the options, the rest is the
/// body.
@c(LLVMFuzzerTestOneInput)
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    var input = FuzzInput(bytes(start, count))
    let options = ParsingOptions(
        emptyRestriction: input.choice(of: EmptyRestrictionPolicy.allCases),
        nestingLimit: input.choice(of: [64, 1, 2, 5, 100_000]),
        faultLimit: input.choice(of: [100, 1, 2])
    )
    let isQuery = input.byte() == 1
    let body = input.remaining()
    if isQuery {
        let result = Result { () throws(ParsingError) in
            try FilterQuery(json: body.span, options: options)
        }
        checkAgreement(result, of: body, options) { json throws(PlainJSON.Rejection) in
            try json.filterQuery(options.emptyRestriction)
        }
        switch result {
        case .success(let query): checkAnswer(to: query)
        case .failure(let error):
            checkError(error, of: body, options)
            checkResponse(to: error, of: body)
        }
    } else {
        let result = Result { () throws(ParsingError) in
            try SessionRequest(json: body, options: options)
        }
        checkAgreement(result, of: body, options) { json throws(PlainJSON.Rejection) in
            try json.sessionRequest(options.emptyRestriction)
        }
        switch result {
        case .success(let request): checkRequest(request, parsedFrom: body, options)
        case .failure(let error):
            checkError(error, of: body, options)
            checkResponse(to: error, of: body)
        }
    }
    return 0
}

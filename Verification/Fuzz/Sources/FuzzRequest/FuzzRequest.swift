import FuzzSupport
import ProductFilter

/// Reads a session request, or a case of a batch. The first bytes choose the options, all others
/// are the body.
@c(LLVMFuzzerTestOneInput)
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    var input = FuzzInput(bytes(start, count))
    let options = ParsingOptions(
        emptyRestriction: input.choice(of: EmptyRestrictionPolicy.allCases),
        nestingLimit: input.choice(of: [64, 1, 2, 5, 100_000]),
        faultLimit: input.choice(of: [100, 1, 2])
    )
    let isCase = input.byte() == 1
    let body = input.remaining()
    if isCase {
        let read = Result { () throws(ParsingError) in
            try FilterQuery(json: body.span, options: options)
        }
        checkAgreement(read, of: body, options) { json throws(PlainJSON.Refusal) in
            try json.filterQuery(options.emptyRestriction)
        }
        switch read {
        case .success(let filterQuery): checkCase(filterQuery)
        case .failure(let error): checkRefusal(error, of: body, options)
        }
    } else {
        let read = Result { () throws(ParsingError) in
            try SessionRequest(json: body, options: options)
        }
        checkAgreement(read, of: body, options) { json throws(PlainJSON.Refusal) in
            try json.sessionRequest(options.emptyRestriction)
        }
        switch read {
        case .success(let request): checkRead(request, from: body, options)
        case .failure(let error): checkRefusal(error, of: body, options)
        }
    }
    return 0
}

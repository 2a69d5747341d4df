import FuzzSupport
import ProductFilter

/// Reads a session request, or a case of a batch. The first bytes choose the options, all others are the body.
@c(LLVMFuzzerTestOneInput)
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    var input = FuzzInput(bytes(start, count))
    let options = ReadingOptions(
        emptyRestriction: input.choice(of: EmptyRestrictionPolicy.allCases),
        nestingLimit: input.choice(of: [64, 1, 2, 5, 100_000]),
        faultLimit: input.choice(of: [100, 1, 2])
    )
    let isCase = input.byte() == 1
    let body = input.remaining()
    let plain = Plain(body, nestingLimit: options.nestingLimit)
    do throws(ReadingError) {
        if isCase {
            let filterCase = try FilterCase(json: body.span, options: options)
            plain.check(filterCase) { json throws(PlainJSON.Refusal) in
                try json.filterCase(options.emptyRestriction)
            }
            checkCase(filterCase)
        } else {
            let request = try SessionRequest(json: body, options: options)
            plain.check(request) { json throws(PlainJSON.Refusal) in
                try json.sessionRequest(options.emptyRestriction)
            }
            checkRead(request, from: body, options)
        }
    } catch {
        plain.checkRefused { json throws(PlainJSON.Refusal) in
            if isCase {
                _ = try json.filterCase(options.emptyRestriction)
            } else {
                _ = try json.sessionRequest(options.emptyRestriction)
            }
        }
        checkRefusal(error, of: body, options)
    }
    return 0
}

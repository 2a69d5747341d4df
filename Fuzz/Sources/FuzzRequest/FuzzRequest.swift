import FuzzSupport
import ProductFilter

/// Reads a session request. The first byte chooses the options, all others are the body.
@c(LLVMFuzzerTestOneInput)
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    var input = FuzzInput(bytes(start, count))
    let options = SessionRequest.ReadingOptions(
        emptyRestriction: input.choice(of: EmptyRestrictionPolicy.allCases),
        nestingLimit: input.choice(of: [64, 1, 2, 5, 100_000]),
        faultLimit: input.choice(of: [100, 1, 2])
    )
    let body = input.remaining()
    do throws(SessionRequest.ReadingError) {
        let request = try SessionRequest(json: body, options: options)
        checkRead(request, from: body, options)
    } catch {
        checkRefusal(error, of: body, options)
    }
    return 0
}

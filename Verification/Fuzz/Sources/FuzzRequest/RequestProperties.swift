import Foundation
import FuzzSupport
import ProductCatalog
import ProductFilter

/// What holds of a request that was read from a body.
func checkRead(
    _ request: SessionRequest,
    from body: [UInt8],
    _ options: ParsingOptions
) {
    do throws(ParsingError) {
        let again = try SessionRequest(json: json(request))
        require(again == request, "a request that is written down is read as another: \(again)")
    } catch {
        require(false, "a request that is written down is refused: \(error)")
    }
    // A request is an object, so it ends with its last brace.
    guard let end = body.lastIndex(of: UInt8(ascii: "}")) else {
        return require(false, "a request without a closing brace was read")
    }
    let cut = try? SessionRequest(json: Array(body[..<end]))
    require(cut == nil, "a request without its end was read")
    // JSONDecoder lets pass what the reader refuses, never the other way round. It is slow: one run
    // of four.
    guard body.count.isMultiple(of: 4), options.nestingLimit < decoderNestingLimit else { return }
    let decoder = JSONDecoder()
    decoder.userInfo[.emptyRestrictionPolicy] = options.emptyRestriction
    let decoded = try? decoder.decode(SessionRequest.self, from: Data(body))
    require(decoded == request, "JSONDecoder reads another request")
}

/// JSONDecoder refuses what is nested deeper.
private let decoderNestingLimit = 512

/// What holds of the refusal of a body.
func checkRefusal(
    _ error: ParsingError,
    of body: [UInt8],
    _ options: ParsingOptions
) {
    require(!error.faults.isEmpty, "a refusal without a reason")
    require(error.faults.count <= options.faultLimit, "more faults than may be collected")
    require(
        !error.hasMoreFaults || error.faults.count == options.faultLimit,
        "faults were left out below the limit"
    )
    var previous = 0
    var line = 1
    var column = 1
    for fault in error.faults {
        require(fault.offset >= previous, "faults are not in the order of their places")
        require(fault.offset <= body.count, "a fault lies outside of the body")
        for byte in body[previous..<fault.offset] {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xc0 != 0x80 {
                column += 1
            }
        }
        previous = fault.offset
        require(fault.line == line && fault.column == column, "a fault's line or column is wrong")
    }
    // Writing the answer takes longer than reading the body: in one run of eight.
    guard body.count.isMultiple(of: 8) else { return }
    do throws(ParsingError) {
        let answer = ErrorResponse(errorID: "id", error)
        let read = try SessionRequest(json: answer.json)
        require(read == SessionRequest(), "the answer to a refusal reads as a request")
    } catch {
        require(false, "the answer to a refusal is no JSON: \(error)")
    }
}

/// Writes a request down, as plainly as can be.
private func json(_ request: SessionRequest) -> String {
    let filters = request.paymentProductFilters.map { filters in
        object([
            ("restrictTo", filters.restrictTo.map(json)), ("exclude", filters.exclude.map(json)),
        ])
    }
    return object([
        ("paymentProductFilters", filters), ("tokens", request.tokens.map { list($0.map(quoted)) }),
    ])
}

private func json(_ filter: PaymentProductFilter) -> String {
    object([
        ("products", list(filter.products.map { String($0.rawValue) })),
        ("groups", list(filter.groups.map { quoted($0.rawValue) })),
    ])
}

private func object(_ members: [(key: String, value: String?)]) -> String {
    "{"
        + members.compactMap { key, value in value.map { "\"\(key)\":\($0)" } }
        .joined(separator: ",") + "}"
}

private func list(_ entries: [String]) -> String {
    "[" + entries.joined(separator: ", ") + "]"
}

/// A string with every code unit escaped.
private func quoted(_ string: String) -> String {
    let units = string.utf16.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
    return "\"" + units.joined() + "\""
}

import Foundation
import FuzzSupport
import ProductCatalog
import ProductFilter

/// Checks a request that was parsed from a body.
func checkRequest(
    _ request: SessionRequest,
    parsedFrom body: [UInt8],
    _ options: ParsingOptions
) {
    do throws(ParsingError) {
        let again = try SessionRequest(json: json(request))
        require(again == request, "a written request parses as another one: \(again)")
    } catch {
        require(false, "a written request is rejected: \(error)")
    }
    // A request is an object, so it ends with its last brace.
    guard let end = body.lastIndex(of: UInt8(ascii: "}")) else {
        return require(false, "a request without a closing brace is accepted")
    }
    let truncated = try? SessionRequest(json: Array(body[..<end]))
    require(truncated == nil, "a truncated request is accepted")
    // JSONDecoder accepts everything that the parser accepts. It is slow, so one run in four does.
    guard body.count.isMultiple(of: 4), options.nestingLimit < decoderNestingLimit else { return }
    let decoder = JSONDecoder()
    decoder.userInfo[.emptyRestrictionPolicy] = options.emptyRestriction
    let decoded = try? decoder.decode(SessionRequest.self, from: Data(body))
    require(decoded == request, "JSONDecoder decodes another request")
}

/// The deepest nesting that JSONDecoder accepts.
private let decoderNestingLimit = 512

/// Checks the response to an invalid body.
func checkResponse(to error: ParsingError, of body: [UInt8]) {
    // Writing the response takes longer than parsing the body, so one run in eight does.
    guard body.count.isMultiple(of: 8) else { return }
    do throws(ParsingError) {
        let response = ErrorResponse(errorID: "id", error)
        let parsed = try SessionRequest(json: response.json)
        require(parsed == SessionRequest(), "the error response parses as a request")
    } catch {
        require(false, "the error response isn't valid JSON: \(error)")
    }
}

/// Returns the JSON of a request.
private func json(_ request: SessionRequest) -> String {
    let filters = request.paymentProductFilters.map { filters in
        object([
            ("restrictTo", filters.restrictTo.map(json)), ("exclude", filters.exclude.map(json)),
        ])
    }
    return object([
        ("paymentProductFilters", filters),
        ("tokens", request.tokens.map { array($0.map(quoted)) }),
    ])
}

private func json(_ filter: PaymentProductFilter) -> String {
    object([
        ("products", array(filter.products.map { String($0.rawValue) })),
        ("groups", array(filter.groups.map { quoted($0.rawValue) })),
    ])
}

private func object(_ members: [(key: String, value: String?)]) -> String {
    "{"
        + members.compactMap { key, value in value.map { "\"\(key)\":\($0)" } }
        .joined(separator: ",") + "}"
}

private func array(_ entries: [String]) -> String {
    "[" + entries.joined(separator: ", ") + "]"
}

/// Returns a JSON string with every code unit escaped.
private func quoted(_ string: String) -> String {
    let units = string.utf16.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
    return "\"" + units.joined() + "\""
}

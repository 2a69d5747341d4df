import ProductCatalog
import ProductFilter
import ProductFilterJSON

extension TestFailure {
    /// Writes the parts that aren't empty, in ascending order of their keys.
    ///
    /// - Parameters:
    ///   - json: The writer, in an object.
    ///   - root: Returns the path to a layer, given its position.
    func writeMembers(to json: inout JSONWriter, pathToLayer root: @escaping (Int) -> String) {
        func products(_ explanations: [AvailabilityExplanation]) -> [TestedProduct]? {
            explanations.isEmpty
                ? nil : explanations.map { TestedProduct(explanation: $0, pathToLayer: root) }
        }
        json.member("missing", products(missing))
        json.member("notInCatalog", notInCatalog.isEmpty ? nil : notInCatalog)
        if !otherReasons.isEmpty {
            json.key("otherReasons")
            json.list(
                otherReasons.map {
                    TestedProduct(explanation: $0, expected: $1, pathToLayer: root)
                }
            )
        }
        json.member("unexpected", products(unexpected))
    }
}

/// A product that isn't as expected, with its reasons.
private struct TestedProduct: JSONWritable {
    let explanation: AvailabilityExplanation
    var expected: [AvailabilityReason.Code]?
    let pathToLayer: (Int) -> String

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("expected", expected?.map(\.rawValue))
            json.member("id", explanation.product)
            json.member(
                "reasons",
                explanation.reasons.map {
                    LocatedReason(reason: $0, pathToLayer: pathToLayer)
                }
            )
        }
    }
}

/// A reason, with its path from the root of the line.
private struct LocatedReason: JSONWritable {
    let reason: AvailabilityReason
    let pathToLayer: (Int) -> String

    func write(to json: inout JSONWriter) {
        reason.write(to: &json, pathToLayer: pathToLayer)
    }
}

import Foundation
import ProductCatalog
import ProductFilter

/// The answer to one line of a batch: what is available, or what is wrong with the line.
struct BatchAnswer {
    /// What the line calls itself.
    private var id: FilterQuery.Name?

    private var available: [PaymentProduct.ID]?

    /// When it is asked for: why each product is available or not.
    private var explanations: [AvailabilityExplanation]?

    private var errors: [InputFaults.Fault]?

    init(
        to line: Span<UInt8>,
        of catalog: PaymentProductCatalog,
        policies: PolicyOptions,
        explained: Bool
    ) {
        let filterQuery: FilterQuery
        do {
            filterQuery = try FilterQuery(json: line, options: policies.readingOptions)
        } catch {
            errors = InputFaults(inLine: error).faults
            return
        }
        id = filterQuery.id
        do {
            let layers = filterQuery.allLayers
            let resolved = try catalog.resolve(layers, unknownIDs: policies.unknownIds)
            let context = filterQuery.context ?? .any
            available = catalog[resolved.availableProducts(in: context)].ids
            if explained { explanations = resolved.explanations(in: context) }
        } catch {
            errors = InputFaults(error, root: filterQuery.path).faults
        }
    }
}

extension BatchAnswer {
    /// The answer as JSON, in a line, keys sorted.
    ///
    /// Numbers and codes need no escapes and are put together here; with `JSONEncoder` a line took
    /// nearly twice the instructions in all.
    var line: String {
        get throws {
            var members: [String] = []
            if let available {
                let ids = available.map(\.description).joined(separator: ",")
                members.append("\"available\":[\(ids)]")
            }
            if let errors { members.append("\"errors\":\(try JSON.line(errors))") }
            if let id { members.append("\"id\":\(try JSON.line(id))") }
            if let explanations {
                let unavailable = explanations.filter { !$0.isAvailable }.map(\.codes).sorted()
                members.append("\"unavailable\":{\(unavailable.joined(separator: ","))}")
            }
            return "{\(members.joined(separator: ","))}"
        }
    }
}

extension AvailabilityExplanation {
    /// The product and the codes of all reasons, such as `"840":["excludedProduct"]`.
    fileprivate var codes: String {
        let codes = reasons.map { "\"\($0.code.rawValue)\"" }
        return "\"\(product)\":[\(codes.joined(separator: ","))]"
    }
}

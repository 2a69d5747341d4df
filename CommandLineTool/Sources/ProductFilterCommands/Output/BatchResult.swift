import Foundation
import ProductCatalog
import ProductFilter

/// The result of one query of a batch.
struct BatchResult {
    /// The query, or `nil` if it can't be parsed.
    private var query: FilterQuery?

    /// The available products in display order, or `nil` if the query is rejected.
    private var available: [PaymentProduct.ID]?

    /// The explanations of all products, or `nil` if they weren't requested.
    private var explanations: [AvailabilityExplanation]?

    /// The faults of a query that is rejected.
    private var faults: [InputFault]?

    /// Answers a query.
    ///
    /// - Parameters:
    ///   - line: The query as JSON.
    ///   - catalog: The catalog that the filters are resolved against.
    ///   - policies: How to treat questionable filters.
    ///   - isExplained: Whether the result contains the reasons against products.
    init(
        of line: Span<UInt8>,
        in catalog: PaymentProductCatalog,
        policies: PolicyOptions,
        isExplained: Bool
    ) {
        let query: FilterQuery
        do {
            query = try FilterQuery(json: line, options: policies.parsingOptions)
        } catch {
            faults = error.inputFaultsOfLine()
            return
        }
        self.query = query
        do {
            let resolved = try policies.resolve(query.allLayers, in: catalog)
            let context = query.context ?? .any
            available = catalog[resolved.availableProducts(in: context)].ids
            if isExplained { explanations = resolved.explanations(in: context) }
        } catch {
            faults = error.faults.map { fault in
                let root = query.path(toLayer: fault.location.layer)
                return InputFault(path: fault.location.path(root: root), message: fault.message)
            }
        }
    }
}

extension BatchResult {
    /// The result as one line of JSON with sorted keys.
    ///
    /// Numbers and codes need no escaping. Writing them without `JSONEncoder` nearly halves the
    /// instructions per query.
    var line: String {
        get throws {
            var members: [String] = []
            if let available {
                let ids = available.map(\.description).joined(separator: ",")
                members.append("\"available\":[\(ids)]")
            }
            if let faults { members.append("\"errors\":\(try JSON.line(faults))") }
            if let id = query?.id { members.append("\"id\":\(try JSON.line(id))") }
            if let explanations {
                let unavailable = explanations.filter { !$0.isAvailable }.map(\.codes).sorted()
                members.append("\"unavailable\":{\(unavailable.joined(separator: ","))}")
            }
            return "{\(members.joined(separator: ","))}"
        }
    }
}

extension AvailabilityExplanation {
    /// The product and the codes of all reasons as a JSON member, such as
    /// `"840":["excludedProduct"]`.
    fileprivate var codes: String {
        let codes = reasons.map { "\"\($0.code.rawValue)\"" }
        return "\"\(product)\":[\(codes.joined(separator: ","))]"
    }
}

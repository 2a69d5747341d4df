import Foundation
import ProductCatalog
import ProductFilter

/// The answer to one line of a batch.
enum BatchAnswer: Encodable {
    /// What is available, and when it is asked for the codes of all reasons against every other product.
    case available([PaymentProduct.ID], unavailable: [String: [String]]?)
    case errors([InputFaults.Fault])

    init(
        to line: Data,
        of catalog: PaymentProductCatalog,
        policies: PolicyOptions,
        explained: Bool
    ) {
        do {
            let `case` = try Input.decode(
                BatchCase.self,
                from: line,
                emptyRestriction: policies.emptyRestriction
            )
            do {
                let resolved = try catalog.resolve(`case`.layers, unknownIDs: policies.unknownIds)
                let context = `case`.context ?? .any
                let available = resolved.availableProducts(in: context)
                self = .available(
                    catalog[available].map(\.id),
                    unavailable: explained ? resolved.codesAgainst(in: context) : nil
                )
            } catch {
                self = .errors(InputFaults(error, root: `case`.root).faults)
            }
        } catch let faults as InputFaults {
            self = .errors(faults.faults)
        } catch {
            self = .errors(InputFaults("\(error)").faults)
        }
    }

    private enum CodingKeys: CodingKey {
        case available, unavailable, errors
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .available(let ids, let unavailable):
            try container.encode(ids, forKey: .available)
            try container.encodeIfPresent(unavailable, forKey: .unavailable)
        case .errors(let faults): try container.encode(faults, forKey: .errors)
        }
    }
}

extension ResolvedFilters {
    /// For each product that is not available the codes of all reasons against it, by the product's id.
    fileprivate func codesAgainst(in context: PaymentContext) -> [String: [String]] {
        var codes: [String: [String]] = [:]
        for explanation in explanations(in: context) where !explanation.isAvailable {
            codes[explanation.product.description] = explanation.reasons.map(\.code.rawValue)
        }
        return codes
    }
}

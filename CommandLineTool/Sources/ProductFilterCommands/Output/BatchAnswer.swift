import Foundation
import ProductCatalog
import ProductFilter

/// The answer to one line of a batch.
enum BatchAnswer: Encodable {
    case available([PaymentProduct.ID])
    case errors([InputFaults.Fault])

    init(to line: Data, of catalog: PaymentProductCatalog, policies: PolicyOptions) {
        do {
            let `case` = try Input.decode(
                BatchCase.self,
                from: line,
                emptyRestriction: policies.emptyRestriction
            )
            do {
                let resolved = try catalog.resolve(`case`.layers, unknownIDs: policies.unknownIds)
                let available = resolved.availableProducts(in: `case`.context)
                self = .available(catalog[available].map(\.id))
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
        case available, errors
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .available(let ids): try container.encode(ids, forKey: .available)
        case .errors(let faults): try container.encode(faults, forKey: .errors)
        }
    }
}

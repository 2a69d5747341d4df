import Foundation
import ProductCatalog
import ProductFilter

/// What a change of catalog does to one line of stored filters.
struct ImpactAnswer: Encodable {
    /// The number of the line, counted from 1.
    let line: Int
    let id: FilterQuery.Name?
    let outcome: Result<CatalogImpact, InputFaults>

    /// - Parameter context: the payment context for filters that are stored without one
    init(
        to text: Span<UInt8>,
        line: Int,
        of change: CatalogChange,
        in context: PaymentContext,
        options: ParsingOptions
    ) {
        self.line = line
        do {
            let stored = try FilterQuery(json: text, options: options)
            id = stored.id
            outcome = .success(change.impact(on: stored.allLayers, in: stored.context ?? context))
        } catch {
            id = nil
            outcome = .failure(InputFaults(inLine: error))
        }
    }

    /// Whether there is something to tell.
    var isWorthALine: Bool {
        switch outcome {
        case .success(let impact): !impact.isNone
        case .failure: true
        }
    }

    private enum CodingKeys: CodingKey {
        case line, id, gained, lost, leftWithNothing, errors
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(line, forKey: .line)
        try container.encodeIfPresent(id, forKey: .id)
        switch outcome {
        case .success(let impact):
            try container.encode(impact.gained, forKey: .gained)
            try container.encode(impact.lost, forKey: .lost)
            try container.encode(impact.leavesNothing, forKey: .leftWithNothing)
        case .failure(let faults):
            try container.encode(faults.faults, forKey: .errors)
        }
    }
}

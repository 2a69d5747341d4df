import ProductCatalog
import ProductFilter

/// The effect of a change of catalog on one line of stored filters.
struct ImpactResult {
    /// The number of the line, counted from 1.
    private let lineNumber: Int

    /// The query, or `nil` if the line is invalid.
    private let query: FilterQuery?

    /// The effect on the query, or the faults of the line.
    let outcome: Outcome

    /// The effect on a valid line, or the faults of an invalid one.
    enum Outcome {
        case impact(CatalogImpact)
        case faults([InputFault])
    }

    /// Determines the effect of a change on a stored query.
    ///
    /// - Parameters:
    ///   - change: The change of catalog.
    ///   - line: The query as JSON.
    ///   - lineNumber: The number of the line, counted from 1.
    ///   - context: The payment context of a query that has none.
    ///   - options: The options for parsing the query.
    init(
        of change: CatalogChange,
        onQuery line: Span<UInt8>,
        lineNumber: Int,
        context: PaymentContext,
        options: ParsingOptions
    ) {
        self.lineNumber = lineNumber
        do {
            let query = try FilterQuery(json: line, options: options)
            let context = query.context ?? context
            self.query = query
            outcome = .impact(change.impact(on: query.allLayers, in: context))
        } catch {
            query = nil
            outcome = .faults(error.inputFaultsOfLine())
        }
    }

    /// Whether the output has a line for this result.
    var isReported: Bool {
        switch outcome {
        case .impact(let impact): !impact.isEmpty
        case .faults: true
        }
    }
}

extension ImpactResult: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            switch outcome {
            case .impact(let impact):
                json.member("gained", impact.gained)
                json.member("id", query?.id)
                json.member("leftWithNothing", impact.leavesNothing)
                json.member("line", lineNumber)
                json.member("lost", impact.lost)
            case .faults(let faults):
                json.member("errors", faults)
                json.member("line", lineNumber)
            }
        }
    }
}

import ProductCatalog
import ProductFilter
import ProductFilterJSON

/// The effect of a change of catalog on one line of stored filters.
struct ImpactResult {
    /// The number of the line, counted from 1.
    private let lineNumber: Int

    /// The query, or `nil` if the line is invalid.
    private let query: FilterQuery?

    /// The effect on the query, or the faults of the line.
    let outcome: Outcome

    /// Whether the output has a line for this result: one that is invalid, or whose result changes,
    /// or that names what only the old catalog has.
    let isReported: Bool

    /// What a line of stored filters results in.
    enum Outcome {
        /// The effect on the query, and the entries that the new catalog doesn't know.
        case impact(CatalogImpact, unknown: [UnknownEntry])

        /// The faults of an invalid line.
        case faults([InputFault])
    }

    /// Determines the effect of a change on a stored query.
    ///
    /// - Parameters:
    ///   - changes: The change of catalog in the contexts of the options, and of queries with
    ///     contexts of their own.
    ///   - line: The query as JSON.
    ///   - lineNumber: The number of the line, counted from 1.
    ///   - options: The options for parsing the query.
    init(
        of changes: inout RecentChanges,
        onQuery line: Span<UInt8>,
        lineNumber: Int,
        options: ParsingOptions
    ) {
        self.lineNumber = lineNumber
        do {
            let query = try FilterQuery(json: line, options: options)
            let layers = query.allLayers
            let change = changes.change(for: query)
            let impact = change.impact(on: layers)
            let unknown = change.new.resolve(layers).unknownEntries(in: query.context ?? .any)
            self.query = query
            outcome = .impact(
                impact,
                unknown: unknown.map { UnknownEntry($0, pathToLayer: query.path(toLayer:)) }
            )
            isReported = !impact.isEmpty || unknown.contains { change.old.knows($0.entry) }
        } catch {
            query = nil
            outcome = .faults(error.inputFaults)
            isReported = true
        }
    }
}

extension PaymentProductCatalog {
    /// Returns whether the catalog has the product, the group or the attribute that an entry names.
    fileprivate func knows(_ entry: EntryReference?) -> Bool {
        switch entry {
        case .product(let id): index(of: id) != nil
        case .group(let id): products(in: id) != nil
        case .attribute(let name):
            unknownAttributes(in: PaymentContext(attributes: [name: ""])).isEmpty
        case nil: false
        @unknown default: false
        }
    }
}

extension ImpactResult: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            switch outcome {
            case .impact(let impact, let unknown):
                json.member("gained", impact.gained)
                json.member("id", query?.id)
                json.member("leftWithNothing", impact.leavesNothing)
                json.member("line", lineNumber)
                json.member("lost", impact.lost)
                json.member("narrowed", impact.narrowed)
                json.member("undecided", impact.undecided.isEmpty ? nil : impact.undecided)
                json.member("unknown", unknown.paths)
                json.member("widened", impact.widened)
            case .faults(let faults):
                json.member("errors", faults)
                json.member("line", lineNumber)
            }
        }
    }
}

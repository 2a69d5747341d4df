public import ProductCatalog
public import ProductFilter

/// The result of one query in JSON: the answer, or what is wrong with the query.
///
///     {"available":[3,1],"id":"merchant 7","unknown":["layers[0].exclude.groups[1]"]}
///     {"errors":[{"message":"duplicate key `context`: write it once (column 15)",
///                 "propertyName":"context"}]}
///
/// ``AnswerOptions/parts`` selects further members.
public struct QueryResult: Sendable {
    /// The query, or `nil` if it can't be parsed.
    let query: FilterQuery?

    /// The answer to the query, or the faults for which it's rejected.
    let outcome: Outcome

    /// What the result contains.
    let options: AnswerOptions

    enum Outcome: Sendable {
        case answer(QueryAnswer, diagnostics: [LocatedDiagnostic])
        case faults([LocatedFault])
    }

    /// Answers a query.
    ///
    /// The body of a session request can be a text of its own, parsed as it was received: unknown
    /// fields are skipped, except those that were probably meant to be filters. Its
    /// `paymentProductFilters` are those of the query, which has to have none.
    ///
    /// - Parameters:
    ///   - json: The query as JSON.
    ///   - request: The body of the session request, or `nil` if the query has the filters itself.
    ///   - catalog: The catalog that the filters are resolved against.
    ///   - options: What the result contains, and how questionable queries are treated.
    /// - Complexity: O(bytes) and the cost of resolving the filters, or of explaining them. Fixes
    ///   take memory for every product that each of them also admits, so select products in a large
    ///   catalog.
    public init(
        to json: Span<UInt8>,
        request: Span<UInt8>? = nil,
        in catalog: PaymentProductCatalog,
        options: AnswerOptions = AnswerOptions()
    ) {
        self.options = options
        do throws(QueryError) {
            let query = try FilterQuery(json: json, request: request, options: options)
            self.query = query
            let layers = query.namedLayers
            let answer = QueryAnswer(
                to: layers,
                in: query.context,
                of: catalog,
                pathToLayer: query.path(toLayer:)
            )
            let isRejected = options.unknownEntries == .reject && !answer.unknownEntries.isEmpty
            var diagnostics: [FilterDiagnostic] = []
            if isRejected {
                diagnostics = answer.unknownEntries.map { $0.diagnostic }
            } else if options.parts.contains(.reasons) {
                diagnostics = catalog.diagnose(layers)
                diagnostics += catalog.unknownAttributes(in: answer.context)
            }
            let positions =
                options.parts.contains(.reasons)
                ? QueryPositions(of: diagnostics, query: json, request: request) : QueryPositions()
            let located = diagnostics.map {
                LocatedDiagnostic($0, of: query, at: positions, hasRequest: request != nil)
            }
            outcome =
                isRejected
                ? .faults(located.map { $0.fault }) : .answer(answer, diagnostics: located)
        } catch {
            query = error.query
            outcome = .faults(error.faults)
        }
    }

    /// Creates the result of a query that is rejected without being parsed.
    ///
    /// - Parameter faults: What is wrong, at least one fault.
    public init(faults: [InputFault]) {
        query = nil
        outcome = .faults(faults.map { LocatedFault(fault: $0) })
        options = AnswerOptions()
    }

    /// The resolved filters, or `nil` if the query is rejected.
    public var filters: ResolvedFilters? {
        if case .answer(let answer, _) = outcome { return answer.filters }
        return nil
    }

    /// The entries of the query that the catalog doesn't know. None if the query is rejected.
    public var unknownEntries: [UnknownEntry] {
        if case .answer(let answer, _) = outcome { return answer.unknownEntries }
        return []
    }

    /// Whether the query is rejected.
    public var isError: Bool {
        if case .faults = outcome { return true }
        return false
    }
}

/// An error that lists what is wrong with the texts of a query.
private struct QueryError: Error {
    /// The query, or `nil` if it can't be parsed.
    let query: FilterQuery?

    /// The faults, at least one.
    let faults: [LocatedFault]
}

extension FilterQuery {
    /// Parses a query, and the session request with its filters if that's a text of its own.
    fileprivate init(
        json: Span<UInt8>,
        request: Span<UInt8>?,
        options: AnswerOptions
    ) throws(QueryError) {
        let source: TextSource? = request == nil ? nil : .query
        var faults: [LocatedFault] = []
        var parsed: FilterQuery?
        func rejectMember(_ key: String, because reason: String) {
            let fault = InputFault(path: key, message: "\(reason): remove `\(key)`")
            faults.append(LocatedFault(fault: fault, source: source))
        }
        self.init()
        do throws(LineError) {
            self = try FilterQuery(line: json, options: options.parsingOptions)
            parsed = self
        } catch {
            faults += error.faults.map { LocatedFault(fault: $0, source: source) }
        }
        if options.hasSeparateContext, context != nil {
            rejectMember("context", because: "the payment context is passed separately")
        }
        if let request {
            if paymentProductFilters != nil {
                let reason = "the session request is passed separately"
                rejectMember("paymentProductFilters", because: reason)
            }
            do throws(LineError) {
                let session = try SessionRequest(line: request, options: options.parsingOptions)
                paymentProductFilters = session.paymentProductFilters
            } catch {
                faults += error.faults.map { LocatedFault(fault: $0, source: .request) }
            }
        }
        guard faults.isEmpty else { throw QueryError(query: parsed, faults: faults) }
        // Fixes edit the session's filters, present or not.
        if options.parts.contains(.fixes), paymentProductFilters == nil {
            paymentProductFilters = PaymentProductFilters()
        }
    }
}

extension FilterQuery {
    /// The layers. If there are others, the session's filters are named `request`, for reasons, unless
    /// another layer has that name.
    fileprivate var namedLayers: [FilterLayer] {
        let name = "request"
        var named = allLayers
        guard named.count > layers.count, !layers.isEmpty,
            !layers.contains(where: { $0.name?.utf8.elementsEqual(name.utf8) == true })
        else { return named }
        named[layers.count].name = name
        return named
    }
}

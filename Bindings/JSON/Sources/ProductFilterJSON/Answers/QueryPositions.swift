import ProductCatalog
import ProductFilter

/// Where diagnostics are in the texts of a query.
struct QueryPositions: Sendable {
    private var query = ItemOffsets()
    private var queryPositions: [Int: TextPosition] = [:]
    private var request: ItemOffsets?
    private var requestPositions: [Int: TextPosition] = [:]

    /// Creates positions of no diagnostics.
    init() {}

    /// Finds the positions of diagnostics.
    ///
    /// - Parameters:
    ///   - diagnostics: The diagnostics.
    ///   - query: The query, which is valid.
    ///   - request: The body of the session request, which is valid, if it's a text of its own.
    /// - Complexity: O(bytes + *n* log *n*) for *n* diagnostics. O(1) without any.
    init(of diagnostics: [FilterDiagnostic], query: Span<UInt8>, request: Span<UInt8>?) {
        guard !diagnostics.isEmpty else { return }
        // The texts have been parsed before.
        self.query = (try? QueryOffsets(json: query))?.items ?? ItemOffsets()
        if let request { self.request = (try? RequestOffsets(json: request))?.items }
        let offsets = diagnostics.compactMap { offset(of: $0) }
        queryPositions = query.positions(at: offsets.filter { !$0.isInRequest }.map { $0.offset })
        guard let request else { return }
        requestPositions = request.positions(
            at: offsets.filter { $0.isInRequest }.map { $0.offset }
        )
    }

    /// Returns the position of a diagnostic, or `nil` if it's about all filters.
    func position(of diagnostic: FilterDiagnostic) -> TextPosition? {
        guard let (offset, isInRequest) = offset(of: diagnostic) else { return nil }
        return isInRequest ? requestPositions[offset] : queryPositions[offset]
    }

    private func offset(of diagnostic: FilterDiagnostic) -> (offset: Int, isInRequest: Bool)? {
        if case .attribute(let name) = diagnostic.entry {
            return query.attributes[name].map { ($0, false) }
        }
        guard var location = diagnostic.location else { return nil }
        let layer = location.layer
        location.layer = 0
        if query.layers.indices.contains(layer) {
            return query.layers[layer][location].map { ($0, false) }
        }
        if let request { return request.session[location].map { ($0, true) } }
        return query.session[location].map { ($0, false) }
    }
}

extension Span<UInt8> {
    /// Returns the positions of offsets in a text.
    fileprivate func positions(at offsets: [Int]) -> [Int: TextPosition] {
        var positions: [Int: TextPosition] = [:]
        var current = 0
        var position = TextPosition(line: 1, column: 1)
        for offset in offsets.sorted() {
            while current < offset {
                if self[current] == UInt8(ascii: "\n") {
                    position = TextPosition(line: position.line + 1, column: 1)
                } else if self[current] & 0xc0 != 0x80 {
                    position.column += 1
                }
                current += 1
            }
            positions[offset] = position
        }
        return positions
    }
}

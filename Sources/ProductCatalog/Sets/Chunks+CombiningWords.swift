extension Chunks {
    /// Appends words of a combination, starting at the first of a part.
    ///
    /// Three sets are combined at a time, so that the result is read and written once for three. The
    /// words are in a run: each set stores all of their chunks next to one another, or none, and at
    /// least one set stores them. Sets to intersect precede those to subtract.
    static func appendWords(
        _ output: inout OutputSpan<UInt64>,
        _ operands: Span<Operand>,
        count: Int,
        from part: Int
    ) {
        guard let first = operands.triple(storing: part, from: 0) else {
            preconditionFailure("no set stores the part's chunk")
        }
        operands.withWords(of: first, count: count, from: part) { a, b, c in
            // With two sets, reading the last one twice is slower.
            let isPair = first.b == first.c
            switch operands.roles(of: first) {
            case (.intersect, .intersect, _) where isPair: output.appendCombined(a, b) { $0 & $1 }
            case (.intersect, .subtract, _) where isPair: output.appendCombined(a, b) { $0 & ~$1 }
            case (.subtract, _, _) where isPair: output.appendCombined(a, b) { ~($0 | $1) }
            case (.union, _, _) where isPair: output.appendCombined(a, b) { $0 | $1 }
            case (.intersect, .intersect, .intersect):
                output.appendCombined(a, b, c) { $0 & $1 & $2 }
            case (.intersect, .intersect, _): output.appendCombined(a, b, c) { $0 & $1 & ~$2 }
            case (.intersect, _, _): output.appendCombined(a, b, c) { $0 & ~($1 | $2) }
            case (.subtract, _, _): output.appendCombined(a, b, c) { ~($0 | $1 | $2) }
            case (.union, _, _): output.appendCombined(a, b, c) { $0 | $1 | $2 }
            }
        }
        var words = output.mutableSpan
        var last = first.c
        while let next = operands.triple(storing: part, from: last + 1) {
            operands.withWords(of: next, count: count, from: part) { a, b, c in
                switch operands.roles(of: next) {
                case (.intersect, .intersect, .intersect):
                    words.combine(a, b, c) { $0 & $1 & $2 & $3 }
                case (.intersect, .intersect, _): words.combine(a, b, c) { $0 & $1 & $2 & ~$3 }
                case (.intersect, _, _): words.combine(a, b, c) { $0 & $1 & ~($2 | $3) }
                case (.subtract, _, _): words.combine(a, b, c) { $0 & ~($1 | $2 | $3) }
                case (.union, _, _): words.combine(a, b, c) { $0 | $1 | $2 | $3 }
                }
            }
            last = next.c
        }
        // The complement of a set to subtract has bits above the last product.
        words.clear(from: operands[0].set.chunks.productCount - part * Chunks.width)
    }
}

extension Span<Chunks.Operand> {
    /// The indices of three sets. If there are fewer, the last one is repeated, which doesn't change
    /// the result.
    fileprivate typealias Triple = (a: Int, b: Int, c: Int)

    /// Returns the next three sets at an index or above that store a part's chunk.
    fileprivate func triple(storing part: Int, from index: Int) -> Triple? {
        guard let a = first(storing: part, from: index) else { return nil }
        let b = first(storing: part, from: a + 1) ?? a
        let c = first(storing: part, from: b + 1) ?? b
        return (a, b, c)
    }

    private func first(storing part: Int, from index: Int) -> Int? {
        var index = index
        while index < count {
            if self[index].set.chunks.table[part] >= Chunks.firstStored { return index }
            index += 1
        }
        return nil
    }

    fileprivate func roles(of triple: Triple) -> (Chunks.Role, Chunks.Role, Chunks.Role) {
        (self[triple.a].role, self[triple.b].role, self[triple.c].role)
    }

    /// Calls a closure with words of three sets, starting at the first of a part.
    @inline(__always)
    fileprivate func withWords(
        of triple: Triple,
        count: Int,
        from part: Int,
        _ body: (Span<UInt64>, Span<UInt64>, Span<UInt64>) -> Void
    ) {
        self[triple.a].set.chunks.withWords(count: count, from: part) { a in
            self[triple.b].set.chunks.withWords(count: count, from: part) { b in
                self[triple.c].set.chunks.withWords(count: count, from: part) { c in
                    body(a, b, c)
                }
            }
        }
    }
}

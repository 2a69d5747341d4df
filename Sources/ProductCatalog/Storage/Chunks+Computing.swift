// Computing the words of chunks from those of the sets that are combined.

extension Chunks {
    /// Appends words of the combination, from the first of a part on: three sets at a time, so that
    /// what remains is read and written once for three.
    ///
    /// The words lie in a run: each set has all of its chunks stored, side by side, or none, and at
    /// least one has them. Sets to keep stand in front of those to remove.
    static func appendWords(
        _ output: inout OutputSpan<UInt64>,
        _ operands: Span<Operand>,
        count: Int,
        from part: Int
    ) {
        guard let first = operands.three(storing: part, from: 0) else {
            preconditionFailure("no set has the part's chunk stored")
        }
        operands.withWords(of: first, count: count, from: part) { one, other, last in
            // To read the last once more would make it slower where there are only two.
            let areTwo = first.other == first.last
            switch operands.roles(of: first) {
            case (.keep, .keep, _) where areTwo: output.appendCombined(one, other) { $0 & $1 }
            case (.keep, .remove, _) where areTwo: output.appendCombined(one, other) { $0 & ~$1 }
            case (.remove, _, _) where areTwo: output.appendCombined(one, other) { ~($0 | $1) }
            case (.add, _, _) where areTwo: output.appendCombined(one, other) { $0 | $1 }
            case (.keep, .keep, .keep): output.appendCombined(one, other, last) { $0 & $1 & $2 }
            case (.keep, .keep, _): output.appendCombined(one, other, last) { $0 & $1 & ~$2 }
            case (.keep, _, _): output.appendCombined(one, other, last) { $0 & ~($1 | $2) }
            case (.remove, _, _): output.appendCombined(one, other, last) { ~($0 | $1 | $2) }
            case (.add, _, _): output.appendCombined(one, other, last) { $0 | $1 | $2 }
            }
        }
        var words = output.mutableSpan
        var done = first.last
        while let three = operands.three(storing: part, from: done + 1) {
            operands.withWords(of: three, count: count, from: part) { one, other, last in
                switch operands.roles(of: three) {
                case (.keep, .keep, .keep): words.combine(one, other, last) { $0 & $1 & $2 & $3 }
                case (.keep, .keep, _): words.combine(one, other, last) { $0 & $1 & $2 & ~$3 }
                case (.keep, _, _): words.combine(one, other, last) { $0 & $1 & ~($2 | $3) }
                case (.remove, _, _): words.combine(one, other, last) { $0 & ~($1 | $2 | $3) }
                case (.add, _, _): words.combine(one, other, last) { $0 | $1 | $2 | $3 }
                }
            }
            done = three.last
        }
        // What sets to remove lack has bits above the last product, too.
        words.clear(from: operands[0].set.chunks.productCount - part * Chunks.width)
    }
}

extension Span<Chunks.Operand> {
    /// Three sets, by their places. Where there are fewer the last one stands there again, which
    /// changes nothing.
    fileprivate typealias Three = (one: Int, other: Int, last: Int)

    /// The next three sets from one on that have a part's chunk stored, `nil` when none has.
    fileprivate func three(storing part: Int, from operand: Int) -> Three? {
        guard let one = first(storing: part, from: operand) else { return nil }
        let other = first(storing: part, from: one + 1) ?? one
        let last = first(storing: part, from: other + 1) ?? other
        return (one, other, last)
    }

    private func first(storing part: Int, from operand: Int) -> Int? {
        var operand = operand
        while operand < count {
            if self[operand].set.chunks.table[part] >= Chunks.firstStored { return operand }
            operand += 1
        }
        return nil
    }

    fileprivate func roles(of three: Three) -> (Chunks.Role, Chunks.Role, Chunks.Role) {
        (self[three.one].role, self[three.other].role, self[three.last].role)
    }

    /// Lends words of three sets, from the first of a part on.
    @inline(__always)
    fileprivate func withWords(
        of three: Three,
        count: Int,
        from part: Int,
        _ body: (Span<UInt64>, Span<UInt64>, Span<UInt64>) -> Void
    ) {
        self[three.one].set.chunks.withWords(count: count, from: part) { one in
            self[three.other].set.chunks.withWords(count: count, from: part) { other in
                self[three.last].set.chunks.withWords(count: count, from: part) { last in
                    body(one, other, last)
                }
            }
        }
    }
}

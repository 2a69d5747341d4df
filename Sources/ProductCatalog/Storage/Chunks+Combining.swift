// Combining many sets at once, chunk by chunk. Most chunks are decided by their numbers alone:
// empty, full, or just what one of the sets has. Only the others are computed, and those of
// neighbouring parts together where each set has them side by side, or none of them.

extension Chunks {
    /// A set among those that are combined.
    struct Operand {
        let set: FrozenChunks
        let role: Role
    }

    /// What a set does to the combination.
    enum Role {
        /// Only its members remain.
        case keep

        /// Its members are taken out.
        case remove

        /// Its members are added.
        case add
    }

    /// Makes the combination of some sets, at least one. Either they are sets to keep and behind them
    /// sets to remove, beginning with all products; or sets to add, beginning with none.
    init(combining operands: [Operand]) {
        invariant(
            operands.drop { $0.role == .keep }.allSatisfy { $0.role != .keep },
            "a set to keep stands behind one to remove"
        )
        invariant(
            operands.allSatisfy { ($0.role == .add) == (operands[0].role == .add) },
            "a set to add stands among others"
        )
        // Through a span the sets are looked at where they are; out of the array each would be
        // copied.
        let operands = operands.span
        let extent = Self.extent(of: operands)
        self.init(
            productCount: operands[0].set.chunks.productCount,
            table: Self.sources(operands, extent),
            base: [],
            own: [],
            extent: extent
        )
        let (donor, computed) = Self.donor(among: table, operands, extent)
        if let donor {
            base = operands[donor].set.chunks.shareable ?? []
            var numbers = table.mutableSpan
            let others = operands[donor].set.chunks.table
            numbers.replace(Self.source(of: donor), with: others.span)
        }
        own.reserveCapacity(computed * Chunks.wordCount)
        for part in extent where table[part] >= Self.firstSource {
            appendComputed(operands, run(from: part, operands))
        }
    }

    /// Parts that have all products of the combination between them.
    private static func extent(of operands: Span<Operand>) -> Range<Int> {
        let isNothing = operands[0].role == .add
        var extent = 0..<(isNothing ? 0 : operands[0].set.chunks.table.count)
        for operand in operands.indices {
            let other = operands[operand].set.chunks.extent
            switch operands[operand].role {
            case .keep: extent = extent.clamped(to: other)
            case .remove: break
            case .add: extent = extent.hull(with: other)
            }
        }
        return extent
    }

    // Where a part's chunk comes from stands in the place of its number: nowhere when it is empty
    // or full; otherwise from the only set that has a say in it, or from several.
    private static var firstSource: UInt32 { 1 << 31 }
    private static func source(of operand: Int) -> UInt32 { firstSource + UInt32(operand) }
    private static var severalSources: UInt32 { .max }

    private static func sources(_ operands: Span<Operand>, _ extent: Range<Int>) -> [UInt32] {
        let atFirst = operands[0].role == .add ? empty : full
        var result = [UInt32](
            filledWith: empty,
            count: partCount(operands[0].set.chunks.productCount)
        )
        var sources = result.mutableSpan
        for part in extent { sources[part] = atFirst }
        for operand in operands.indices {
            let role = operands[operand].role
            let source = role == .remove ? severalSources : source(of: operand)
            // The number that changes nothing, and the one after which nothing else counts.
            let neutral = role == .keep ? full : empty
            let decisive = role == .keep ? empty : full
            let decided = role == .add ? full : empty
            let table = operands[operand].set.chunks.table
            let numbers = table.span
            for part in extent.clamped(to: operands[operand].set.chunks.extent) {
                let before = sources[part]
                let combined = before == atFirst ? source : severalSources
                let changed = numbers[part] == decisive ? decided : combined
                sources[part] = numbers[part] == neutral || before == decided ? before : changed
            }
        }
        return result
    }

    /// The set that shares its chunks with the combination, if one has more than half of them, and
    /// how many chunks are to be computed. A set that shares only a little cannot pass on its own
    /// chunks; better to own all of them.
    private static func donor(
        among table: [UInt32],
        _ operands: Span<Operand>,
        _ extent: Range<Int>
    ) -> (operand: Int?, others: Int) {
        let sources = table.span.extracting(extent)
        let stored = sources.count(from: firstSource, to: .max)
        for operand in operands.indices where operands[operand].set.chunks.shareable != nil {
            let source = source(of: operand)
            let shared = sources.count(from: source, to: source)
            if shared * 2 > stored { return (operand, stored - shared) }
        }
        return (nil, stored)
    }

    /// The parts from one on that are computed together: in each set their chunks stand side by side,
    /// or none of them is stored.
    private func run(from part: Int, _ operands: Span<Operand>) -> Range<Int> {
        var end = min(part + Self.longestRun, extent.upperBound)
        end = (part + 1..<end).first { table[$0] < Self.firstSource } ?? end
        for operand in operands.indices {
            end = operands[operand].set.chunks.endOfRun(from: part, upTo: end)
        }
        return part..<end
    }

    /// How many chunks are computed together: 16 KiB, which stay in the processor's first cache
    /// while set after set is read.
    private static var longestRun: Int { 8 }

    /// Computes the chunks of a run into the set's own, but for those that have no member.
    private mutating func appendComputed(_ operands: Span<Operand>, _ run: Range<Int>) {
        let count = run.count * Chunks.wordCount
        // Above the last product there is nothing to compute.
        let computed = min(count, wordNumbers.count - run.lowerBound * Chunks.wordCount)
        var start = own.count
        own.append(addingCapacity: count) { output in
            Self.appendWords(&output, operands, count: computed, from: run.lowerBound)
            output.append(repeating: 0, count: count - computed)
        }
        for part in run {
            let chunk = start..<start + Chunks.wordCount
            if own.span.extracting(chunk).isZero {
                own.removeSubrange(chunk)
                table[part] = Chunks.empty
            } else {
                table[part] = Chunks.firstStored + UInt32((base.count + start) / Chunks.wordCount)
                start = chunk.upperBound
            }
        }
    }
}

extension Span<UInt32> {
    /// How often numbers from one to another occur.
    @inline(never)
    fileprivate func count(from lowest: UInt32, to highest: UInt32) -> Int {
        var found: UInt32 = 0
        var place = 0
        while place < count {
            found &+= self[place] &- lowest <= highest &- lowest ? 1 : 0
            place &+= 1
        }
        return Int(found)
    }
}

extension MutableSpan<UInt32> {
    /// Puts in the place of a number what another table has there.
    @inline(never)
    fileprivate mutating func replace(_ number: UInt32, with others: Span<UInt32>) {
        precondition(others.count == count, "sets of one catalog have as many parts")
        for place in indices {
            let (mine, other) = (self[place], others[place])
            self[place] = mine == number ? other : mine
        }
    }
}

// Most chunks of a combination are known from the tables alone: they're empty, full, or those of one
// of the sets. Only the others are computed, and adjacent ones together if each set stores them next
// to one another, or doesn't store them.

extension Chunks {
    /// A set to combine with others.
    struct Operand {
        let set: FrozenChunks
        let role: Role
    }

    /// The operation by which a set is combined with others.
    enum Role {
        case intersect, subtract, union
    }

    /// Creates the combination of sets, at least one: either an intersection, from which the sets
    /// after it are subtracted, or a union.
    init(combining operands: [Operand]) {
        invariant(
            operands.drop { $0.role == .intersect }.allSatisfy { $0.role != .intersect },
            "a set to intersect follows one to subtract"
        )
        invariant(
            operands.allSatisfy { ($0.role == .union) == (operands[0].role == .union) },
            "a union has sets with another role"
        )
        // A span lends each operand. An array would copy it.
        let operands = operands.span
        let range = Self.nonEmptyRange(of: operands)
        self.init(
            productCount: operands[0].set.chunks.productCount,
            table: Self.sources(operands, range),
            base: [],
            own: [],
            nonEmptyRange: range
        )
        let (sharedSource, computedCount) = Self.sharedSource(in: table, operands, range)
        if let sharedSource {
            base = sharedSource.chunks
            var numbers = table.mutableSpan
            let others = operands[sharedSource.operand].set.chunks.table
            numbers.replace(Self.source(of: sharedSource.operand), with: others.span)
        }
        own.reserveCapacity(computedCount * Chunks.wordCount)
        for part in range where table[part] >= Self.firstSource {
            appendComputed(operands, run(from: part, operands))
        }
    }

    /// Returns a range of parts outside of which the combination is empty.
    private static func nonEmptyRange(of operands: Span<Operand>) -> Range<Int> {
        let isUnion = operands[0].role == .union
        var range = 0..<(isUnion ? 0 : operands[0].set.chunks.table.count)
        for index in operands.indices {
            let other = operands[index].set.chunks.nonEmptyRange
            switch operands[index].role {
            case .intersect: range = range.clamped(to: other)
            case .subtract: break
            case .union: range = range.hull(with: other)
            }
        }
        return range
    }

    // While a combination is computed, its table has the source of a chunk instead of its number: the
    // one operand that determines it, or a marker for several.
    private static var firstSource: UInt32 { 1 << 31 }
    private static func source(of operand: Int) -> UInt32 { firstSource + UInt32(operand) }
    private static var severalSources: UInt32 { .max }

    /// Returns the source of each part's chunk, or its number if it's empty or full.
    private static func sources(_ operands: Span<Operand>, _ range: Range<Int>) -> [UInt32] {
        let initial = operands[0].role == .union ? empty : full
        var result = [UInt32](
            filledWith: empty,
            count: partCount(operands[0].set.chunks.productCount)
        )
        var sources = result.mutableSpan
        for part in range { sources[part] = initial }
        for index in operands.indices {
            let role = operands[index].role
            let source = role == .subtract ? severalSources : source(of: index)
            // The number that changes nothing, and the one that decides the result.
            let neutral = role == .intersect ? full : empty
            let decisive = role == .intersect ? empty : full
            let decided = role == .union ? full : empty
            let table = operands[index].set.chunks.table
            let numbers = table.span
            for part in range.clamped(to: operands[index].set.chunks.nonEmptyRange) {
                let before = sources[part]
                let combined = before == initial ? source : severalSources
                let changed = numbers[part] == decisive ? decided : combined
                sources[part] = numbers[part] == neutral || before == decided ? before : changed
            }
        }
        return result
    }

    /// Returns the operand whose chunks the combination shares, if one is the source of more than
    /// half of them, and the number of chunks to compute.
    ///
    /// A set that shares chunks can't lend its own, so sharing few isn't worthwhile.
    private static func sharedSource(
        in table: [UInt32],
        _ operands: Span<Operand>,
        _ range: Range<Int>
    ) -> (sharedSource: (operand: Int, chunks: [UInt64])?, computedCount: Int) {
        let sources = table.span.extracting(range)
        let stored = sources.count(from: firstSource, to: .max)
        for index in operands.indices {
            let source = source(of: index)
            let shared = sources.count(from: source, to: source)
            if shared * 2 > stored, let chunks = operands[index].set.chunks.shareable {
                return ((index, chunks), stored - shared)
            }
        }
        return (nil, stored)
    }

    /// Returns the parts, starting at one, whose chunks are computed together: each set stores them
    /// next to one another, or stores none of them.
    private func run(from part: Int, _ operands: Span<Operand>) -> Range<Int> {
        var end = min(part + Self.maxRunCount, nonEmptyRange.upperBound)
        end = (part + 1..<end).first { table[$0] < Self.firstSource } ?? end
        for index in operands.indices {
            end = operands[index].set.chunks.endOfRun(from: part, upTo: end)
        }
        return part..<end
    }

    /// The largest number of chunks that are computed together: 16 KiB, which stay in the
    /// processor's first-level cache while set after set is read.
    private static var maxRunCount: Int { 8 }

    /// Computes the chunks of a run, and appends those with members to the set's own chunks.
    private mutating func appendComputed(_ operands: Span<Operand>, _ run: Range<Int>) {
        let count = run.count * Chunks.wordCount
        let computedCount = min(count, wordIndices.count - run.lowerBound * Chunks.wordCount)
        var start = own.count
        own.append(addingCapacity: count) { output in
            Self.appendWords(&output, operands, count: computedCount, from: run.lowerBound)
            output.append(repeating: 0, count: count - computedCount)
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
    /// Returns the number of elements in a range.
    @inline(never)
    fileprivate func count(from lowest: UInt32, to highest: UInt32) -> Int {
        var found: UInt32 = 0
        var index = 0
        while index < count {
            found &+= self[index] &- lowest <= highest &- lowest ? 1 : 0
            index &+= 1
        }
        return Int(found)
    }
}

extension MutableSpan<UInt32> {
    /// Replaces each occurrence of a number by the element of another span at the same index.
    @inline(never)
    fileprivate mutating func replace(_ number: UInt32, with others: Span<UInt32>) {
        precondition(others.count == count, "the part counts differ")
        for index in indices {
            let (mine, other) = (self[index], others[index])
            self[index] = mine == number ? other : mine
        }
    }
}

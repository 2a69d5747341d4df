// Combining many sets at once, chunk by chunk. Most chunks are decided by their numbers alone:
// empty, full, or just what one of the sets has. Only the others are computed, word by word.

extension Chunks {
    /// A set among those that are combined.
    struct Operand {
        let set: FrozenChunks
        let role: Role
    }

    /// What a set does to the combination of those before it.
    enum Role {
        /// Only its members remain.
        case keep

        /// Its members are taken out.
        case remove

        /// Its members are added.
        case add
    }

    /// Makes the combination of some sets, at least one: either of sets to keep and to remove, of
    /// which nothing is taken away at first, or of sets to add, of which nothing is there at first.
    init(combining operands: [Operand]) {
        // Through a span the sets are looked at where they are; out of the array each would be
        // copied.
        let operands = operands.span
        self.init(
            productCount: operands[0].set.chunks.productCount,
            table: Self.sources(operands),
            base: [],
            own: []
        )
        let (donor, computed) = Self.donor(among: table, operands)
        if let donor { base = operands[donor].set.chunks.shareable ?? [] }
        own.reserveCapacity(computed * Chunks.wordCount)
        for part in table.indices where table[part] >= Chunks.firstStored {
            if let donor, table[part] == Self.source(of: donor) {
                table[part] = operands[donor].set.chunks.table[part]
            } else {
                appendComputed(operands, part)
            }
        }
    }

    /// Where a part's chunk comes from, in the place of its number: nowhere when it is empty or
    /// full; from the only set that has a say in it; or from several sets.
    private static func source(of operand: Int) -> UInt32 { firstStored + UInt32(operand) }
    private static var severalSources: UInt32 { .max }

    private static func sources(_ operands: Span<Operand>) -> [UInt32] {
        let atFirst = operands[0].role == .add ? empty : full
        var result = [UInt32](
            filledWith: atFirst,
            count: partCount(operands[0].set.chunks.productCount)
        )
        var sources = result.mutableSpan
        for operand in operands.indices {
            let role = operands[operand].role
            let source = role == .remove ? severalSources : source(of: operand)
            // The number that changes nothing, and the one after which nothing else counts.
            let neutral = role == .keep ? full : empty
            let decisive = role == .keep ? empty : full
            let decided = role == .add ? full : empty
            let table = operands[operand].set.chunks.table
            let numbers = table.span
            for part in sources.indices {
                let number = numbers[part]
                if number == neutral || sources[part] == decided { continue }
                if number == decisive {
                    sources[part] = decided
                } else {
                    sources[part] = sources[part] == atFirst ? source : severalSources
                }
            }
        }
        return result
    }

    /// The set that shares its chunks with the combination, if one has more than half of them, and
    /// how many chunks there are besides. A set that shares only a little cannot pass on its own
    /// chunks; better to own all of them.
    private static func donor(
        among table: [UInt32],
        _ operands: Span<Operand>
    ) -> (operand: Int?, others: Int) {
        let sources = table.span
        var stored = 0
        for part in sources.indices where sources[part] >= firstStored { stored += 1 }
        for operand in operands.indices where operands[operand].set.chunks.shareable != nil {
            var shared = 0
            for part in sources.indices where sources[part] == source(of: operand) { shared += 1 }
            if shared * 2 > stored { return (operand, stored - shared) }
        }
        return (nil, stored)
    }

    /// Computes a chunk into the set's own, unless it has no member.
    private mutating func appendComputed(_ operands: Span<Operand>, _ part: Int) {
        let number = Chunks.firstStored + UInt32((base.count + own.count) / Chunks.wordCount)
        let count = own.count
        own.append(addingCapacity: Chunks.wordCount) { output in
            output.append(repeating: 0, count: Chunks.wordCount)
            var words = output.mutableSpan
            Self.compute(&words, operands, part)
            if words.isZero { output.removeAll() }
        }
        table[part] = own.count > count ? number : Chunks.empty
    }

    /// Computes a chunk from the sets that have a say in it. The first two are read at once, so
    /// that the chunk is written once where there are no more.
    private static func compute(
        _ chunk: inout MutableSpan<UInt64>,
        _ operands: Span<Operand>,
        _ part: Int
    ) {
        var first: Int?
        var isBegun = false
        for operand in operands.indices {
            guard operands[operand].set.chunks.table[part] >= firstStored else { continue }
            let role = operands[operand].role
            if role == .remove, first == nil {
                operands[operand].set.chunks.fill(&chunk, part)
                isBegun = true
                first = operand
            }
            guard let first else {
                first = operand
                continue
            }
            operands[operand].set.chunks.withWords(ofPart: part) { words in
                switch (role, isBegun) {
                case (.keep, true): chunk.formIntersection(words)
                case (.remove, true): chunk.subtract(words)
                case (.add, true): chunk.formUnion(words)
                case (_, false):
                    operands[first].set.chunks.withWords(ofPart: part) { before in
                        switch role {
                        case .keep: chunk.set(intersectionOf: before, words)
                        case .remove: chunk.set(differenceOf: before, words)
                        case .add: chunk.set(unionOf: before, words)
                        }
                    }
                }
            }
            isBegun = true
        }
        guard let first, !isBegun else { return }
        operands[first].set.chunks.withWords(ofPart: part) { words in
            for word in chunk.indices { chunk[word] = words[word] }
        }
    }

    /// Puts in every product of a part.
    private func fill(_ chunk: inout MutableSpan<UInt64>, _ part: Int) {
        for word in chunk.indices { chunk[word] = fullWord(part * Chunks.wordCount + word) }
    }
}

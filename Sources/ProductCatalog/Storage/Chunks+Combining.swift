// Combining many sets at once, chunk by chunk. Most chunks are decided by their numbers alone: empty, full,
// or just what one of the sets has. Only the others are computed, word by word.

extension Chunks {
    /// A set among those that are combined.
    struct Operand {
        let chunks: Chunks
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

    /// Makes the combination of some sets, at least one: either of sets to keep and to remove, of which
    /// nothing is taken away at first, or of sets to add, of which nothing is there at first.
    init(combining operands: [Operand]) {
        // Through a span the sets are looked at where they are; out of the array each would be copied.
        let operands = operands.span
        let isEmptyAtFirst = operands[0].role == .add
        let parts = operands[0].chunks.table.indices
        var stored = 0
        var shareable = 0
        var donor: Int?
        for part in parts {
            switch Self.decision(operands, isEmptyAtFirst, part) {
            case .empty, .full:
                break
            case .same(let operand):
                stored += 1
                if donor == nil, operands[operand].chunks.isShareable { donor = operand }
                if donor == operand { shareable += 1 }
            case .computed:
                stored += 1
            }
        }
        // A set that shares only a little cannot pass on its own chunks; better to own all of them.
        if shareable * 2 <= stored {
            donor = nil
            shareable = 0
        }

        self.init(
            filledWith: Chunks.empty,
            productCount: operands[0].chunks.productCount,
            sharing: donor.map { operands[$0].chunks }
        )
        own.reserveCapacity((stored - shareable) * 64)
        for part in parts {
            switch Self.decision(operands, isEmptyAtFirst, part) {
            case .empty:
                break
            case .full:
                table[part] = Chunks.full
            case .same(let operand) where operand == donor:
                table[part] = operands[operand].chunks.table[part]
            case .same(let operand):
                appendComputed(operands, from: operand, part)
            case .computed(let operand):
                appendComputed(operands, from: operand, part)
            }
        }
    }

    /// What a chunk of a combination is.
    private enum Decision {
        case empty
        case full

        /// The only set that has a say in it has it.
        case same(Int)

        /// It has to be computed, beginning with what this set has, or with all products.
        case computed(Int?)
    }

    @inline(__always)
    private static func decision(
        _ operands: Span<Operand>,
        _ isEmptyAtFirst: Bool,
        _ part: Int
    ) -> Decision {
        var decision = isEmptyAtFirst ? Decision.empty : .full
        for operand in operands.indices {
            let number = operands[operand].chunks.table[part]
            switch (operands[operand].role, number, decision) {
            case (.keep, Chunks.empty, _), (.remove, Chunks.full, _):
                decision = .empty
            case (.add, Chunks.full, _):
                decision = .full
            case (.keep, Chunks.full, _), (.remove, Chunks.empty, _), (.add, Chunks.empty, _),
                (.keep, _, .empty), (.remove, _, .empty), (.add, _, .full):
                break
            case (.keep, _, .full), (.add, _, .empty):
                decision = .same(operand)
            case (.remove, _, .full):
                decision = .computed(nil)
            case (_, _, .same(let first)):
                decision = .computed(first)
            case (_, _, .computed):
                break
            }
        }
        return decision
    }

    /// Computes a chunk: what the first set has, or all products, combined with each set after it.
    private mutating func appendComputed(_ operands: Span<Operand>, from first: Int?, _ part: Int) {
        // What begins with a set has no bit above the last product.
        var chunk = first == nil ? fullChunk(of: part) : Chunk(repeating: .max)
        for operand in (first ?? 0)..<operands.count {
            let number = operands[operand].chunks.table[part]
            guard number >= Chunks.firstStored else { continue }
            let role = operand == first ? Role.keep : operands[operand].role
            operands[operand].chunks.withWords(of: number) { words in
                switch role {
                case .keep: chunk.formIntersection(words)
                case .remove: chunk.subtract(words)
                case .add: chunk.formUnion(words)
                }
            }
        }
        if !chunk.isEmpty { append(chunk, as: part) }
    }
}

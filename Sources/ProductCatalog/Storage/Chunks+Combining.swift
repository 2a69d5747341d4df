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
        let start = operands[0].role == .add ? Chunks.empty : Chunks.full
        let productCount = operands[0].chunks.productCount
        let chunkCount = operands[0].chunks.chunkCount
        var stored = 0
        var shareable = 0
        var donor: Int?
        for chunk in 0..<chunkCount {
            switch Self.decision(operands, from: start, chunk) {
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
            productCount: productCount,
            sharing: donor.map { operands[$0].chunks },
            capacity: stored - shareable
        )
        for chunk in 0..<chunkCount {
            switch Self.decision(operands, from: start, chunk) {
            case .empty:
                break
            case .full:
                self[chunk] = Chunks.full
            case .same(let operand):
                let number = operands[operand].chunks[chunk]
                if operand == donor {
                    self[chunk] = number
                } else {
                    appendCopy(of: operands[operand].chunks, number: number, as: chunk)
                }
            case .computed(let first):
                compute(operands, from: start, first, chunk)
            }
        }
    }

    /// What a chunk of a combination is.
    private enum Decision {
        case empty
        case full

        /// The only set that has a say in it has it.
        case same(Int)

        /// It has to be computed, beginning with a copy of what this set has, or with the start.
        case computed(Int?)
    }

    @inline(__always)
    private static func decision(
        _ operands: [Operand],
        from start: UInt32,
        _ chunk: Int
    ) -> Decision {
        var decision = start == Chunks.full ? Decision.full : .empty
        for operand in operands.indices {
            let number = operands[operand].chunks[chunk]
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

    /// Computes a chunk: a copy of what the first set has, or of the start, combined with each set after it.
    private mutating func compute(
        _ operands: [Operand],
        from start: UInt32,
        _ first: Int?,
        _ chunk: Int
    ) {
        let words =
            first.map {
                appendCopy(of: operands[$0].chunks, number: operands[$0].chunks[chunk], as: chunk)
            } ?? appendCopy(of: operands[0].chunks, number: start, as: chunk)
        for operand in (first.map { $0 + 1 } ?? 0)..<operands.count {
            let number = operands[operand].chunks[chunk]
            guard number >= Chunks.firstStored else { continue }
            let role = operands[operand].role
            operands[operand].chunks.withWords(of: number) { other in
                var own = own.mutableSpan
                switch role {
                case .keep: own.formIntersection(other, at: words)
                case .remove: own.subtract(other, at: words)
                case .add: own.formUnion(other, at: words)
                }
            }
        }
    }
}

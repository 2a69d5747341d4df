extension LargeBits {
    /// Gathers what to keep and what to remove, and then goes through all of it at once: where a set is a
    /// short list, through the list; otherwise chunk by chunk, so that nothing is written twice.
    struct Narrowing: MemberNarrowing {
        private let candidates: LargeBits
        private var kept: [LargeBits] = []
        private var removed: [LargeBits] = []

        init(_ candidates: borrowing LargeBits) {
            self.candidates = copy candidates
        }

        mutating func keep(_ members: borrowing LargeBits) {
            kept.append(copy members)
        }

        mutating func remove(_ members: borrowing LargeBits) {
            removed.append(copy members)
        }

        consuming func result() -> LargeBits {
            if let list = shortestList { return narrowed(list) }
            let chunks = narrowedChunks
            return LargeBits(.chunks(chunks), layout: candidates.layout)
        }

        /// The shortest list among the sets that every member of the result is in.
        private var shortestList: ArraySlice<UInt32>? {
            var shortest = candidates.list
            for set in kept {
                guard let list = set.list else { continue }
                if list.count < shortest?.count ?? .max { shortest = list }
            }
            return shortest
        }

        private func narrowed(_ list: ArraySlice<UInt32>) -> LargeBits {
            let members = list.filter { member in
                let offset = Int(member)
                return candidates.contains(offset) && kept.allSatisfy { $0.contains(offset) }
                    && !removed.contains { $0.contains(offset) }
            }
            return LargeBits(.list(members[...]), layout: candidates.layout)
        }

        private var narrowedChunks: Chunks {
            var chunks = candidates.chunks
            let keptChunks = kept.map(\.chunks)
            var removedChunks: [Chunks] = []
            var removedLists: [ArraySlice<UInt32>] = []
            for set in removed {
                switch set.form {
                case .list(let list): removedLists.append(list)
                case .chunks(let chunks): removedChunks.append(chunks)
                }
            }
            if !keptChunks.isEmpty || !removedChunks.isEmpty {
                chunks = Chunks(narrowing: [chunks] + keptChunks, removing: removedChunks)
            }
            let touched = removedLists.reduce(0) { $0 + min($1.count, chunks.shape.chunkCount) }
            guard touched > 0 else { return chunks }
            chunks = chunks.derived(changing: touched)
            for list in removedLists {
                for member in list { chunks.remove(Int(member)) }
            }
            return chunks
        }
    }

    /// The members as a list, where they are stored as one.
    var list: ArraySlice<UInt32>? {
        guard case .list(let members) = form else { return nil }
        return members
    }
}

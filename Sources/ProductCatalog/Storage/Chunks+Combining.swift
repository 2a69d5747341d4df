// Combining many sets at once, chunk by chunk. Most chunks are decided by their numbers alone: empty, full,
// or just what one of the sets has. Only the others are computed, word by word.

extension Chunks {
    /// Makes the set of what is in every one of some sets, and in none of others.
    ///
    /// - Parameters:
    ///   - kept: at least one set
    ///   - removed: any number of sets
    init(narrowing kept: [Chunks], removing removed: [Chunks]) {
        self.init(combining: kept + removed, startingFrom: .full) { chunk, involved in
            for set in kept.indices {
                let number = kept[set][chunk]
                if number == Chunks.empty { return .empty }
                if number != Chunks.full { involved.append(set) }
            }
            let isKept = !involved.isEmpty
            for set in removed.indices {
                let number = removed[set][chunk]
                if number == Chunks.full { return .empty }
                if number != Chunks.empty { involved.append(kept.count + set) }
            }
            if involved.isEmpty { return .full }
            return involved.count == 1 && isKept ? .same : .computed
        } combine: { words, other, set in
            if set < kept.count {
                words.formIntersection(other)
            } else {
                words.subtract(other)
            }
        }
    }

    /// Makes the set of what is in any of some sets.
    ///
    /// - Parameter sets: at least one set
    init(uniting sets: [Chunks]) {
        self.init(combining: sets, startingFrom: .empty) { chunk, involved in
            for set in sets.indices {
                let number = sets[set][chunk]
                if number == Chunks.full { return .full }
                if number != Chunks.empty { involved.append(set) }
            }
            if involved.isEmpty { return .empty }
            return involved.count == 1 ? .same : .computed
        } combine: { words, other, _ in
            words.formUnion(other)
        }
    }

    /// What a chunk of a combination is.
    private enum Decision {
        case empty
        case full

        /// The only set involved has it.
        case same

        /// The sets involved have to be combined, word by word.
        case computed
    }

    /// Makes a combination of sets.
    ///
    /// - Parameters:
    ///   - sets: the sets to combine, at least one
    ///   - start: what a chunk is before the first set is combined with it: empty or full
    ///   - decide: says what a chunk is, and appends the sets that have a say in it
    ///   - combine: combines words with those of one more of the sets
    private init(
        combining sets: [Chunks],
        startingFrom start: Decision,
        decide: (_ chunk: Int, _ involved: inout [Int]) -> Decision,
        combine: (_ words: inout ChunkWords, _ other: Span<UInt64>, _ set: Int) -> Void
    ) {
        let shape = sets[0].shape
        var involved: [Int] = []
        var stored = 0
        var shareable = 0
        var donor: Int?
        for chunk in 0..<shape.chunkCount {
            involved.removeAll(keepingCapacity: true)
            let decision = decide(chunk, &involved)
            if decision == .computed { stored += 1 }
            guard decision == .same else { continue }
            stored += 1
            if donor == nil, sets[involved[0]].isShareable { donor = involved[0] }
            if donor == involved[0] { shareable += 1 }
        }
        // A set that shares only a little cannot pass on its own chunks; better to own all of them.
        if shareable * 2 <= stored {
            donor = nil
            shareable = 0
        }

        self.init(
            emptyWith: shape,
            sharing: donor.map { sets[$0] },
            capacity: stored - shareable
        )
        var words = ChunkWords()
        for chunk in 0..<shape.chunkCount {
            involved.removeAll(keepingCapacity: true)
            switch decide(chunk, &involved) {
            case .empty:
                break
            case .full:
                self[chunk] = Chunks.full
            case .same where involved[0] == donor:
                self[chunk] = sets[involved[0]][chunk]
            case .same, .computed:
                let isLast = chunk == shape.chunkCount - 1
                words.fill { number in
                    if start == .empty { return 0 }
                    return isLast ? shape.fullWord(chunk * 64 + number) : .max
                }
                for set in involved {
                    sets[set].withWords(of: chunk) { combine(&words, $0, set) }
                }
                append(words, as: chunk)
            }
        }
    }
}

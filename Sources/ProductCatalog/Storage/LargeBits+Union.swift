extension LargeBits {
    /// Gathers sets and single members, and then goes through all of them at once.
    struct Union: MemberUnion {
        private let layout: MemberLayout
        private var sets: [LargeBits] = []
        private var members: [UInt32] = []

        init(layout: MemberLayout) {
            self.layout = layout
        }

        mutating func add(_ members: borrowing LargeBits) {
            sets.append(copy members)
        }

        mutating func add(_ offset: Int) {
            members.append(UInt32(offset))
        }

        consuming func result() -> LargeBits {
            if sets.count == 1, members.isEmpty { return sets[0] }
            var listed = members
            var chunks: [Chunks] = []
            for set in sets {
                switch set.form {
                case .list(let members): listed += members
                case .chunks(let set): chunks.append(set)
                }
            }
            listed.sortUniquely()
            if chunks.isEmpty {
                return LargeBits(ascending: listed[...], layout: layout)
            }
            var union = chunks.count == 1 ? chunks[0] : Chunks(uniting: chunks)
            if !listed.isEmpty {
                union = union.derived(changing: min(listed.count, union.shape.chunkCount))
                for member in listed { union.insert(Int(member)) }
            }
            return LargeBits(.chunks(union), layout: layout)
        }
    }
}

extension [UInt32] {
    /// Brings the members into ascending order, each once.
    fileprivate mutating func sortUniquely() {
        guard count > 1 else { return }
        sort()
        var kept = 1
        for place in 1..<count where self[place] != self[kept - 1] {
            self[kept] = self[place]
            kept += 1
        }
        removeLast(count - kept)
    }
}

extension ChunkedBits {
    /// A builder that collects sets and single members, and computes the union of all at once. A
    /// single set is returned as it is.
    struct Union: UnionBuilder {
        private let layout: SetLayout
        private var onlySet: ChunkedBits?
        private var chunks: [Chunks.Operand] = []
        private var members: [UInt32] = []

        init(layout: SetLayout, memberCount: Int) {
            self.layout = layout
            members.reserveCapacity(min(memberCount, ChunkedBits.reservedMemberCount))
        }

        mutating func formUnion(_ set: borrowing ChunkedBits) {
            if onlySet == nil, chunks.isEmpty, members.isEmpty {
                onlySet = copy set
            } else {
                appendOnlySet()
                append(copy set)
            }
        }

        mutating func insert(_ forEachMember: (_ insert: (_ offset: Int) -> Void) -> Void) {
            appendOnlySet()
            forEachMember { members.append(UInt32($0)) }
        }

        private mutating func appendOnlySet() {
            if let set = exchange(&onlySet, with: nil) { append(set) }
        }

        private mutating func append(_ set: ChunkedBits) {
            switch set {
            case .list(let list): members += list
            case .chunks(let chunks): self.chunks.append(Chunks.Operand(set: chunks, role: .union))
            }
        }

        consuming func result() -> ChunkedBits {
            if let onlySet { return onlySet }
            if chunks.isEmpty { return ChunkedBits(unordered: members, layout: layout) }
            var union = Chunks(combining: chunks)
            for offset in members where !union.contains(Int(offset)) { union.toggle(Int(offset)) }
            return ChunkedBits(union)
        }
    }
}

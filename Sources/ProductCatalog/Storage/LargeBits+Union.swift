extension LargeBits {
    /// Gathers sets and single members, and then goes through all of them at once. A single set
    /// stays what it is.
    struct Union: MemberUnion {
        private let layout: MemberLayout
        private var only: LargeBits?
        private var chunks: [Chunks.Operand] = []
        private var listed: [UInt32] = []

        init(layout: MemberLayout, members: Int) {
            self.layout = layout
            listed.reserveCapacity(min(members, LargeBits.fewMembers))
        }

        mutating func add(_ members: borrowing LargeBits) {
            if only == nil, chunks.isEmpty, listed.isEmpty {
                only = copy members
            } else {
                gatherOnly()
                gather(copy members)
            }
        }

        mutating func add(_ visit: (_ add: (_ offset: Int) -> Void) -> Void) {
            gatherOnly()
            visit { listed.append(UInt32($0)) }
        }

        private mutating func gatherOnly() {
            if let set = exchange(&only, with: nil) { gather(set) }
        }

        private mutating func gather(_ members: LargeBits) {
            switch members {
            case .list(let list): listed += list
            case .chunks(let chunks): self.chunks.append(Chunks.Operand(set: chunks, role: .add))
            }
        }

        consuming func result() -> LargeBits {
            if let only { return only }
            if chunks.isEmpty { return LargeBits(unordered: listed, layout: layout) }
            var union = Chunks(combining: chunks)
            for offset in listed where !union.contains(Int(offset)) { union.toggle(Int(offset)) }
            return LargeBits(union)
        }
    }
}

extension LargeBits {
    /// Gathers sets and single members, and then goes through all of them at once.
    struct Union: MemberUnion {
        private let layout: MemberLayout
        private var chunks: [Chunks.Operand] = []
        private var listed: [UInt32] = []

        /// The only set added so far, if it is one.
        private var only: LargeBits?
        private var isFirst = true

        init(layout: MemberLayout) {
            self.layout = layout
        }

        mutating func add(_ members: borrowing LargeBits) {
            only = isFirst ? copy members : nil
            isFirst = false
            if let list = members.list {
                listed += list
            } else {
                chunks.append(Chunks.Operand(chunks: members.chunks, role: .add))
            }
        }

        mutating func add(_ offset: Int) {
            only = nil
            isFirst = false
            listed.append(UInt32(offset))
        }

        consuming func result() -> LargeBits {
            if let only { return only }
            if chunks.isEmpty {
                listed.sortUniquely()
                return LargeBits(ascending: listed[...], layout: layout)
            }
            var union = Chunks(combining: chunks)
            for offset in listed where !union.contains(Int(offset)) { union.toggle(Int(offset)) }
            return LargeBits(union, layout: layout)
        }
    }
}

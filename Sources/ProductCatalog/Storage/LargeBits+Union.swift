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
            switch members.form {
            case .list(let members): listed += members
            case .chunks(let set): chunks.append(Chunks.Operand(chunks: set, role: .add))
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
            if !listed.isEmpty { union = union.derived }
            for offset in listed { union.insert(Int(offset)) }
            return LargeBits(.chunks(union), layout: layout)
        }
    }
}

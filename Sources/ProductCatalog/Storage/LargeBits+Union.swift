extension LargeBits {
    /// Gathers sets and single members, and then goes through all of them at once.
    struct Union: MemberUnion {
        private let layout: MemberLayout
        private var chunks: [Chunks.Operand] = []
        private var listed: [UInt32] = []

        /// The only set added so far, if it is one.
        private var only: LargeBits?
        private var isFirst = true

        init(layout: MemberLayout, members: Int) {
            self.layout = layout
            listed.reserveCapacity(members)
        }

        mutating func add(_ members: borrowing LargeBits) {
            only = isFirst ? copy members : nil
            isFirst = false
            switch copy members {
            case .list(let list): listed += list
            case .chunks(let chunks):
                self.chunks.append(Chunks.Operand(set: chunks, role: .add))
            }
        }

        mutating func add(_ visit: (_ add: (_ offset: Int) -> Void) -> Void) {
            visit { offset in
                only = nil
                isFirst = false
                listed.append(UInt32(offset))
            }
        }

        consuming func result() -> LargeBits {
            if let only { return only }
            if chunks.isEmpty {
                listed.sortUniquely()
                guard layout.allowsLists, listed[...].isShort(among: layout.productCount) else {
                    return LargeBits(
                        Chunks(ascending: listed[...], productCount: layout.productCount)
                    )
                }
                return LargeBits(list: listed)
            }
            var union = Chunks(combining: chunks)
            for offset in listed where !union.contains(Int(offset)) { union.toggle(Int(offset)) }
            return LargeBits(union)
        }
    }
}

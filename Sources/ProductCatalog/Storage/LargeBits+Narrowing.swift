extension LargeBits {
    /// Gathers what to keep and what to remove, and then goes through all of it at once: where a set is a
    /// short list, through the list; otherwise chunk by chunk, so that nothing is written twice.
    struct Narrowing: MemberNarrowing {
        private let layout: MemberLayout

        /// The shortest list among the candidates and the sets kept, if there is one.
        private var list: ArraySlice<UInt32>?

        /// Chunks to keep and to remove, in this order.
        private var operands: [Chunks.Operand] = []

        /// Lists to remove, and single members.
        private var removedLists: [ArraySlice<UInt32>] = []
        private var removed: [UInt32] = []

        init(_ candidates: borrowing LargeBits) {
            layout = candidates.layout
            keep(copy candidates)
        }

        mutating func keep(_ members: consuming LargeBits) {
            if let other = members.list {
                list = list?.intersection(other) ?? other
            } else {
                operands.append(Chunks.Operand(chunks: members.chunks, role: .keep))
            }
        }

        mutating func remove(_ members: borrowing LargeBits) {
            if let list = members.list {
                removedLists.append(list)
            } else {
                operands.append(Chunks.Operand(chunks: members.chunks, role: .remove))
            }
        }

        mutating func remove(_ offset: Int) {
            removed.append(UInt32(offset))
        }

        consuming func result() -> LargeBits {
            if let list { return narrowed(list) }
            var chunks =
                operands.count == 1
                ? operands[0].chunks.derived : Chunks(combining: operands)
            for list in removedLists {
                for offset in list where chunks.contains(Int(offset)) { chunks.toggle(Int(offset)) }
            }
            for offset in removed where chunks.contains(Int(offset)) { chunks.toggle(Int(offset)) }
            return LargeBits(chunks, layout: layout)
        }

        private consuming func narrowed(_ list: ArraySlice<UInt32>) -> LargeBits {
            removed.sortUniquely()
            var members: [UInt32] = []
            members.reserveCapacity(list.count)
            for member in list where isKept(member) { members.append(member) }
            return LargeBits(list: members[...], layout: layout)
        }

        private func isKept(_ member: UInt32) -> Bool {
            for place in operands.indices {
                let isMember = operands[place].chunks.contains(Int(member))
                guard isMember == (operands[place].role == .keep) else { return false }
            }
            return !removed[...].containsAscending(member)
                && !removedLists.contains { $0.containsAscending(member) }
        }
    }
}

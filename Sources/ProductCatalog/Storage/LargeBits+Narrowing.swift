extension LargeBits {
    /// Takes away from a set. As soon as one of the sets to keep is a short list, so is what
    /// remains, and everything else is done to the list. Until then it is gathered, and done chunk
    /// by chunk in the end, so that nothing is written twice.
    struct Narrowing: MemberNarrowing {
        /// The candidates, and what remains of them as soon as that is a list.
        private var members: LargeBits

        /// Chunks to keep and to remove of candidates in chunks, beginning with the candidates
        /// themselves.
        private var operands: [Chunks.Operand] = []

        /// Lists to remove, and single members.
        private var removedLists: [[UInt32]] = []
        private var removed: [UInt32] = []

        init(_ candidates: borrowing LargeBits) {
            members = copy candidates
        }

        mutating func keep(_ others: consuming LargeBits) {
            switch consume others {
            case .chunks(let chunks): combine(chunks, .keep)
            case .list(var list):
                switch members {
                case .list(let before): list.removeAll { !before.span.containsAscending($0) }
                case .chunks(let chunks): chunks.filter(&list, keepingMembers: true)
                }
                for operand in operands.dropFirst() {
                    operand.set.filter(&list, keepingMembers: operand.role == .keep)
                }
                operands = []
                members = .list(list)
            }
        }

        mutating func keep(
            atMost count: Int,
            layout: MemberLayout,
            _ visit: (_ keep: (_ offset: Int) -> Void) -> Void
        ) {
            var list: [UInt32] = []
            list.reserveCapacity(min(count, LargeBits.fewMembers))
            visit { if remains($0) { list.append(UInt32($0)) } }
            members = LargeBits(unordered: consume list, layout: layout)
            operands = []
        }

        /// Whether a product is in what remains so far, but for single members and lists to remove.
        private func remains(_ offset: Int) -> Bool {
            guard members.contains(offset) else { return false }
            for operand in operands.dropFirst() {
                let isMember = operand.set.chunks.contains(offset)
                if isMember != (operand.role == .keep) { return false }
            }
            return true
        }

        mutating func remove(_ others: borrowing LargeBits) {
            switch copy others {
            case .chunks(let chunks): combine(chunks, .remove)
            case .list(let list): removedLists.append(list)
            }
        }

        private mutating func combine(_ set: FrozenChunks, _ role: Chunks.Role) {
            // Let go of the list while it changes, so that it is not copied.
            switch exchange(&members, with: .list([])) {
            case .chunks(let chunks):
                if operands.isEmpty {
                    operands.reserveCapacity(2)
                    operands.append(Chunks.Operand(set: chunks, role: .keep))
                }
                operands.append(Chunks.Operand(set: set, role: role))
                members = .chunks(chunks)
                if operands.count == Self.mostOperands { combineOperands() }
            case .list(var list):
                set.filter(&list, keepingMembers: role == .keep)
                members = .list(list)
            }
        }

        /// Goes on from what is gathered so far, so that however many layers there are, the sets of
        /// only a few are held.
        private mutating func combineOperands() {
            members = .chunks(FrozenChunks(Chunks(combining: operands)))
            operands = []
        }

        private static var mostOperands: Int { 16 }

        mutating func remove(_ visit: (_ remove: (_ offset: Int) -> Void) -> Void) {
            visit { removed.append(UInt32($0)) }
        }

        consuming func result() -> LargeBits {
            switch exchange(&members, with: .list([])) {
            case .chunks(let chunks):
                return LargeBits(
                    removing(
                        from: operands.isEmpty ? chunks.chunks.derived : Chunks(combining: operands)
                    )
                )
            case .list(var list):
                for removed in removedLists {
                    list.removeAll { removed.span.containsAscending($0) }
                }
                if !removed.isEmpty {
                    removed.sortUniquely()
                    list.removeAll { removed.span.containsAscending($0) }
                }
                return LargeBits(list: list)
            }
        }

        /// Removes the members listed.
        private func removing(from chunks: consuming Chunks) -> Chunks {
            chunks.reserveOwn(removed.count)
            for list in removedLists {
                for offset in list where chunks.contains(Int(offset)) { chunks.toggle(Int(offset)) }
            }
            for offset in removed where chunks.contains(Int(offset)) { chunks.toggle(Int(offset)) }
            return chunks
        }
    }
}

extension LargeBits {
    /// Takes away from a set. As soon as one of the sets to keep is a short list, so is what
    /// remains. Until then chunks are gathered, and combined in the end, so that what remains of a
    /// chunk is not written for each set.
    struct Narrowing: SetNarrowing {
        /// What remains so far, but for the members that are removed in the end.
        private var remaining: Remaining

        /// Lists to remove, and single members.
        private var removedLists: [[UInt32]] = []
        private var removed: [UInt32] = []

        private enum Remaining {
            /// The candidates, or what is left of them.
            case set(LargeBits)

            /// What is in the chunks to keep, the candidates among them, and not in those to remove,
            /// which stand behind them.
            case combination([Chunks.Operand])
        }

        init(_ candidates: borrowing LargeBits) {
            remaining = .set(copy candidates)
        }

        mutating func keep(_ others: consuming LargeBits) {
            switch consume others {
            case .chunks(let chunks): combine(chunks, .keep)
            case .list(var list):
                switch remaining {
                case .set(.list(let before)):
                    list.removeAll { !before.span.containsAscending($0) }
                case .set(.chunks(let chunks)): chunks.filter(&list, keepingMembers: true)
                case .combination(let operands):
                    for operand in operands {
                        operand.set.filter(&list, keepingMembers: operand.role == .keep)
                    }
                }
                remaining = .set(LargeBits(list: list))
            }
        }

        mutating func keep(
            atMost count: Int,
            layout: MemberLayout,
            _ visit: (_ keep: (_ offset: Int) -> Void) -> Void
        ) {
            var list: [UInt32] = []
            list.reserveCapacity(min(count, LargeBits.fewMembers))
            visit { if isCandidate($0) { list.append(UInt32($0)) } }
            remaining = .set(LargeBits(unordered: consume list, layout: layout))
        }

        func contains(_ offset: Int) -> Bool {
            isCandidate(offset)
                && !removedLists.contains { $0.span.containsAscending(UInt32(offset)) }
                && !removed.contains(UInt32(offset))
        }

        /// Whether a product remains so far, unless it is removed in the end.
        private func isCandidate(_ offset: Int) -> Bool {
            switch remaining {
            case .set(let set): set.contains(offset)
            case .combination(let operands):
                operands.allSatisfy { $0.set.chunks.contains(offset) == ($0.role == .keep) }
            }
        }

        mutating func remove(_ others: borrowing LargeBits) {
            switch copy others {
            case .chunks(let chunks): combine(chunks, .remove)
            case .list(let list): removedLists.append(list)
            }
        }

        private mutating func combine(_ set: FrozenChunks, _ role: Chunks.Role) {
            let operand = Chunks.Operand(set: set, role: role)
            // Let go of what remains while it changes, so that it is not copied.
            switch exchange(&remaining, with: .set(.list([]))) {
            case .set(.list(var list)):
                set.filter(&list, keepingMembers: role == .keep)
                remaining = .set(LargeBits(list: list))
            case .set(.chunks(let candidates)):
                remaining = .combination([Chunks.Operand(set: candidates, role: .keep), operand])
            case .combination(var operands):
                operands.insert(operand, at: role == .keep ? 0 : operands.endIndex)
                // However many layers there are, the sets of only a few are held.
                remaining =
                    operands.count < Self.mostOperands
                    ? .combination(operands) : .set(LargeBits(Chunks(combining: operands)))
            }
        }

        private static var mostOperands: Int { 16 }

        mutating func remove(
            atMost count: Int,
            _ visit: (_ remove: (_ offset: Int) -> Void) -> Void
        ) {
            removed.reserveCapacity(min(count, LargeBits.fewMembers))
            visit { removed.append(UInt32($0)) }
        }

        consuming func result() -> LargeBits {
            switch exchange(&remaining, with: .set(.list([]))) {
            case .set(let set) where removedLists.isEmpty && removed.isEmpty:
                return set
            case .set(.list(var list)):
                remove(from: &list)
                return LargeBits(list: list)
            case .set(.chunks(let candidates)):
                return LargeBits(removing(from: candidates.chunks.derived))
            case .combination(let operands):
                return LargeBits(removing(from: Chunks(combining: operands)))
            }
        }

        /// Removes the members listed. Of lists that are shorter than what remains as many are taken
        /// together as have its length, so that none takes longer than its own members do.
        private mutating func remove(from list: inout [UInt32]) {
            for members in removedLists {
                if members.count >= list.count {
                    list.removeAll { members.span.containsAscending($0) }
                    continue
                }
                removed += members
                if removed.count >= list.count { removeGathered(from: &list) }
            }
            removeGathered(from: &list)
        }

        private mutating func removeGathered(from list: inout [UInt32]) {
            guard !removed.isEmpty else { return }
            removed.sortUniquely()
            list.removeAll { removed.span.containsAscending($0) }
            removed.removeAll(keepingCapacity: true)
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

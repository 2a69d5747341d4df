extension ChunkedBits {
    /// An accumulator that collects the chunks to intersect and to subtract, and combines them all at
    /// once, so that no chunk is written more than once. After an intersection with a short list, the
    /// remaining products are a short list.
    struct Accumulator: FilterAccumulator {
        /// The remaining products, before the subtractions below.
        private var remaining: Remaining

        private var subtractedLists: [[UInt32]] = []
        private var subtractedMembers: [UInt32] = []

        private enum Remaining {
            /// The candidates, or what remains of them.
            case set(ChunkedBits)

            /// The intersection of the first operands, the candidates among them, minus the others.
            case combination([Chunks.Operand])
        }

        init(_ candidates: borrowing ChunkedBits) {
            remaining = .set(copy candidates)
        }

        mutating func formIntersection(_ other: consuming ChunkedBits) {
            switch consume other {
            case .chunks(let chunks): combine(chunks, .intersect)
            case .list(var list):
                switch remaining {
                case .set(.list(let before)):
                    list.removeAll { !before.span.containsAscending($0) }
                case .set(.chunks(let chunks)): chunks.filter(&list, keepingMembers: true)
                case .combination(let operands):
                    for operand in operands {
                        operand.set.filter(&list, keepingMembers: operand.role == .intersect)
                    }
                }
                remaining = .set(ChunkedBits(list: list))
            }
        }

        mutating func formIntersection(
            memberCount: Int,
            layout: SetLayout,
            _ forEachMember: (_ insert: (_ offset: Int) -> Void) -> Void
        ) {
            var list: [UInt32] = []
            list.reserveCapacity(min(memberCount, ChunkedBits.reservedMemberCount))
            forEachMember { if isRemaining($0) { list.append(UInt32($0)) } }
            remaining = .set(ChunkedBits(unordered: consume list, layout: layout))
        }

        /// Returns whether a product remains, before the subtractions of lists and members.
        private func isRemaining(_ offset: Int) -> Bool {
            switch remaining {
            case .set(let set): set.contains(offset)
            case .combination(let operands):
                operands.allSatisfy { $0.set.chunks.contains(offset) == ($0.role == .intersect) }
            }
        }

        mutating func subtract(_ other: borrowing ChunkedBits) {
            switch copy other {
            case .chunks(let chunks): combine(chunks, .subtract)
            case .list(let list): subtractedLists.append(list)
            }
        }

        private mutating func combine(_ set: FrozenChunks, _ role: Chunks.Role) {
            let operand = Chunks.Operand(set: set, role: role)
            // Move the storage out to avoid a copy.
            switch exchange(&remaining, with: .set(.list([]))) {
            case .set(.list(var list)):
                set.filter(&list, keepingMembers: role == .intersect)
                remaining = .set(ChunkedBits(list: list))
            case .set(.chunks(let candidates)):
                let candidates = Chunks.Operand(set: candidates, role: .intersect)
                remaining = .combination([candidates, operand])
            case .combination(var operands):
                operands.insert(operand, at: role == .intersect ? 0 : operands.endIndex)
                // Bounds the memory for any number of layers.
                remaining =
                    operands.count < Self.maxOperands
                    ? .combination(operands) : .set(ChunkedBits(Chunks(combining: operands)))
            }
        }

        private static var maxOperands: Int { 16 }

        mutating func subtract(
            memberCount: Int,
            _ forEachMember: (_ remove: (_ offset: Int) -> Void) -> Void
        ) {
            subtractedMembers.reserveCapacity(min(memberCount, ChunkedBits.reservedMemberCount))
            forEachMember { subtractedMembers.append(UInt32($0)) }
        }

        consuming func result() -> ChunkedBits {
            switch exchange(&remaining, with: .set(.list([]))) {
            case .set(let set) where subtractedLists.isEmpty && subtractedMembers.isEmpty:
                return set
            case .set(.list(var list)):
                subtractAll(from: &list)
                return ChunkedBits(list: list)
            case .set(.chunks(let candidates)):
                return ChunkedBits(subtractingAll(from: candidates.chunks.sharingChunks))
            case .combination(let operands):
                return ChunkedBits(subtractingAll(from: Chunks(combining: operands)))
            }
        }

        /// Subtracts the lists and the members from a list.
        ///
        /// A list that's shorter than the remaining one is merged with others first, so that each
        /// takes time in proportion to its own length.
        private mutating func subtractAll(from list: inout [UInt32]) {
            for members in subtractedLists {
                if members.count >= list.count {
                    list.removeAll { members.span.containsAscending($0) }
                    continue
                }
                subtractedMembers += members
                if subtractedMembers.count >= list.count { subtractMembers(from: &list) }
            }
            subtractMembers(from: &list)
        }

        private mutating func subtractMembers(from list: inout [UInt32]) {
            guard !subtractedMembers.isEmpty else { return }
            subtractedMembers.sortAndDeduplicate()
            list.removeAll { subtractedMembers.span.containsAscending($0) }
            subtractedMembers.removeAll(keepingCapacity: true)
        }

        /// Subtracts the lists and the members from chunks.
        private func subtractingAll(from chunks: consuming Chunks) -> Chunks {
            chunks.reserveOwn(subtractedMembers.count)
            for list in subtractedLists {
                for offset in list where chunks.contains(Int(offset)) { chunks.toggle(Int(offset)) }
            }
            for offset in subtractedMembers where chunks.contains(Int(offset)) {
                chunks.toggle(Int(offset))
            }
            return chunks
        }
    }
}

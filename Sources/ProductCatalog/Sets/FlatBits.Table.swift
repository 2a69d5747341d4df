extension FlatBits {
    /// Sets in one array of words, and those with few members in one array of offsets.
    ///
    /// Looking up a set doesn't retain an array per set, for which threads that share the catalog would
    /// contend: with an array per set, two threads took 1.2 to 1.5 times as long as one.
    struct Table: SetTable {
        private let layout: SetLayout

        /// The words of the sets with many members, one set after another.
        private var words: [UInt64] = []

        /// The members of the sets with few members, one set after another.
        private var members: [UInt32] = []

        private var entries: [Entry] = []

        /// The range of a set's elements in `words` or in `members`.
        private struct Entry: Sendable {
            let start: UInt32
            let count: UInt32
            let isList: Bool

            var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
        }

        init(layout: SetLayout) {
            self.layout = layout
        }

        /// The largest number of members of a set that's stored as a list. Such a list takes at most
        /// an eighth of the memory, and no more time. Up to 16,384 products, words take little memory.
        private var maxListCount: Int { layout.wordCount / 4 - 64 }

        mutating func append(ascending members: ArraySlice<UInt32>) {
            guard members.count > maxListCount else { return append(list: members) }
            append(words: FlatBits(ascending: members, layout: layout))
        }

        mutating func append(_ set: FlatBits) {
            guard set.count <= maxListCount else { return append(words: set) }
            append(list: ArraySlice(set.members))
        }

        private mutating func append(list: ArraySlice<UInt32>) {
            append(Entry(start: UInt32(members.count), count: UInt32(list.count), isList: true))
            members += list
        }

        private mutating func append(words set: FlatBits) {
            set.checkInvariants(layout)
            append(
                Entry(start: UInt32(words.count), count: UInt32(layout.wordCount), isList: false)
            )
            words += set.words
        }

        private mutating func append(_ entry: Entry) {
            entries.append(entry)
        }

        var count: Int { entries.count }

        subscript(index: Int) -> FlatBits {
            let entry = entries[index]
            guard entry.isList else {
                return FlatBits(copying: words.span.extracting(entry.range))
            }
            var union = Union(layout: layout, memberCount: Int(entry.count))
            union.insert { forEachMember(of: entry, $0) }
            return union.result()
        }

        @inline(__always)
        func formUnion(_ index: Int, in union: inout Union) {
            let entry = entries[index]
            if entry.isList {
                union.insert { forEachMember(of: entry, $0) }
            } else {
                union.formUnion(words.span.extracting(entry.range))
            }
        }

        @inline(__always)
        func formIntersection(_ index: Int, in accumulator: inout FlatBits) {
            let entry = entries[index]
            if entry.isList {
                accumulator.formIntersection(memberCount: Int(entry.count), layout: layout) {
                    forEachMember(of: entry, $0)
                }
            } else {
                accumulator.formIntersection(words.span.extracting(entry.range))
            }
        }

        @inline(__always)
        func subtract(_ index: Int, from accumulator: inout FlatBits) {
            let entry = entries[index]
            if entry.isList {
                accumulator.subtract(memberCount: Int(entry.count)) {
                    forEachMember(of: entry, $0)
                }
            } else {
                accumulator.subtract(words.span.extracting(entry.range))
            }
        }

        @inline(__always)
        private func forEachMember(of entry: Entry, _ body: (_ offset: Int) -> Void) {
            let list = members.span.extracting(entry.range)
            for index in list.indices { body(Int(list[index])) }
        }
    }

    /// The members in ascending order.
    fileprivate var members: [UInt32] {
        var members: [UInt32] = []
        for (index, word) in words.enumerated() {
            word.forEachBit { members.append(UInt32(index * 64 + $0)) }
        }
        return members
    }
}

/// One array of words per set, with a direct table from id to position: a hand-written bit set for
/// a fixed number of products.
struct FlatBitsetEngine: SetAlgebraEngine {
    private let words: Int
    private let all: [UInt64]
    private let positions: [Int32]
    private let groups: [String: [UInt64]]
    private let index: ContextIndex<[UInt64]>
    private let rules: [ProductRules]

    init(_ dataset: Dataset) {
        let words = (dataset.ids.count + 63) / 64
        func makeSet(_ members: [UInt32]) -> [UInt64] {
            var set = [UInt64](repeating: 0, count: words)
            for position in members { set[Int(position) / 64] |= 1 << UInt64(position % 64) }
            return set
        }
        self.words = words
        all = makeSet(dataset.ids.indices.map { UInt32($0) })
        var positions = [Int32](repeating: -1, count: (dataset.ids.last ?? 0) + 1)
        for (position, id) in dataset.ids.enumerated() { positions[id] = Int32(position) }
        self.positions = positions
        groups = Dictionary(
            uniqueKeysWithValues: zip(dataset.groupNames, dataset.members().map(makeSet))
        )
        index = ContextIndex(dataset, makeSet)
        rules = dataset.rules
    }

    func eligible(in context: Context) -> [UInt64] {
        guard let country = index.countries[context.country],
            let currency = index.currencies[context.currency]
        else { return [UInt64](repeating: 0, count: words) }
        var eligible = combined(country, currency, &)
        if context.isRecurring { eligible = combined(eligible, index.recurring, &) }
        if context.isInstallments { eligible = combined(eligible, index.installments, &) }
        for position in positions(eligible) where !rules[position].contains(context.amount) {
            eligible[position / 64] &= ~(1 << UInt64(position % 64))
        }
        return eligible
    }

    func group(_ name: String) -> [UInt64]? { groups[name] }

    func union(of entries: Filters.Entries) -> [UInt64] {
        var union = [UInt64](repeating: 0, count: words)
        for group in entries.groups {
            if let members = groups[group] { combine(&union, members, |) }
        }
        for id in entries.products {
            if let position = position(of: id) {
                union[position / 64] |= 1 << UInt64(position % 64)
            }
        }
        return union
    }

    func copy(_ members: [UInt64]) -> [UInt64] { members }

    func intersection(_ members: [UInt64], _ others: [UInt64]) -> [UInt64] {
        combined(members, others, &)
    }

    func difference(_ members: [UInt64], _ others: [UInt64]) -> [UInt64] {
        combined(members, others) { $0 & ~$1 }
    }

    func intersect(_ members: inout [UInt64], with others: [UInt64]) {
        combine(&members, others, &)
    }

    func subtract(_ others: [UInt64], from members: inout [UInt64]) {
        combine(&members, others) { $0 & ~$1 }
    }

    func remove(_ ids: [Int], from members: inout [UInt64]) {
        for id in ids {
            if let position = position(of: id) {
                members[position / 64] &= ~(1 << UInt64(position % 64))
            }
        }
    }

    private func position(of id: Int) -> Int? {
        guard positions.indices ~= id, positions[id] >= 0 else { return nil }
        return Int(positions[id])
    }

    func resolved(_ filters: Filters) -> [UInt64] {
        available(filters, among: all)
    }

    func contains(_ members: [UInt64], _ position: Int) -> Bool {
        members[position / 64] >> UInt64(position % 64) & 1 == 1
    }

    func count(_ members: [UInt64]) -> Int { members.reduce(0) { $0 + $1.nonzeroBitCount } }

    func iterate(_ members: [UInt64]) {
        visit(members) { blackHole($0) }
    }

    func positions(_ members: [UInt64]) -> [Int] {
        var positions: [Int] = []
        visit(members) { positions.append($0) }
        return positions
    }

    @inline(__always)
    private func visit(_ members: [UInt64], _ body: (Int) -> Void) {
        for (index, word) in members.enumerated() {
            var remaining = word
            while remaining != 0 {
                body(index * 64 + remaining.trailingZeroBitCount)
                remaining &= remaining - 1
            }
        }
    }

    @inline(__always)
    private func combine(
        _ words: inout [UInt64],
        _ others: [UInt64],
        _ operation: (UInt64, UInt64) -> UInt64
    ) {
        let others = others.span
        var words = words.mutableSpan
        for index in words.indices { words[index] = operation(words[index], others[index]) }
    }

    @inline(__always)
    private func combined(
        _ left: [UInt64],
        _ right: [UInt64],
        _ operation: (UInt64, UInt64) -> UInt64
    ) -> [UInt64] {
        let left = left.span
        let right = right.span
        return [UInt64](unsafeUninitializedCapacity: words) { buffer, initializedCount in
            for index in 0..<words { buffer[index] = operation(left[index], right[index]) }
            initializedCount = words
        }
    }
}

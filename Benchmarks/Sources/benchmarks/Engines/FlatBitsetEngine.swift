/// One array of words per set, with a direct table from id to position: a hand-written bit set for
/// a fixed number of products.
struct FlatBitsetEngine: SetAlgebraEngine {
    private let words: Int
    private let all: [UInt64]
    private let positions: [Int32]
    private let groups: [String: [UInt64]]
    private let index: ContextIndex<[UInt64]>
    private let attributes: [String: [String: [UInt64]]]
    private let conditions: ConditionIndex<[UInt64]>?
    private let rules: [ProductRules]

    init(_ dataset: Dataset) {
        func makeSet(_ members: [UInt32], _ count: Int) -> [UInt64] {
            var set = [UInt64](repeating: 0, count: (count + 63) / 64)
            for position in members { set[Int(position) / 64] |= 1 << UInt64(position % 64) }
            return set
        }
        all = makeSet(dataset.ids.indices.map { UInt32($0) }, dataset.ids.count)
        words = all.count
        var positions = [Int32](repeating: -1, count: (dataset.ids.last ?? 0) + 1)
        for (position, id) in dataset.ids.enumerated() { positions[id] = Int32(position) }
        self.positions = positions
        groups = Dictionary(
            uniqueKeysWithValues: zip(
                dataset.groupNames,
                dataset.members().map { makeSet($0, dataset.ids.count) }
            )
        )
        index = ContextIndex(dataset.rules, makeSet)
        attributes = dataset.attributeSets(makeSet)
        conditions = ConditionIndex(dataset, makeSet)
        rules = dataset.rules
    }

    func eligible(in context: Context) -> [UInt64] {
        guard var eligible = members(of: index, in: context) else {
            return [UInt64](repeating: 0, count: words)
        }
        for (name, value) in context.attributes {
            guard let members = attributes[name]?[value] else {
                return [UInt64](repeating: 0, count: words)
            }
            combine(&eligible, members, &)
        }
        if let conditions {
            var allowed = conditions.unconditional
            visit(members(of: conditions.sets, in: context) ?? []) { condition in
                if conditions.rules[condition].contains(context.amount) {
                    let position = conditions.products[condition]
                    allowed[Int(position) / 64] |= 1 << UInt64(position % 64)
                }
            }
            combine(&eligible, allowed, &)
        }
        for position in positions(eligible) where !rules[position].contains(context.amount) {
            eligible[position / 64] &= ~(1 << UInt64(position % 64))
        }
        return eligible
    }

    /// Returns the products or conditions that a context allows, except for its amount, or `nil` if
    /// there are none.
    @inline(__always)
    private func members(of index: ContextIndex<[UInt64]>, in context: Context) -> [UInt64]? {
        guard let country = index.countries[context.country],
            let currency = index.currencies[context.currency]
        else { return nil }
        var members = combined(country, currency, &)
        if context.isRecurring { members = combined(members, index.recurring, &) }
        if context.isInstallments { members = combined(members, index.installments, &) }
        return members
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
        return [UInt64](unsafeUninitializedCapacity: left.count) { buffer, initializedCount in
            for index in left.indices { buffer[index] = operation(left[index], right[index]) }
            initializedCount = left.count
        }
    }
}

/// An array of words for each set, with a direct table to find products: what one would write by
/// hand for one size of catalog.
struct FlatBitsetEngine: NarrowingEngine {
    private let words: Int
    private let all: [UInt64]
    private let positions: [Int32]
    private let groups: [String: [UInt64]]
    private let index: ContextIndex<[UInt64]>
    private let rules: [ProductRules]

    init(_ world: World) {
        let words = (world.ids.count + 63) / 64
        func set(_ members: [UInt32]) -> [UInt64] {
            var set = [UInt64](repeating: 0, count: words)
            for position in members { set[Int(position) / 64] |= 1 << UInt64(position % 64) }
            return set
        }
        self.words = words
        all = set(world.ids.indices.map { UInt32($0) })
        var positions = [Int32](repeating: -1, count: (world.ids.last ?? 0) + 1)
        for (position, id) in world.ids.enumerated() { positions[id] = Int32(position) }
        self.positions = positions
        groups = Dictionary(
            uniqueKeysWithValues: zip(world.groupNames, world.members().map(set))
        )
        index = ContextIndex(world, set)
        rules = world.rules
    }

    func allowed(in context: Context) -> [UInt64] {
        guard let country = index.countries[context.country],
            let currency = index.currencies[context.currency]
        else { return [UInt64](repeating: 0, count: words) }
        var allowed = combined(country, currency, &)
        if context.isRecurring { allowed = combined(allowed, index.recurring, &) }
        if context.isInstallments { allowed = combined(allowed, index.installments, &) }
        for position in positions(allowed) where !rules[position].contains(context.amount) {
            allowed[position / 64] &= ~(1 << UInt64(position % 64))
        }
        return allowed
    }

    func group(_ name: String) -> [UInt64]? { groups[name] }

    func named(_ names: Filters.Names) -> [UInt64] {
        var named = [UInt64](repeating: 0, count: words)
        for group in names.groups {
            if let members = groups[group] { combine(&named, members, |) }
        }
        for id in names.products {
            if let position = position(of: id) {
                named[position / 64] |= 1 << UInt64(position % 64)
            }
        }
        return named
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
        visit(members) { use($0) }
    }

    func positions(_ members: [UInt64]) -> [Int] {
        var positions: [Int] = []
        visit(members) { positions.append($0) }
        return positions
    }

    @inline(__always)
    private func visit(_ members: [UInt64], _ body: (Int) -> Void) {
        for (number, word) in members.enumerated() {
            var rest = word
            while rest != 0 {
                body(number * 64 + rest.trailingZeroBitCount)
                rest &= rest - 1
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
        for number in words.indices { words[number] = operation(words[number], others[number]) }
    }

    @inline(__always)
    private func combined(
        _ left: [UInt64],
        _ right: [UInt64],
        _ operation: (UInt64, UInt64) -> UInt64
    ) -> [UInt64] {
        let left = left.span
        let right = right.span
        return [UInt64](unsafeUninitializedCapacity: words) { buffer, initialized in
            for number in 0..<words { buffer[number] = operation(left[number], right[number]) }
            initialized = words
        }
    }
}

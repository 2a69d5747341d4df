/// An array of words for each set, with a direct table to find products: what one would write by hand for
/// one size of catalog.
struct FlatBitsetEngine: Engine {
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

    func available(_ filters: Filters, among candidates: [UInt64]) -> [UInt64] {
        var available: [UInt64]?
        narrow(&available, from: candidates, by: filters)
        return available ?? candidates
    }

    func available(throughout layers: [Filters], among candidates: [UInt64]) -> [UInt64] {
        var available: [UInt64]?
        for layer in layers { narrow(&available, from: candidates, by: layer) }
        return available ?? candidates
    }

    /// The first step makes words of its own, all others change them in place.
    private func narrow(
        _ available: inout [UInt64]?,
        from candidates: [UInt64],
        by filters: Filters
    ) {
        if let restrictTo = filters.restrictTo {
            restrict(&available, from: candidates, to: restrictTo)
        }
        guard let exclude = filters.exclude else { return }
        for group in exclude.groups {
            guard let members = groups[group] else { continue }
            combine(&available, from: candidates, with: members) { $0 & ~$1 }
        }
        guard !exclude.products.isEmpty else { return }
        var own = available.take() ?? candidates
        for id in exclude.products {
            if let position = position(of: id) {
                own[position / 64] &= ~(1 << UInt64(position % 64))
            }
        }
        available = own
    }

    private func restrict(
        _ available: inout [UInt64]?,
        from candidates: [UInt64],
        to names: Filters.Names
    ) {
        // One group alone needs no union.
        if names.products.isEmpty, names.groups.count == 1, let members = groups[names.groups[0]] {
            return combine(&available, from: candidates, with: members, &)
        }
        var named = [UInt64](repeating: 0, count: words)
        for group in names.groups {
            if let members = groups[group] { combine(&named, members, |) }
        }
        for id in names.products {
            if let position = position(of: id) {
                named[position / 64] |= 1 << UInt64(position % 64)
            }
        }
        combine(&named, available ?? candidates, &)
        available = named
    }

    @inline(__always)
    private func combine(
        _ available: inout [UInt64]?,
        from candidates: [UInt64],
        with members: [UInt64],
        _ operation: (UInt64, UInt64) -> UInt64
    ) {
        if var own = available.take() {
            combine(&own, members, operation)
            available = own
        } else {
            available = combined(candidates, members, operation)
        }
    }

    private func position(of id: Int) -> Int? {
        guard positions.indices ~= id, positions[id] >= 0 else { return nil }
        return Int(positions[id])
    }

    func resolved(_ filters: Filters) -> [UInt64] {
        available(filters, among: all)
    }

    func available(_ resolved: [UInt64], among candidates: [UInt64]) -> [UInt64] {
        combined(candidates, resolved, &)
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

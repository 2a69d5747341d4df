/// Finds a group's number by its name, in a few steps whatever the name.
///
/// Open addressing in a table at most half full, by the key that a name brings along. Each table
/// spreads keys in a way of its own, drawn when it is made, so that nobody knows which names come to
/// lie side by side.
struct GroupNameTable: Sendable {
    /// The names, by their numbers: in a finished table in ascending order.
    private(set) var names: [PaymentProductGroup.ID] = []

    /// The keys of the names, side by side.
    private var keys: [PaymentProductGroup.ID.Key] = []

    /// A name's number, or -1 where a slot is free.
    ///
    /// INVARIANT: the last slot is free, so that every search ends.
    private var slots: [Int32] = [-1, -1, -1]

    /// By what a key is spread, and how far it is shifted then, to become a slot.
    private let spreads = (
        UInt64.random(in: .min ... .max) | 1, UInt64.random(in: .min ... .max)
    )
    private var shift: UInt64 = 63

    /// Finds a group.
    ///
    /// - Complexity: O(1), at most as many steps as names of the catalog stand side by side.
    @inline(__always)
    func number(of name: borrowing PaymentProductGroup.ID) -> Int? {
        name.key.isExact
            ? number(of: name.key) { _ in true }
            : number(ofLong: name)
    }

    /// Kept out of the callers, so that the names that are usual cost no more than their two words.
    @inline(never)
    private func number(ofLong name: PaymentProductGroup.ID) -> Int? {
        number(of: name.key) { names[$0] == name }
    }

    @inline(__always)
    private func number(
        of key: PaymentProductGroup.ID.Key,
        where isName: (_ number: Int) -> Bool
    ) -> Int? {
        var slot = place(of: key)
        while true {
            let number = Int(slots[slot])
            if number < 0 { return nil }
            if keys[number] == key, isName(number) { return number }
            slot &+= 1
        }
    }

    /// The slot where a key belongs.
    @inline(__always)
    private func place(of key: PaymentProductGroup.ID.Key) -> Int {
        Int(truncatingIfNeeded: key.spread(by: spreads.0, spreads.1) &>> shift)
    }
}

extension GroupNameTable {
    /// The number of the name that has an exact key.
    @inline(__always)
    func number(of key: PaymentProductGroup.ID.Key) -> Int? {
        key.isExact ? number(of: key) { _ in true } : nil
    }

    /// Adds a name that may be there already.
    ///
    /// - Returns: its number, which is the next one where the name is new
    mutating func add(_ name: borrowing PaymentProductGroup.ID) -> Int {
        if let number = number(of: name) { return number }
        names.append(copy name)
        keys.append(name.key)
        if names.count * 2 > 1 << (64 - shift) {
            shift -= 1
            slots = Array(repeating: -1, count: 1 << (64 - shift) + 1)
            for number in names.indices { place(number) }
        } else {
            place(names.count - 1)
        }
        return names.count - 1
    }

    private mutating func place(_ number: Int) {
        var slot = place(of: keys[number])
        while slots[slot] >= 0 { slot += 1 }
        slots[slot] = Int32(number)
        if slot == slots.count - 1 { slots.append(-1) }
    }

    /// The table of the same names in ascending order, and the new number of each.
    func sorted() -> (table: GroupNameTable, numbers: [UInt32]) {
        let order = names.indices.sorted { names[$0] < names[$1] }
        var numbers = [UInt32](repeating: 0, count: order.count)
        var table = GroupNameTable()
        for number in order { numbers[number] = UInt32(table.add(names[number])) }
        return (table, numbers)
    }
}

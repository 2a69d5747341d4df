/// A lookup table from names to numbers: of groups, of attributes, or of attributes with a value.
///
/// The table uses open addressing, is at most half full, and hashes the keys that names already have.
/// The hash is seeded per table, so that callers can't choose names that collide.
struct NameTable<Name: NameTableElement>: Sendable {
    /// The names, indexed by their numbers.
    private(set) var names: [Name] = []

    /// The keys of the names.
    private var keys: [Name.Key] = []

    /// The number of the name in each slot, or -1 if the slot is free.
    ///
    /// INVARIANT: The last slot is free, so that every search ends.
    private var slots: [Int32] = [-1, -1, -1]

    private let seed = ExactString.Key.Seed.random()

    /// The number of bits by which a hash is shifted to get a slot.
    private var shift: UInt64 = 63

    /// Returns the number of a name, or `nil` if it isn't in the table.
    ///
    /// - Complexity: O(1) on average, and at most the length of the longest run of occupied slots.
    @inline(__always)
    func number(of name: borrowing Name) -> Int? {
        let key = name.key
        return key.isExact ? number(of: key) { _ in true } : number(ofLong: name)
    }

    /// Returns the number of a name whose key may be inexact.
    // Not inlined, so that short names take no more than a comparison of keys.
    @inline(never)
    func number(ofLong name: Name) -> Int? {
        number(of: name.key) { names[$0] == name }
    }

    @inline(__always)
    private func number(of key: Name.Key, where isMatch: (_ number: Int) -> Bool) -> Int? {
        var slot = slot(of: key)
        while true {
            let number = Int(slots[slot])
            if number < 0 { return nil }
            if keys[number] == key, isMatch(number) { return number }
            slot &+= 1
        }
    }

    /// Returns the first slot to search for a key.
    @inline(__always)
    private func slot(of key: Name.Key) -> Int {
        Int(truncatingIfNeeded: key.hash(seed: seed) &>> shift)
    }

    /// Returns the number of the name with a key, which has to be exact to be found.
    @inline(__always)
    func number(of key: Name.Key) -> Int? {
        key.isExact ? number(of: key) { _ in true } : nil
    }

    /// Adds a name if the table doesn't have it.
    ///
    /// - Returns: The number of the name.
    mutating func add(_ name: borrowing Name) -> Int {
        if let number = number(of: name) { return number }
        names.append(copy name)
        keys.append(name.key)
        if names.count * 2 > 1 << (64 - shift) {
            shift -= 1
            slots = Array(repeating: -1, count: 1 << (64 - shift) + 1)
            for number in names.indices { insert(number) }
        } else {
            insert(names.count - 1)
        }
        return names.count - 1
    }

    private mutating func insert(_ number: Int) {
        var slot = slot(of: keys[number])
        while slots[slot] >= 0 { slot += 1 }
        slots[slot] = Int32(number)
        if slot == slots.count - 1 { slots.append(-1) }
    }
}

extension NameTable where Name: Comparable {
    /// Returns a table of the same names in ascending order, and the new number of each name.
    func sorted() -> (table: NameTable, numbers: [UInt32]) {
        let order = names.indices.sorted { names[$0] < names[$1] }
        var numbers = [UInt32](repeating: 0, count: order.count)
        var table = NameTable()
        for number in order { numbers[number] = UInt32(table.add(names[number])) }
        return (table, numbers)
    }
}

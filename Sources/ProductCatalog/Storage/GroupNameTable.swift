/// Finds a group's number by its name, in a few steps whatever the name.
///
/// Open addressing in a table at most half full, by the key that a name brings along. Names of the
/// catalog are the gateway's own; a name that a caller made up to collide with them ends at
/// the first free slot.
struct GroupNameTable: Sendable {
    /// The names in ascending order; a group's number is its place here.
    let names: [PaymentProductGroup.ID]

    /// The keys of the names, side by side.
    private let keys: [PaymentProductGroup.ID.Key]

    /// A name's number, or -1 where a slot is free.
    ///
    /// INVARIANT: the last slot is free, so that every search ends.
    private let slots: [Int32]

    /// How far a hash is shifted to become a slot.
    private let shift: UInt64

    /// Makes the table of the groups that products are in.
    init(_ products: [PaymentProduct]) {
        var names: Set<CatalogName> = []
        for product in products {
            for group in product.groups { names.insert(CatalogName(group: group)) }
        }
        self.init(ascending: names.map(\.group).sorted())
    }

    /// A name of the catalog's own, hashed by its key alone: nobody chooses it to be slow.
    private struct CatalogName: Hashable {
        let group: PaymentProductGroup.ID

        func hash(into hasher: inout Hasher) {
            hasher.combine(group.key.spread)
        }
    }

    /// - Parameter names: in ascending order, each once
    private init(ascending names: [PaymentProductGroup.ID]) {
        var bits = 1
        while 1 << bits < names.count * 2 { bits += 1 }
        let shift = UInt64(64 - bits)
        var slots = [Int32](repeating: -1, count: 1 << bits)
        for (number, name) in names.enumerated() {
            var slot = Self.place(of: name.key, shift: shift)
            while slots[slot] >= 0 {
                slot += 1
                if slot == slots.count { slots.append(-1) }
            }
            slots[slot] = Int32(number)
        }
        self.names = names
        self.keys = names.map(\.key)
        self.slots = slots + [-1]
        self.shift = shift
    }

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
    private func number(ofLong name: borrowing PaymentProductGroup.ID) -> Int? {
        let name = copy name
        return number(of: name.key) { names[$0] == name }
    }

    @inline(__always)
    private func number(
        of key: PaymentProductGroup.ID.Key,
        where isName: (_ number: Int) -> Bool
    ) -> Int? {
        var slot = Self.place(of: key, shift: shift)
        while true {
            let number = Int(slots[slot])
            if number < 0 { return nil }
            if keys[number] == key, isName(number) { return number }
            slot &+= 1
        }
    }

    private static func place(of key: PaymentProductGroup.ID.Key, shift: UInt64) -> Int {
        Int(truncatingIfNeeded: key.spread &>> shift)
    }
}

/// Finds a group's number by its name, in a few steps whatever the name.
///
/// Open addressing in a table at most half full, by the key that a name brings along. Each table spreads
/// keys in a way of its own, drawn when it is made, so that names cannot be chosen to lie side by side.
struct GroupNameTable: Sendable {
    /// The names in ascending order; a group's number is its place here.
    let names: [PaymentProductGroup.ID]

    /// The keys of the names, side by side.
    private let keys: [PaymentProductGroup.ID.Key]

    /// A name's number, or -1 where a slot is free.
    ///
    /// INVARIANT: the last slot is free, so that every search ends.
    private let slots: [Int32]

    /// What a key is multiplied with, and how far it is shifted, to become a slot.
    private let multiplier: UInt64
    private let shift: UInt64

    /// Makes the table of the groups that products are in.
    init(_ products: [PaymentProduct]) {
        var names: Set<CatalogName> = []
        for offset in products.indices {
            for group in products[offset].groups { names.insert(CatalogName(group: group)) }
        }
        self.init(ascending: names.map(\.group).sorted())
    }

    /// A name hashed by its key alone, which takes less time than its bytes.
    private struct CatalogName: Hashable {
        let group: PaymentProductGroup.ID

        func hash(into hasher: inout Hasher) {
            group.key.hash(into: &hasher)
        }
    }

    /// - Parameter names: in ascending order, each once
    private init(ascending names: [PaymentProductGroup.ID]) {
        var bits = 1
        while 1 << bits < names.count * 2 { bits += 1 }
        let shift = UInt64(64 - bits)
        let multiplier = UInt64.random(in: .min ... .max) | 1
        var slots = [Int32](repeating: -1, count: 1 << bits)
        for (number, name) in names.enumerated() {
            var slot = Self.place(of: name.key, multiplier, shift)
            while slots[slot] >= 0 {
                slot += 1
                if slot == slots.count { slots.append(-1) }
            }
            slots[slot] = Int32(number)
        }
        self.names = names
        self.keys = names.map(\.key)
        self.slots = slots + [-1]
        self.multiplier = multiplier
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
        var slot = Self.place(of: key, multiplier, shift)
        while true {
            let number = Int(slots[slot])
            if number < 0 { return nil }
            if keys[number] == key, isName(number) { return number }
            slot &+= 1
        }
    }

    private static func place(
        of key: PaymentProductGroup.ID.Key,
        _ multiplier: UInt64,
        _ shift: UInt64
    ) -> Int {
        Int(truncatingIfNeeded: (key.folded &* multiplier) &>> shift)
    }
}

/// Finds a group's number by its name, in a bounded number of steps whatever the name.
///
/// Open addressing in a table at most half full, by the hash that a name brings along. Names of the
/// catalog are the gateway's own; a name that a caller made up to collide with them costs as many steps as
/// the unluckiest name of the catalog.
struct GroupNameTable: Sendable {
    /// The names in ascending order; a group's number is its place here.
    let names: [PaymentProductGroup.ID]

    /// A name's number, or -1 where a slot is free.
    private let slots: [Int32]

    /// How many slots a search looks at, at most.
    let reach: Int

    /// - Parameter names: in ascending order, each once
    init(_ names: [PaymentProductGroup.ID]) {
        var bits = 1
        while 1 << bits < names.count * 2 { bits += 1 }
        let mask = (1 << bits) - 1
        var slots = [Int32](repeating: -1, count: 1 << bits)
        var reach = 1
        for (number, name) in names.enumerated() {
            var step = 0
            while slots[Self.slot(of: name, step: step, mask: mask)] >= 0 { step += 1 }
            slots[Self.slot(of: name, step: step, mask: mask)] = Int32(number)
            reach = max(reach, step + 1)
        }
        self.names = names
        self.slots = slots
        self.reach = reach
    }

    /// Finds a group.
    ///
    /// - Complexity: O(1), at most ``reach`` steps.
    func number(of name: PaymentProductGroup.ID) -> Int? {
        for step in 0..<reach {
            let number = Int(slots[Self.slot(of: name, step: step, mask: slots.count - 1)])
            if number < 0 { return nil }
            if names[number] == name { return number }
        }
        return nil
    }

    private static func slot(of name: PaymentProductGroup.ID, step: Int, mask: Int) -> Int {
        (Int(truncatingIfNeeded: name.nameHash) &+ step) & mask
    }
}

/// A name that a ``NameTable`` looks up by its key.
protocol NameTableElement: Equatable, Sendable {
    associatedtype Key: NameTableKey

    var key: Key { get }
}

/// A value in place of a name, which takes few instructions to compare and to hash.
protocol NameTableKey: Equatable, Sendable {
    /// Whether equal keys mean equal names.
    var isExact: Bool { get }

    /// Returns a hash that can't be predicted without the seed.
    func hash(seed: ExactString.Key.Seed) -> UInt64
}

extension ExactString.Key: NameTableKey {}

extension PaymentProductGroup.ID: NameTableElement {
    var key: ExactString.Key { string.key }
}

extension AttributeName: NameTableElement {
    var key: ExactString.Key { string.key }
}

extension PaymentContext.Attribute: NameTableElement {
    /// The keys of the name and the value.
    struct Key: NameTableKey {
        let name: ExactString.Key
        let value: ExactString.Key

        var isExact: Bool { name.isExact && value.isExact }

        @inline(__always)
        func hash(seed: ExactString.Key.Seed) -> UInt64 {
            // Each is hashed with the seed first, so that callers can't choose names and values that
            // cancel out. Rotated, so that a name and its value don't if they're equal.
            let nameHash = name.hash(seed: seed)
            return value.hash(seed: seed) ^ (nameHash << 32 | nameHash >> 32)
        }
    }

    var key: Key { Key(name: name.string.key, value: value.string.key) }
}

/// A name that a ``NameTable`` looks up by its key.
protocol NameTableElement: Equatable, Sendable {
    associatedtype Key: NameTableKey

    var key: Key { get }
}

/// A value in place of a name, which takes few instructions to compare and to hash.
protocol NameTableKey: Equatable, Sendable {
    /// Whether equal keys mean equal names.
    var isExact: Bool { get }

    /// Returns a hash that nobody can predict who doesn't know the seed.
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
            name.mixed(with: value).hash(seed: seed)
        }
    }

    var key: Key { Key(name: name.string.key, value: value.string.key) }
}

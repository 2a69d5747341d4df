/// A builder for an ``AttributeTable``, which collects the attributes of rules.
struct AttributeTableBuilder {
    /// The names of all attributes.
    private(set) var names = NameTable<AttributeName>()

    /// The attributes, indexed by the numbers of their names.
    private(set) var attributes: [Attribute] = []

    /// The values of one attribute.
    struct Attribute {
        /// The products whose rules name the attribute.
        fileprivate(set) var naming = BitWords()

        private var values = NameTable<AttributeValue>()

        /// The products that list a value, indexed by the value's number.
        private var listing: [BitWords] = []

        /// The values in ascending order of keys, each with the products that list it.
        var sortedListing: [(value: AttributeValue, products: BitWords)] {
            zip(values.names, listing).sorted { $0.0.string.key.isOrdered(before: $1.0.string.key) }.map { ($0, $1) }
        }

        fileprivate mutating func insert(_ offset: Int, listing value: AttributeValue) {
            let number = values.add(value)
            if number == listing.count { listing.append(BitWords()) }
            listing[number].insert(offset)
        }
    }

    /// Adds the attributes of one word. Words have to be added in ascending order.
    @inline(__always)
    mutating func add(_ holders: Span<some RuleHolder>, in range: Range<Int>) {
        for offset in range where !holders[offset].rules.attributes.isEmpty {
            add(holders[offset].rules.attributes, at: offset)
        }
    }

    @inline(never)
    private mutating func add(_ values: [AttributeName: Set<AttributeValue>], at offset: Int) {
        for (name, values) in values {
            let number = names.add(name)
            if number == attributes.count { attributes.append(Attribute()) }
            attributes[number].naming.insert(offset)
            for value in values { attributes[number].insert(offset, listing: value) }
        }
    }
}

/// A builder for an ``AttributeTable``, which collects the attributes of rules.
struct AttributeTableBuilder {
    /// The names of the attributes.
    private(set) var names = NameTable<AttributeName>()

    /// For each attribute, by the number of its name, the products that name it.
    private(set) var naming: [BitWords] = []

    /// The attributes with each value that is listed.
    private(set) var values = NameTable<PaymentContext.Attribute>()

    /// For each value, by its number, the products that list it, and the number of its attribute's name.
    private(set) var listing: [(products: BitWords, attribute: Int)] = []

    /// Adds the attributes of one word. Words have to be added in ascending order.
    @inline(__always)
    mutating func add(_ holders: Span<some RuleHolder>, in range: Range<Int>) {
        for offset in range where !holders[offset].rules.attributes.isEmpty {
            add(holders[offset].rules.attributes, at: offset)
        }
    }

    @inline(never)
    private mutating func add(_ attributes: [AttributeName: Set<AttributeValue>], at offset: Int) {
        for (name, listed) in attributes {
            let attribute = names.add(name)
            if attribute == naming.count { naming.append(BitWords()) }
            naming[attribute].insert(offset)
            for value in listed {
                let number = values.add(PaymentContext.Attribute(name, value))
                if number == listing.count { listing.append((BitWords(), attribute)) }
                listing[number].products.insert(offset)
            }
        }
    }
}

/// The products that are allowed with each value of each attribute.
///
/// For each attribute, the products that name it are stored, and for each value those that list it.
/// What's neither takes no memory, however many products there are.
struct AttributeTable<Members: SetStorage>: Sendable {
    /// The names of the attributes that rules name.
    private let names: NameTable<AttributeName>

    /// The attributes, indexed by the numbers of their names.
    private let attributes: [Attribute]

    private let sets: Members.Table

    private struct Attribute: Sendable {
        /// The index of the set of products that name the attribute. Those that list its values
        /// follow.
        let namingSet: Int

        let values: NameTable<AttributeValue>
    }

    /// Creates a table.
    init(_ builder: AttributeTableBuilder, layout: SetLayout) {
        var attributes: [Attribute] = []
        var sets = Members.Table(layout: layout)
        for attribute in builder.attributes {
            attributes.append(Attribute(namingSet: sets.count, values: attribute.values))
            sets.append(attribute.naming.set(layout: layout))
            for listing in attribute.listing { sets.append(listing.set(layout: layout)) }
        }
        names = builder.names
        self.attributes = attributes
        self.sets = sets
    }

    /// Removes the products that aren't allowed with all of the attributes: those that name one, and
    /// don't list its value.
    ///
    /// - Complexity: O(products / 64) for each attribute.
    func subtractDisallowed(
        _ context: borrowing [AttributeName: AttributeValue],
        from accumulator: inout Members.Accumulator
    ) {
        for (name, value) in copy context {
            guard let number = names.number(of: name) else { continue }
            let naming = attributes[number].namingSet
            if let value = attributes[number].values.number(of: value) {
                accumulator.subtract(sets[naming].subtracting(sets[naming + 1 + value]))
            } else {
                sets.subtract(naming, from: &accumulator)
            }
        }
    }
}

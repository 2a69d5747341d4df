/// The products that are allowed with each value of each attribute.
struct AttributeTable<Members: SetStorage>: Sendable {
    /// The names of the attributes that rules name.
    private let names: NameTable<AttributeName>

    /// The attributes with each value that rules list.
    private let values: NameTable<PaymentContext.Attribute>

    /// For each value, by its number, the number of its attribute's name.
    private let attributes: [Int]

    /// For each attribute, by the number of its name, the products that name it.
    private let naming: Members.Table

    /// For each value, by its number, the products that list it, or those that name its attribute and
    /// don't list it, whichever `storesDisallowed` says.
    private let sets: Members.Table

    /// Creates a table.
    ///
    /// There may be as many names and values as products, so a set with few members is appended as a
    /// list, without creating its words.
    init(_ builder: AttributeTableBuilder, layout: SetLayout) {
        var naming = Members.Table(layout: layout)
        for products in builder.naming { naming.append(ascending: ArraySlice(products.members)) }
        var sets = Members.Table(layout: layout)
        for (products, attribute) in builder.listing {
            if Self.storesDisallowed {
                sets.append(naming[attribute].subtracting(products.set(layout: layout)))
            } else {
                sets.append(ascending: ArraySlice(products.members))
            }
        }
        names = builder.names
        values = builder.values
        attributes = builder.listing.map { $0.attribute }
        self.naming = naming
        self.sets = sets
    }

    /// Whether the products that aren't allowed with a value are stored. That saves an operation, but for
    /// many values it would take memory in proportion to the products that name their attribute.
    private static var storesDisallowed: Bool { Members.maxCachedSets == .max }

    /// The products that name an attribute.
    func membersNamingAttributes(layout: SetLayout) -> Members {
        var union = Members.Union(layout: layout, memberCount: 0)
        for attribute in names.names.indices { naming.formUnion(attribute, in: &union) }
        return union.result()
    }

    /// Removes the products that name an attribute that a payment context lacks.
    ///
    /// - Complexity: O(log(attributes of the context) + products / 64) for each attribute.
    func subtractMembersNamingAttributes(
        missingIn context: PaymentContext.Attributes,
        from accumulator: inout Members.Accumulator
    ) {
        for attribute in names.names.indices where context[names.names[attribute]] == nil {
            naming.subtract(attribute, from: &accumulator)
        }
    }

    /// Removes the products that aren't allowed with all attributes of a payment context: those that
    /// name one, and don't list its value.
    ///
    /// - Complexity: O(products / 64) for each attribute.
    @inline(__always)
    func formIntersection(
        _ context: PaymentContext.Attributes,
        in accumulator: inout Members.Accumulator
    ) {
        let context = context.elements.span
        for position in context.indices {
            let key = context[position].key
            // Looking up an exact key doesn't copy the attribute.
            let known =
                key.isExact ? values.number(of: key) : values.number(ofLong: context[position])
            if let value = known {
                if Self.storesDisallowed {
                    sets.subtract(value, from: &accumulator)
                } else {
                    accumulator.subtract(naming[attributes[value]].subtracting(sets[value]))
                }
            } else if let attribute = names.number(of: context[position].name) {
                naming.subtract(attribute, from: &accumulator)
            }
        }
    }
}

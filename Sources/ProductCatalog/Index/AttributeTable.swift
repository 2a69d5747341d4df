/// The products that are allowed with each value of each attribute.
///
/// For each attribute, the products that name it are stored, and for each value those that list it.
/// What's neither takes no memory, however many products there are.
struct AttributeTable<Members: SetStorage>: Sendable {
    /// The names of the attributes that rules name.
    private let names: NameTable<AttributeName>

    /// For each attribute, by the number of its name, the positions of its values.
    private let ranges: [Range<Int>]

    /// The values that rules list, those of one attribute in ascending order of keys.
    private let values: [AttributeValue]

    /// The keys of the values.
    private let keys: [ExactString.Key]

    /// For each attribute, the products that name it, and then those that list each of its values.
    private let sets: Members.Table

    /// Creates a table.
    init(_ builder: AttributeTableBuilder, layout: SetLayout) {
        var ranges: [Range<Int>] = []
        var values: [AttributeValue] = []
        var sets = Members.Table(layout: layout)
        for attribute in builder.attributes {
            let listing = attribute.sortedListing
            ranges.append(values.count..<values.count + listing.count)
            values += listing.map { $0.value }
            sets.append(attribute.naming.set(layout: layout))
            for (_, products) in listing { sets.append(products.set(layout: layout)) }
        }
        names = builder.names
        self.ranges = ranges
        self.values = values
        keys = values.map(\.string.key)
        self.sets = sets
    }

    /// Removes the products that aren't allowed with all attributes of a payment context: those that
    /// name one, and don't list its value.
    ///
    /// - Complexity: O(products / 64 + log values) for each attribute.
    func formIntersection(
        _ context: [AttributeName: AttributeValue],
        in accumulator: inout Members.Accumulator
    ) {
        for (name, value) in context {
            guard let number = names.number(of: name) else { continue }
            let range = ranges[number]
            // Sets of other attributes are before these.
            let naming = range.lowerBound + number
            if let position = position(of: value, in: range) {
                accumulator.subtract(sets[naming].subtracting(sets[number + 1 + position]))
            } else {
                sets.subtract(naming, from: &accumulator)
            }
        }
    }

    /// Returns the position of a value among those of an attribute.
    @inline(__always)
    private func position(of value: borrowing AttributeValue, in range: Range<Int>) -> Int? {
        let key = value.string.key
        let keys = keys.span
        var position = range.lowerBound
        var remaining = range.count
        while remaining > 0 {
            let half = (remaining &+ 1) >> 1
            let isBelow = keys[position &+ half &- 1].isOrdered(before: key)
            position &+= isBelow ? half : 0
            remaining = isBelow ? remaining &- half : half &- 1
        }
        while position < range.upperBound, keys[position] == key {
            if key.isExact || values[position] == value { return position }
            position += 1
        }
        return nil
    }
}

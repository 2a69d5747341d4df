/// Finds a product's offset by its id, in the same few steps whatever the id.
///
/// Every id up to the largest has a bit, and a product's place among the ids is how many bits come
/// before its own. Where few ids lie between those of the catalog that takes less memory than
/// ``SparseIDTable``, and it is filled from one end to the other.
///
/// It is an object, so that passing the table on takes one retain and not one for each array.
final class RankedIDTable: Sendable {
    /// A bit for each id, set where a product has it.
    private let words: [UInt64]

    /// How many products have ids below those of each word.
    private let ranks: [UInt32]

    /// The products' offsets in ascending order of their ids. Empty where they have that order
    /// anyway.
    private let offsets: [UInt32]

    /// Builds the table for the ids of products in display order.
    ///
    /// - Precondition: the ids are valid, and each stands there once.
    init(_ ids: [PaymentProduct.ID], largest: Int) {
        var words = [UInt64](repeating: 0, count: largest / 64 + 1)
        var isAscending = true
        var previous = 0
        for id in ids {
            words[id.rawValue >> 6] |= .bit(of: id.rawValue)
            isAscending = isAscending && previous < id.rawValue
            previous = id.rawValue
        }
        var ranks = [UInt32](repeating: 0, count: words.count)
        for number in words.indices.dropFirst() {
            ranks[number] = ranks[number - 1] + UInt32(words[number - 1].nonzeroBitCount)
        }
        var offsets = [UInt32](repeating: 0, count: isAscending ? 0 : ids.count)
        if !isAscending {
            for (offset, id) in ids.enumerated() {
                offsets[Self.rank(of: id.rawValue, words, ranks)] = UInt32(offset)
            }
        }
        self.words = words
        self.ranks = ranks
        self.offsets = offsets
    }

    /// Finds a product.
    ///
    /// - Complexity: O(1).
    func offset(of id: PaymentProduct.ID) -> Int? {
        guard id.rawValue >= 0, id.rawValue >> 6 < words.count,
            words[id.rawValue >> 6] & .bit(of: id.rawValue) != 0
        else { return nil }
        let rank = Self.rank(of: id.rawValue, words, ranks)
        return offsets.isEmpty ? rank : Int(offsets[rank])
    }

    /// How many ids of products are below an id.
    @inline(__always)
    private static func rank(of id: Int, _ words: [UInt64], _ ranks: [UInt32]) -> Int {
        let below = words[id >> 6] & (.bit(of: id) - 1)
        return Int(ranks[id >> 6]) + below.nonzeroBitCount
    }
}

/// A lookup table from dense product ids to offsets, with the same few steps for any id.
///
/// Each id up to the largest has a bit, and the rank of an id is the number of bits below its own.
/// If ids are dense, that takes less memory than a ``SparseIDTable``, and it's filled sequentially.
///
/// It's a class, so that passing on the table takes one retain instead of one per array.
final class RankedIDTable: Sendable {
    /// A bit for each id, set if a product has it.
    private let words: [UInt64]

    /// For each word, the number of ids below it that products have.
    private let ranks: [UInt32]

    /// The offsets of the products in ascending order of their ids. Empty if that's the display
    /// order.
    private let offsets: [UInt32]

    /// Creates a table from the ids of products in display order.
    ///
    /// - Precondition: The ids are valid and unique.
    init(_ ids: [PaymentProduct.ID], largest: Int) {
        var words = [UInt64](repeating: 0, count: largest / 64 + 1)
        var isAscending = true
        var previous = 0
        for id in ids {
            let index = id.arrayIndex
            words[index >> 6] |= .bit(of: index)
            isAscending = isAscending && previous < index
            previous = index
        }
        var ranks = [UInt32](repeating: 0, count: words.count)
        for index in words.indices.dropFirst() {
            ranks[index] = ranks[index - 1] + UInt32(words[index - 1].nonzeroBitCount)
        }
        var offsets = [UInt32](repeating: 0, count: isAscending ? 0 : ids.count)
        if !isAscending {
            for (offset, id) in ids.enumerated() {
                offsets[Self.rank(of: id.arrayIndex, words, ranks)] = UInt32(offset)
            }
        }
        self.words = words
        self.ranks = ranks
        self.offsets = offsets
    }

    /// Returns the offset of a product, or `nil` if no product has the id.
    ///
    /// - Complexity: O(1).
    func offset(of id: PaymentProduct.ID) -> Int? {
        guard id.rawValue >= 0, id.rawValue >> 6 < WideInt(words.count) else { return nil }
        let index = id.arrayIndex
        guard words[index >> 6] & .bit(of: index) != 0 else { return nil }
        let rank = Self.rank(of: index, words, ranks)
        return offsets.isEmpty ? rank : Int(offsets[rank])
    }

    /// Returns the number of ids below an id that products have.
    @inline(__always)
    private static func rank(of id: Int, _ words: [UInt64], _ ranks: [UInt32]) -> Int {
        let below = words[id >> 6] & (.bit(of: id) - 1)
        return Int(ranks[id >> 6]) + below.nonzeroBitCount
    }
}

/// A lookup table from product ids to offsets.
///
/// | products     | largest id                            | table                                       |
/// |--------------|---------------------------------------|---------------------------------------------|
/// | up to 16,384 | below 16,384, or 32 for each product  | direct: an array of offsets, indexed by id  |
/// | more         | below 64 for each product             | ``RankedIDTable``, which takes less memory  |
/// |              | any other                             | ``SparseIDTable``                           |
///
/// The payment API's own product ids fit into a direct table.
struct ProductIDTable: Sendable {
    /// For each id, its product's offset plus one, or 0 if no product has the id. Empty if the table
    /// isn't direct.
    private let direct: [UInt16]

    private let ranked: RankedIDTable?
    private let sparse: SparseIDTable?

    /// Creates a table from the ids of products in display order.
    ///
    /// - Precondition: The ids are valid and unique.
    init(_ ids: [PaymentProduct.ID]) {
        let largest = ids.max()?.arrayIndex ?? 0
        let isSmall = ids.count <= Self.maxDirectCount
        let isDirect = isSmall && largest < max(Self.alwaysDirectLimit, 32 * ids.count)
        let isRanked = !isSmall && largest < 64 * ids.count
        var table = [UInt16](repeating: 0, count: isDirect ? largest + 1 : 0)
        if isDirect {
            for (offset, id) in ids.enumerated() { table[id.arrayIndex] = UInt16(offset + 1) }
        }
        direct = table
        ranked = isRanked ? RankedIDTable(ids, largest: largest) : nil
        sparse = isDirect || isRanked ? nil : SparseIDTable(ids)
    }

    /// The largest number of products for a direct table, which takes at most a megabyte then.
    private static let maxDirectCount = 16_384

    /// Ids below this limit always use a direct table, of at most 32 KiB.
    private static let alwaysDirectLimit = 16_384

    /// Returns the offset of a product, or `nil` if no product has the id.
    ///
    /// - Complexity: O(1).
    @inline(__always)
    func offset(of id: PaymentProduct.ID) -> Int? {
        // Compared as unsigned numbers, which excludes negative ids, too.
        guard
            UInt64(truncatingIfNeeded: id.rawValue) < UInt64(truncatingIfNeeded: direct.count)
        else { return indirectOffset(of: id) }
        let entry = direct[id.arrayIndex]
        return entry == 0 ? nil : Int(entry) - 1
    }

    private func indirectOffset(of id: PaymentProduct.ID) -> Int? {
        if let ranked { return ranked.offset(of: id) }
        return sparse?.offset(of: id)
    }
}

extension PaymentProduct.ID {
    /// The number as an index of an array, for an id in ``validRange``.
    var arrayIndex: Int { Int(truncatingIfNeeded: rawValue) }
}

/// Finds a product's offset by its id, in a few steps whatever the id.
///
/// | products     | largest id                            | table                                      |
/// |--------------|---------------------------------------|--------------------------------------------|
/// | up to 16,384 | below 16,384, or 32 for each product  | direct: the offset stands at the id        |
/// | more         | below 64 for each product             | ``RankedIDTable``, which takes less memory |
/// |              | any other                             | ``SparseIDTable``                          |
///
/// The payment API's own products have ids for a direct table.
struct ProductIDTable: Sendable {
    /// At each id one more than its product's offset; 0 where no product has the id. Empty where
    /// the table is not direct.
    private let direct: [UInt16]

    private let ranked: RankedIDTable?
    private let sparse: SparseIDTable?

    /// Builds the table for the ids of products in display order.
    ///
    /// - Precondition: the ids are valid, and each stands there once.
    init(_ ids: [PaymentProduct.ID]) {
        let largest = ids.max()?.rawValue ?? 0
        let isSmall = ids.count <= Self.mostDirect
        let isDirect = isSmall && largest < max(Self.alwaysDirect, 32 * ids.count)
        let isRanked = !isSmall && largest < 64 * ids.count
        var table = [UInt16](repeating: 0, count: isDirect ? largest + 1 : 0)
        if isDirect {
            for (offset, id) in ids.enumerated() { table[id.rawValue] = UInt16(offset + 1) }
        }
        direct = table
        ranked = isRanked ? RankedIDTable(ids, largest: largest) : nil
        sparse = isDirect || isRanked ? nil : SparseIDTable(ids)
    }

    /// For so many products a direct table takes at most a megabyte, and a sparse one 512 KiB, which
    /// a processor has at hand.
    private static let mostDirect = 16_384

    /// Ids up to here take at most 32 KiB, which any gateway has to spare.
    private static let alwaysDirect = 16_384

    /// Finds a product.
    ///
    /// - Complexity: O(1).
    @inline(__always)
    func offset(of id: PaymentProduct.ID) -> Int? {
        guard UInt(bitPattern: id.rawValue) < UInt(bitPattern: direct.count) else {
            return indirectOffset(of: id)
        }
        let entry = direct[id.rawValue]
        return entry == 0 ? nil : Int(entry) - 1
    }

    private func indirectOffset(of id: PaymentProduct.ID) -> Int? {
        if let ranked { return ranked.offset(of: id) }
        return sparse?.offset(of: id)
    }
}

/// Finds a product's offset by its id, in a few steps whatever the id.
///
/// Where the largest id is small next to the catalog, as with the payment API's own products, the table is
/// direct: the offset stands at the id. Otherwise it is ``SparseIDTable``.
struct ProductIDTable: Sendable {
    /// The offset and one at each id; 0 where no product has the id. Empty where the table is sparse.
    private let direct: [UInt32]

    private let sparse: SparseIDTable?

    /// Builds the table for the ids of products in display order.
    ///
    /// - Precondition: the ids are valid, and each stands there once.
    init(_ ids: [PaymentProduct.ID]) {
        let largest = ids.max()?.rawValue ?? 0
        guard largest < max(Self.alwaysDirect, 4 * ids.count) else {
            direct = []
            sparse = SparseIDTable(ids)
            return
        }
        var table = [UInt32](repeating: 0, count: largest + 1)
        for (offset, id) in ids.enumerated() { table[id.rawValue] = UInt32(offset + 1) }
        direct = table
        sparse = nil
    }

    /// Ids up to here take at most 64 KiB, which any gateway has to spare.
    private static let alwaysDirect = 16_384

    /// Finds a product.
    ///
    /// - Complexity: O(1).
    @inline(__always)
    func offset(of id: PaymentProduct.ID) -> Int? {
        guard UInt(bitPattern: id.rawValue) < UInt(bitPattern: direct.count) else {
            return sparse?.offset(of: id)
        }
        let entry = direct[id.rawValue]
        return entry == 0 ? nil : Int(entry) - 1
    }
}

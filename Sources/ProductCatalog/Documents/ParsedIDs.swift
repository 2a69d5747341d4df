/// The ids of the products of a document so far, for finding duplicates.
struct ParsedIDs {
    /// The ids, until one isn't greater than the one before it. Then their positions are hashed.
    private var ascending: [PaymentProduct.ID?] = []
    private var positions: [PaymentProduct.ID: Int]?

    private var last: PaymentProduct.ID?
    private var count = 0

    /// Appends the id of the next product, or `nil` if the product has no valid one.
    ///
    /// - Returns: The position of the product that has the same id, or `nil` if there is none.
    /// - Complexity: O(1) on average.
    mutating func append(_ id: PaymentProduct.ID?) -> Int? {
        defer { count += 1 }
        if positions == nil, let id, let last, id <= last {
            positions = [:]
            for (position, id) in ascending.enumerated() {
                if let id { positions?[id] = position }
            }
        }
        guard positions != nil else {
            ascending.append(id)
            last = id ?? last
            return nil
        }
        guard let id else { return nil }
        if let first = positions?[id] { return first }
        positions?[id] = count
        return nil
    }
}

package import ProductCatalog

extension ProductSet.Form {
    /// The forms that catalogs of any size can use.
    package static let unbounded: [Self] = [.flat, .chunked, .chunkedWithoutLists]

    /// The forms that split large sets into chunks.
    package static let inChunks: [Self] = [.chunked, .chunkedWithoutLists]

    /// The largest number of products for which the inline form is chosen.
    package static let maxInlineCount = 512

    /// The largest number of products for which the flat form is chosen.
    package static let maxFlatCount = largestCount(of: .flat)

    /// Returns whether a catalog with a number of products can use this form.
    package func supports(productCount: Int) -> Bool {
        self != .inline || productCount <= Self.maxInlineCount
    }

    /// Returns every form that a catalog with a number of products can use.
    package static func supported(productCount: Int) -> [Self] {
        allCases.filter { $0.supports(productCount: productCount) }
    }

    /// Returns the largest number of products, up to a million, for which a form is chosen.
    private static func largestCount(of form: Self) -> Int {
        var (lower, upper) = (maxInlineCount + 1, 1_000_000)
        while lower < upper {
            let middle = (lower + upper + 1) / 2
            if automatic.resolved(for: middle) == form {
                lower = middle
            } else {
                upper = middle - 1
            }
        }
        return lower
    }
}

package import ProductCatalog

/// The storage forms to fuzz. Apart from this file, no target names a form.
package enum StorageForms {
    /// The largest catalog with inline storage.
    private static let inlineCapacity = 512

    /// One of the forms that every catalog can have.
    package static let one = ProductSet.Form.flat

    /// The forms that a catalog can have.
    ///
    /// - Parameter productCount: The number of products of the catalog.
    package static func all(for productCount: Int) -> [ProductSet.Form] {
        let forms: [ProductSet.Form] = [.flat, .chunked, .chunkedWithoutLists]
        return productCount <= inlineCapacity ? [.inline] + forms : forms
    }

    /// Catalog sizes at which words and chunks begin and end, each with a form.
    package static let catalogSizes: [(size: Int, form: ProductSet.Form)] = [
        (1, .inline), (65, .inline), (512, .inline),
        (65, .flat), (513, .flat), (4_097, .flat),
        (63, .chunkedWithoutLists), (65, .chunkedWithoutLists), (16_383, .chunkedWithoutLists),
        (16_384, .chunkedWithoutLists), (16_385, .chunkedWithoutLists),
        (40_000, .chunkedWithoutLists),
        (65, .chunked), (16_384, .chunked), (16_385, .chunked), (40_000, .chunked),
    ]
}

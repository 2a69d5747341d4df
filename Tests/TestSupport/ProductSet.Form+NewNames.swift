package import ProductCatalog

// The names of the forms once the flat form reaches to 131,072 products. Delete this file then.
extension ProductSet.Form {
    package static var automatic: Self { .chosen }
    package static var chunked: Self { .large }
    package static var chunkedWithoutLists: Self { .chunks }
}

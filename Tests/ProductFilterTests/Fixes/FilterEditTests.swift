import ProductCatalog
import ProductFilter
import Testing

struct FilterEditTests {
    private static let edits: [(edit: FilterEdit, path: String, description: String)] = [
        (
            .removeEntry(.exclude, .init(list: .products, position: 2)),
            "paymentProductFilters.exclude.products[2]",
            "remove exclude.products[2]"
        ),
        (
            .removeList(.exclude, .groups),
            "paymentProductFilters.exclude.groups",
            "remove exclude.groups"
        ),
        (.removeFilter(.exclude), "paymentProductFilters.exclude", "remove exclude"),
        (
            .addProduct(840),
            "paymentProductFilters.restrictTo.products",
            "add 840 to restrictTo.products"
        ),
    ]

    @Test(arguments: edits)
    func `an edit has the path of what it changes`(
        edit: FilterEdit,
        path: String,
        description: String
    ) {
        #expect(edit.path() == path)
        #expect(edit.description == description)
    }
}

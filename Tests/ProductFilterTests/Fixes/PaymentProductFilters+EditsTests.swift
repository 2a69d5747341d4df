import ProductCatalog
import ProductFilter
import Testing

struct PaymentProductFiltersEditsTests {
    private static let filters = PaymentProductFilters(
        restrictTo: PaymentProductFilter(products: [7]),
        exclude: PaymentProductFilter(products: [1, 2, 1], groups: ["cards", "wallets"])
    )

    private func exclude(after edits: FilterEdit...) -> PaymentProductFilter? {
        Self.filters.applying(edits).exclude
    }

    @Test func `positions of removals are those before any edit`() {
        let first = FilterEdit.removeEntry(.exclude, .init(list: .products, position: 0))
        let last = FilterEdit.removeEntry(.exclude, .init(list: .products, position: 2))
        let expected = PaymentProductFilter(products: [2], groups: ["cards", "wallets"])
        #expect(exclude(after: first, last) == expected)
        #expect(exclude(after: last, first, first) == expected)
    }

    @Test func `groups are removed by position`() {
        let edit = FilterEdit.removeEntry(.exclude, .init(list: .groups, position: 0))
        #expect(exclude(after: edit)?.groups == ["wallets"])
    }

    @Test func `a list is removed as a whole`() {
        #expect(exclude(after: .removeList(.exclude, .products))?.products == [])
        #expect(exclude(after: .removeList(.exclude, .products))?.groups == ["cards", "wallets"])
        #expect(exclude(after: .removeList(.exclude, .groups))?.groups == [])
    }

    @Test func `a filter is removed as a whole`() {
        #expect(exclude(after: .removeFilter(.exclude)) == nil)
        #expect(Self.filters.applying([.removeFilter(.restrictTo)]).restrictTo == nil)
    }

    @Test func `a product is appended to restrictTo, which is created if it's absent`() {
        #expect(Self.filters.applying([.addProduct(8)]).restrictTo?.products == [7, 8])
        let filters = PaymentProductFilters().applying([.addProduct(8)])
        #expect(filters == PaymentProductFilters(restrictTo: PaymentProductFilter(products: [8])))
    }

    @Test func `additions follow removals, whatever the order of edits`() {
        let edits: [FilterEdit] = [.addProduct(8), .removeFilter(.restrictTo)]
        #expect(Self.filters.applying(edits).restrictTo?.products == [8])
    }

    @Test func `without edits the filters are the same`() {
        #expect(Self.filters.applying([]) == Self.filters)
    }

    @Test func `removing an entry that the list doesn't have traps`() async {
        await #expect(processExitsWith: .failure) {
            let edit = FilterEdit.removeEntry(.exclude, .init(list: .products, position: 0))
            _ = PaymentProductFilters(exclude: PaymentProductFilter()).applying([edit])
        }
    }
}

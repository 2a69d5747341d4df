import ProductFilter
import Testing

struct FilterLocationTests {
    private let entry = FilterLocation(
        layer: 1,
        filter: .restrictTo,
        entry: FilterLocation.Entry(list: .products, position: 2)
    )

    @Test func `the path of an entry begins at the root of a session request`() {
        #expect(entry.path() == "paymentProductFilters.restrictTo.products[2]")
        #expect(entry.description == "paymentProductFilters.restrictTo.products[2]")
        let group = FilterLocation(
            filter: .exclude,
            entry: FilterLocation.Entry(list: .groups, position: 0)
        )
        #expect(group.path() == "paymentProductFilters.exclude.groups[0]")
    }

    @Test func `the path of a filter or of a layer ends there`() {
        #expect(FilterLocation(filter: .exclude).path() == "paymentProductFilters.exclude")
        #expect(FilterLocation().path() == "paymentProductFilters")
    }

    @Test func `the root of a path is the caller's choice`() {
        #expect(entry.path(root: "layers[1]") == "layers[1].restrictTo.products[2]")
        #expect(entry.path(root: "") == "restrictTo.products[2]")
        #expect(FilterLocation(filter: .exclude).path(root: "") == "exclude")
        #expect(FilterLocation().path(root: "") == "")
    }
}

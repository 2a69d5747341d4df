import FuzzSupport
import ProductCatalog
import ProductFilter
import TestSupport

/// Builds a world from the input and checks it in every storage form.
@c(LLVMFuzzerTestOneInput)
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    var input = FuzzInput(bytes(start, count))
    var world = World(from: &input)
    checkComparison(in: world)
    for form in StorageForms.all(for: world.products.count) {
        world.form = form
        check(world)
    }
    if let catalog = try? world.catalog() {
        checkContexts(catalog.resolve(world.filterLayers), world.referenceModel())
    }
    return 0
}

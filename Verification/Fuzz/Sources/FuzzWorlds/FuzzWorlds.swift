import FuzzSupport
import ProductCatalog
import TestSupport

/// Builds a world from the input, and asks the engine and the twin.
@c(LLVMFuzzerTestOneInput)
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    var input = FuzzInput(bytes(start, count))
    var world = World(from: &input)
    for form in [ProductSet.Form.inline, .flat, .large, .chunks] {
        if form == .inline, world.products.count > 512 { continue }
        world.form = form
        check(world)
    }
    return 0
}

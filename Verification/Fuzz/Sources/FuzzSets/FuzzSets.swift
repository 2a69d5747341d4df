import FuzzSupport

/// Carries out a program of set operations, on the catalog and the form of storage that the input
/// chooses.
@c(LLVMFuzzerTestOneInput)
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    var input = FuzzInput(bytes(start, count))
    var program = SetProgram(on: input.choice(of: PlainCatalog.all))
    var steps = 0
    while !input.isEmpty, steps < 64 {
        program.step(&input)
        steps += 1
    }
    program.checkAll()
    return 0
}

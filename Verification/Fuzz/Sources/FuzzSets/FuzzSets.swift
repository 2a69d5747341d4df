import FuzzSupport

/// Runs a program of set operations on a catalog and a storage form that the input chooses.
@c(LLVMFuzzerTestOneInput)
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    var input = FuzzInput(bytes(start, count))
    var program = SetProgram(on: input.choice(of: PlainCatalog.all))
    var stepCount = 0
    while !input.isEmpty, stepCount < 64 {
        program.step(&input)
        stepCount += 1
    }
    program.checkAll()
    return 0
}

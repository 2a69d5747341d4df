/// Work that some algorithms can't do in time or memory proportional to its size.
struct Case: Sendable {
    let name: String

    /// The smallest size. Instructions are counted at this size, twice and four times the size.
    let smallSize: Int

    /// The largest size. Memory is compared at this size and half the size.
    let fullSize: Int

    /// The expected result for a size.
    let expected: @Sendable (_ size: Int) -> Int

    /// Returns the work of a size, which returns its result. Preparing it isn't measured.
    let prepare: @Sendable (_ size: Int) throws -> () throws -> Int

    init(
        _ name: String,
        _ smallSize: Int,
        _ fullSize: Int,
        expecting expected: @escaping @Sendable (_ size: Int) -> Int,
        _ prepare: @escaping @Sendable (_ size: Int) throws -> () throws -> Int
    ) {
        self.name = name
        self.smallSize = smallSize
        self.fullSize = fullSize
        self.expected = expected
        self.prepare = prepare
    }
}

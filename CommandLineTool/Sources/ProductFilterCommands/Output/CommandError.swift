/// An error that ends a command with exit status 1.
protocol CommandError: Error {
    /// The lines to write to standard error.
    var lines: [String] { get }
}

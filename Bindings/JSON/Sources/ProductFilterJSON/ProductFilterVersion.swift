/// The version of the library, which the command line and the bindings report.
public enum ProductFilterVersion {
    /// The version, such as `0.1.0`.
    public static let current: StaticString = "0.1.0"
}

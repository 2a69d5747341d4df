/// The faults of an invalid catalog.
public struct CatalogErrors: JSONWritable {
    private let faults: [InputFault]

    /// Creates a list of faults, at least one.
    public init(faults: [InputFault]) {
        self.faults = faults
    }

    /// Writes the faults with their codes and positions.
    public func write(to json: inout JSONWriter) {
        json.object { $0.member("errors", faults.map { LocatedFault(fault: $0) }) }
    }
}

import ProductCatalog
import ProductFilter

/// What is wrong with something that was read: every fault with its place.
struct InputFaults: Error {
    /// One fault.
    struct Fault: Encodable {
        /// The place, as a path from the document's root; `nil` for the document as a whole.
        var propertyName: String?

        /// What is wrong and what to do.
        var message: String
    }

    var faults: [Fault]

    init(_ faults: [Fault]) {
        self.faults = faults
    }

    init(_ message: String, at propertyName: String? = nil) {
        self.init([Fault(propertyName: propertyName, message: message)])
    }

    init(_ error: CatalogError) {
        self.init(error.faults.map { Fault(propertyName: $0.propertyName, message: $0.message) })
    }

    /// - Parameter root: the path to the filters of a layer
    init(_ error: FilterError, root: (_ layer: Int) -> String) {
        self.init(
            error.unknownEntries.map { entry in
                Fault(
                    propertyName: entry.place.path(from: root(entry.place.layer)),
                    message: entry.message
                )
            }
        )
    }

    /// The faults, a line each, beginning with what was read.
    func lines(in source: String) -> [String] {
        faults.map { fault in
            [source, fault.propertyName, fault.message].compactMap { $0 }.joined(separator: ": ")
        }
    }
}

import Foundation
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

        /// The place as `line:column`, where it is known, and the line itself: for people.
        var position: String?
        var excerpt: [String] = []

        private enum CodingKeys: CodingKey {
            case propertyName, message
        }
    }

    var faults: [Fault]

    init(_ faults: [Fault]) {
        self.faults = faults
    }

    init(_ message: String, at propertyName: String? = nil) {
        self.init([Fault(propertyName: propertyName, message: message)])
    }

    /// The faults of a text, with the lines in which they are.
    init(_ error: ParsingError, in text: Data) {
        self.init(error) { fault, found in
            fault.position = "\(found.line):\(found.column)"
            fault.excerpt = Excerpt(of: text, at: found.offset, line: found.line).lines
        }
    }

    /// The faults of a text that is one line of many.
    init(inLine error: ParsingError) {
        self.init(error) { fault, found in fault.message += " (column \(found.column))" }
    }

    private init(_ error: ParsingError, adding place: (inout Fault, ParsingError.Fault) -> Void) {
        faults = error.faults.map { found in
            let path = found.path.isEmpty ? nil : found.path
            var fault = Fault(propertyName: path, message: found.message)
            place(&fault, found)
            return fault
        }
        if error.hasMoreFaults {
            faults.append(Fault(message: "more faults follow: correct these first"))
        }
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

    /// The faults, a line each, beginning with what was read. Under a line, and further in, stands
    /// what it is about.
    func lines(in source: String) -> [String] {
        faults.flatMap { fault in
            let place = [source, fault.position].compactMap(\.self).joined(separator: ":")
            let line = [place, fault.propertyName, fault.message].compactMap(\.self)
            return [line.joined(separator: ": ")] + fault.excerpt
        }
    }
}

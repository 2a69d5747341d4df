import Foundation

/// A session request as untyped JSON, to which edits of `explain --fix` are applied one after the
/// other, as a program would that doesn't know what they mean.
struct EditedRequest {
    private(set) var body: [String: Any]

    init(_ body: [String: Any]) {
        self.body = body
    }

    /// Applies an edit.
    mutating func apply(_ edit: [String: Any]) throws {
        guard let op = edit["op"] as? String, let path = edit["path"] as? String else {
            throw CocoaError(.coderInvalidValue)
        }
        let steps = path.split { ".[]".contains($0) }.map(String.init)
        switch op {
        case "remove":
            body = try changed(body, at: steps[...]) { _ in nil } as? [String: Any] ?? [:]
        case "add":
            body =
                try changed(body, at: steps[...]) { list in
                    (list as? [Any] ?? []) + [edit["value"] ?? NSNull()]
                } as? [String: Any] ?? [:]
        default: throw CocoaError(.coderInvalidValue)
        }
    }

    /// Returns a value in which the value at a path is changed, or removed if the change is `nil`.
    private func changed(
        _ value: Any?,
        at steps: ArraySlice<String>,
        _ change: (Any?) -> Any?
    ) throws -> Any? {
        guard let step = steps.first else { return change(value) }
        if var list = value as? [Any] {
            guard let position = Int(step), list.indices.contains(position) else {
                throw CocoaError(.coderInvalidValue)
            }
            if let element = try changed(list[position], at: steps.dropFirst(), change) {
                list[position] = element
            } else {
                list.remove(at: position)
            }
            return list
        }
        var object = value as? [String: Any] ?? [:]
        object[step] = try changed(object[step], at: steps.dropFirst(), change)
        return object
    }
}

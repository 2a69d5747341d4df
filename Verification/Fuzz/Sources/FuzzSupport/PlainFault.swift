package import ProductCatalog

/// A fault that the reference finds in a text.
package struct PlainFault: Hashable, Comparable {
    package let offset: Int
    package let path: String
    package let code: ParsingError.Code

    package init(_ offset: Int, _ path: PlainPath, _ code: ParsingError.Code) {
        self.offset = offset
        self.path = path.description
        self.code = code
    }

    /// Creates the same fault as the library reports.
    package init(_ fault: ParsingError.Fault) {
        offset = fault.offset
        path = fault.path
        code = fault.code
    }

    package static func < (left: Self, right: Self) -> Bool {
        (left.offset, left.code.rawValue) < (right.offset, right.code.rawValue)
    }
}

/// A JSONata path, built from its last step to the first when it's written.
package final class PlainPath: CustomStringConvertible {
    private enum Step {
        case key(String)
        case index(Int)
    }

    private let parent: PlainPath?
    private let step: Step?

    /// Creates the path of a whole text.
    package init() {
        parent = nil
        step = nil
    }

    private init(_ parent: PlainPath, _ step: Step) {
        self.parent = parent
        self.step = step
    }

    package func appending(key: String) -> PlainPath { PlainPath(self, .key(key)) }
    package func appending(index: Int) -> PlainPath { PlainPath(self, .index(index)) }

    package var description: String {
        let start = parent?.description ?? ""
        return switch step {
        case .key(let key): start + (start.isEmpty ? "" : ".") + Self.quoted(key)
        case .index(let index): start + "[\(index)]"
        case nil: start
        }
    }

    /// Returns a key, truncated to 64 bytes, and between backticks unless it's a plain name.
    private static func quoted(_ key: String) -> String {
        var scalars = String.UnicodeScalarView()
        var count = 0
        for scalar in key.unicodeScalars {
            count += UTF8.width(scalar)
            if count > 64 {
                scalars.append("…")
                break
            }
            scalars.append(scalar)
        }
        let isName = scalars.allSatisfy { scalar in
            "a"..."z" ~= scalar || "A"..."Z" ~= scalar || "0"..."9" ~= scalar || scalar == "_"
        }
        let name = String(scalars)
        guard isName, let first = scalars.first, !("0"..."9" ~= first) else { return "`\(name)`" }
        return name
    }
}

package import ProductCatalog

/// A fault that the reference finds in a text.
package struct PlainFault: Comparable {
    package let offset: Int

    /// The path, or `nil` if the reference doesn't know how one of its keys is quoted.
    package let path: String?

    package let code: ParsingError.Code

    package init(_ offset: Int, _ path: PlainPath, _ code: ParsingError.Code) {
        self.offset = offset
        self.path = path.text
        self.code = code
    }

    /// Creates the same fault as the library reports.
    package init(_ fault: ParsingError.Fault) {
        offset = fault.offset
        path = fault.path
        code = fault.code
    }

    package static func == (left: Self, right: Self) -> Bool {
        left.offset == right.offset && left.code == right.code
            && (left.path == nil || right.path == nil || left.path == right.path)
    }

    package static func < (left: Self, right: Self) -> Bool {
        (left.offset, left.code.rawValue) < (right.offset, right.code.rawValue)
    }
}

/// A JSONata path, built from its last step to the first when it's written.
package final class PlainPath {
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

    /// The path, or `nil` if one of its keys has other characters than ASCII.
    var text: String? {
        guard let parent else { return "" }
        guard let start = parent.text else { return nil }
        switch step {
        case .key(let key): return Self.quoted(key).map { start + (start.isEmpty ? "" : ".") + $0 }
        case .index(let index): return start + "[\(index)]"
        case nil: return start
        }
    }

    /// Returns a key, truncated to 64 bytes, and between backticks unless it's a plain name.
    private static func quoted(_ key: String) -> String? {
        let bytes = Array(key.utf8)
        guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
        let letters = bytes.prefix(64).map { Unicode.Scalar($0) }
        let isName = letters.allSatisfy { letter in
            "a"..."z" ~= letter || "A"..."Z" ~= letter || "0"..."9" ~= letter || letter == "_"
        }
        if isName, bytes.count <= 64, let first = letters.first, !("0"..."9" ~= first) {
            return key
        }
        let visible = letters.enumerated().map { index, letter in
            let isAtEnd = index == 0 || index == bytes.count - 1
            return letter.value < 0x20 || letter.value == 0x7f || letter == " " && isAtEnd
                ? "\\u{\(String(letter.value, radix: 16))}" : String(letter)
        }
        return "`\(visible.joined())\(bytes.count > 64 ? "…" : "")`"
    }
}

public import ProductCatalog

/// One fault of a request, a query or a catalog.
public struct InputFault: Sendable {
    /// The path from the root of the document, or `nil` for the whole document.
    public var path: String?

    /// What is wrong and what to do.
    public var message: String

    /// The kind of fault, or `nil` if there's no code for it.
    public var code: String?

    /// The position in the text, or `nil` if it isn't known.
    public var position: TextPosition?

    /// Creates a fault.
    ///
    /// - Parameters:
    ///   - path: The path from the root of the document, or `nil` for the whole document.
    ///   - message: What is wrong and what to do.
    ///   - code: The kind of fault, or `nil` if there's no code for it.
    ///   - position: The position in the text, or `nil` if it isn't known.
    public init(
        path: String? = nil,
        message: String,
        code: String? = nil,
        position: TextPosition? = nil
    ) {
        self.path = path
        self.message = message
        self.code = code
        self.position = position
    }
}

/// A position in a text, counted from 1.
public struct TextPosition: Hashable, Sendable {
    /// The line. A line ends with a line feed.
    public var line: Int

    /// The column in Unicode scalars.
    public var column: Int

    /// Creates a position.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}

extension InputFault {
    /// Creates a fault from a finding of the library.
    public init(_ finding: some Finding) {
        self.init(
            path: finding.path.isEmpty ? nil : finding.path,
            message: finding.message,
            code: finding.code.rawValue
        )
    }

    /// Creates a fault from a fault of a parser.
    public init(_ fault: ParsingError.Fault) {
        self.init(
            path: fault.path.isEmpty ? nil : fault.path,
            message: fault.message,
            code: fault.code.rawValue,
            position: TextPosition(line: fault.line, column: fault.column)
        )
    }
}

extension ParsingError {
    /// The faults with their positions, and one more if there are more than are listed.
    public var inputFaults: [InputFault] {
        let listed = faults.map { InputFault($0) }
        guard hasMoreFaults else { return listed }
        return listed + [InputFault(message: "there are more faults: correct these first")]
    }
}

extension InputFault {
    /// The message, followed by the position if it's known: `duplicate key … (column 15)`.
    public var messageWithPosition: String {
        message + (position.map { " (\($0))" } ?? "")
    }
}

extension InputFault: JSONWritable {
    /// Writes the message, which ends with the position, and the path.
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("message", messageWithPosition)
            json.member("propertyName", path)
        }
    }
}

extension TextPosition: CustomStringConvertible {
    /// The position for people: `column 7`, or `line 2, column 7` after the first line.
    public var description: String {
        line == 1 ? "column \(column)" : "line \(line), column \(column)"
    }
}

/// A fault and the text that it's in.
struct LocatedFault: JSONWritable {
    let fault: InputFault

    /// The text that the fault is in, if there are several.
    var source: TextSource?

    /// Whether the code and the position are members of their own. Otherwise, the message ends with
    /// the position.
    var isDetailed = true

    func write(to json: inout JSONWriter) {
        json.object { json in
            if isDetailed {
                json.member("code", fault.code)
                json.member("column", fault.position?.column)
                json.member("line", fault.position?.line)
            }
            json.member("message", isDetailed ? fault.message : fault.messageWithPosition)
            json.member("propertyName", fault.path)
            json.member("source", source?.rawValue)
        }
    }
}

/// A text of a query.
enum TextSource: String {
    /// The query itself.
    case query

    /// The body of the session request, if it's a text of its own.
    case request
}

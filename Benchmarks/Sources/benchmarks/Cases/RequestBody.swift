/// Generates bodies of session requests.
enum RequestBody {
    /// The size in bytes of a typical body: both lists, and three tokens of 32 characters.
    static let typicalSize = 267

    /// Returns different bodies of the same size.
    ///
    /// - Parameter bytes: The size of each body. Bodies of ``typicalSize`` are typical; all others
    ///   consist of one list of ids.
    static func all(bytes: Int) -> [[UInt8]] {
        var generator = SeededGenerator(seed: UInt64(bytes))
        return (0..<(bytes < 10_000 ? 64 : 4)).map { _ in
            Array(
                bytes == typicalSize
                    ? typical(using: &generator).utf8
                    : listOfIDs(bytes: bytes, using: &generator).utf8
            )
        }
    }

    private static func typical(using generator: inout SeededGenerator) -> String {
        func ids(_ count: Int) -> String {
            (0..<count).map { _ in String(Int.random(in: 1000...9999, using: &generator)) }
                .joined(separator: ",")
        }
        let tokens = (0..<3).map { _ in
            "\"" + String((0..<32).map { _ in hexadecimal.randomElement(using: &generator) ?? "0" })
                + "\""
        }
        return """
            {"paymentProductFilters":{"restrictTo":{"groups":["schemes"],"products":[\(ids(7))]},\
            "exclude":{"products":[\(ids(3))]}},"tokens":[\(tokens.joined(separator: ","))]}
            """
    }

    private static let hexadecimal = Array("0123456789abcdef")

    /// Returns a body with as many ids as fit, padded with spaces.
    ///
    /// - Precondition: There is space for at least one id.
    private static func listOfIDs(
        bytes: Int,
        using generator: inout SeededGenerator
    ) -> String {
        let end = "]}}}"
        var body = #"{"paymentProductFilters":{"restrictTo":{"products":["#
        precondition(
            bytes > body.utf8.count + end.utf8.count + 10,
            "\(bytes) bytes are too few for a list"
        )
        body += String(Int.random(in: 1...Dataset.largestID, using: &generator))
        while true {
            let next = "," + String(Int.random(in: 1...Dataset.largestID, using: &generator))
            guard body.utf8.count + next.utf8.count + end.utf8.count <= bytes else { break }
            body += next
        }
        return body + String(repeating: " ", count: bytes - body.utf8.count - end.utf8.count) + end
    }
}

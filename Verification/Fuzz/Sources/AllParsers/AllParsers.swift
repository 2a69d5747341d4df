import Foundation
import ProductFilter

/// Parses session requests with the library, `JSONDecoder` and `JSONSerialization`.
///
/// Standard input contains any number of texts, each preceded by its length in four bytes, least
/// significant first. For each text, a line has the three results, separated by tabs: JSON, or
/// `rejected`, for the library followed by the codes of the faults.
@main
struct AllParsers {
    static func main() throws {
        let input = FileHandle.standardInput.readDataToEndOfFile()
        var position = 0
        var lines: [String] = []
        while position < input.count {
            let length = (0..<4).reduce(0) { $0 | Int(input[position + $1]) << (8 * $1) }
            let text = input.subdata(in: position + 4..<position + 4 + length)
            position += 4 + length
            lines.append(
                [library(text), decoder(text), serialization(text)].joined(separator: "\t")
            )
        }
        FileHandle.standardOutput.write(Data((lines.joined(separator: "\n") + "\n").utf8))
    }

    private static func library(_ text: Data) -> String {
        do throws(ParsingError) {
            return json(try SessionRequest(json: Array(text)))
        } catch {
            return "rejected " + error.faults.map(\.code.rawValue).joined(separator: ",")
        }
    }

    private static func decoder(_ text: Data) -> String {
        do {
            return json(try JSONDecoder().decode(SessionRequest.self, from: text))
        } catch {
            return "rejected"
        }
    }

    private static func serialization(_ text: Data) -> String {
        do {
            let value = try JSONSerialization.jsonObject(with: text, options: .fragmentsAllowed)
            let json = try JSONSerialization.data(
                withJSONObject: value,
                options: .fragmentsAllowed
            )
            return String(decoding: json, as: UTF8.self)
        } catch {
            return "rejected"
        }
    }

    private static func json(_ request: SessionRequest) -> String {
        do {
            return String(decoding: try JSONEncoder().encode(request), as: UTF8.self)
        } catch {
            fatalError("a parsed request can't be encoded: \(error)")
        }
    }
}

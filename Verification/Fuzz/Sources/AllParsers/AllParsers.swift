import Foundation
import ProductCatalog
import ProductFilter

/// Parses texts with the library, `JSONDecoder` and `JSONSerialization`.
///
/// Standard input contains any number of texts, each preceded by a byte for its format, `r` for a
/// session request or `c` for a catalog document, and by its length in four bytes, least significant
/// first. For each text, a line has the three results, separated by tabs: JSON, or `rejected`, for
/// the library followed by the codes of the faults.
@main
struct AllParsers {
    static func main() throws {
        let input = FileHandle.standardInput.readDataToEndOfFile()
        var position = 0
        var lines: [String] = []
        while position < input.count {
            let isCatalog = input[position] == UInt8(ascii: "c")
            let length = (0..<4).reduce(0) { $0 | Int(input[position + 1 + $1]) << (8 * $1) }
            let text = input.subdata(in: position + 5..<position + 5 + length)
            position += 5 + length
            lines.append(
                isCatalog
                    ? results(for: text, as: PaymentProductCatalog.Document.self)
                    : results(for: text, as: SessionRequest.self)
            )
        }
        FileHandle.standardOutput.write(Data((lines.joined(separator: "\n") + "\n").utf8))
    }

    private static func results<Value: JSONParsable & Codable>(
        for text: Data,
        as type: Value.Type
    ) -> String {
        [library(text, as: type), decoder(text, as: type), serialization(text)]
            .joined(separator: "\t")
    }

    private static func library<Value: JSONParsable & Encodable>(
        _ text: Data,
        as type: Value.Type
    ) -> String {
        do throws(ParsingError) {
            return json(try Value(json: Array(text)))
        } catch {
            return "rejected " + error.faults.map(\.code.rawValue).joined(separator: ",")
        }
    }

    private static func decoder<Value: Codable>(_ text: Data, as type: Value.Type) -> String {
        do {
            return json(try JSONDecoder().decode(Value.self, from: text))
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

    private static func json(_ value: some Encodable) -> String {
        do {
            return String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
        } catch {
            fatalError("a parsed value can't be encoded: \(error)")
        }
    }
}

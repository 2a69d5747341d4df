import Foundation
import ProductFilter

/// Reads requests with all readers. On standard input stand any number of inputs, each after its
/// length in four bytes, the lowest first. For each, a line tells what our reader, JSONDecoder and
/// JSONSerialization make of it, between tabs: JSON, or `refused` and why.
@main
struct AllReaders {
    static func main() throws {
        let input = FileHandle.standardInput.readDataToEndOfFile()
        var position = 0
        var lines: [String] = []
        while position < input.count {
            let length = (0..<4).reduce(0) { $0 | Int(input[position + $1]) << (8 * $1) }
            let text = input.subdata(in: position + 4..<position + 4 + length)
            position += 4 + length
            lines.append([ours(text), decoder(text), serialization(text)].joined(separator: "\t"))
        }
        FileHandle.standardOutput.write(Data((lines.joined(separator: "\n") + "\n").utf8))
    }

    private static func ours(_ text: Data) -> String {
        do throws(ParsingError) {
            return json(try SessionRequest(json: Array(text)))
        } catch {
            return "refused " + error.faults.map(\.code.rawValue).joined(separator: ",")
        }
    }

    private static func decoder(_ text: Data) -> String {
        do {
            return json(try JSONDecoder().decode(SessionRequest.self, from: text))
        } catch {
            return "refused"
        }
    }

    private static func serialization(_ text: Data) -> String {
        do {
            let value = try JSONSerialization.jsonObject(with: text, options: .fragmentsAllowed)
            let written = try JSONSerialization.data(
                withJSONObject: value,
                options: .fragmentsAllowed
            )
            return String(decoding: written, as: UTF8.self)
        } catch {
            return "refused"
        }
    }

    private static func json(_ request: SessionRequest) -> String {
        do {
            return String(decoding: try JSONEncoder().encode(request), as: UTF8.self)
        } catch {
            // What was read can be written. That it cannot is a find, and ends the run.
            fatalError("a request cannot be written: \(error)")
        }
    }
}

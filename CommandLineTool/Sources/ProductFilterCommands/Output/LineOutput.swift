import Foundation

/// Gathers lines for standard output, and writes them when there are many or when someone may be
/// waiting.
struct LineOutput {
    private var buffer = Data()

    mutating func write(_ line: String) {
        buffer.append(contentsOf: line.utf8)
        buffer.append(UInt8(ascii: "\n"))
        if buffer.count >= 1 << 16 { flush() }
    }

    mutating func flush() {
        guard !buffer.isEmpty else { return }
        FileHandle.standardOutput.write(buffer)
        buffer.removeAll(keepingCapacity: true)
    }
}

/// Writes lines for people to standard error.
enum StandardError {
    static func write(_ line: String, terminator: String = "\n") {
        FileHandle.standardError.write(Data((line + terminator).utf8))
    }
}

/// Shows on standard error how far long work has come, when that is a terminal.
struct Progress {
    private let noun: String
    private let isShown = isatty(STDERR_FILENO) == 1
    private let start = ContinuousClock.now
    private var count = 0

    init(noun: String) {
        self.noun = noun
    }

    mutating func advance() {
        count += 1
        if isShown, count.isMultiple(of: 10_000) { show(terminator: "\r") }
    }

    func finish() {
        if isShown, count >= 10_000 { show(terminator: "\n") }
    }

    private func show(terminator: String) {
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        let rate = seconds > 0 ? Int(Double(count) / seconds) : 0
        StandardError.write("\(count) \(noun), \(rate) a second", terminator: terminator)
    }
}

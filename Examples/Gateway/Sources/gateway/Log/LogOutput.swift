import Foundation
import Logging
import Metrics

/// The output of the log, which never ends or blocks the process.
///
/// Lines that can't be written at once wait for the next one: the disk is full, or the reader of a
/// pipe is gone or slow. If too many are waiting, further lines are dropped, and the log says how
/// many as soon as it can.
struct LogOutput {
    private let descriptor: Int32

    /// The bytes that are waiting.
    private var waiting: ArraySlice<UInt8> = []

    /// The number of lines dropped since the last one that wasn't.
    private var dropped = 0

    /// The maximum number of bytes that wait.
    static let limit = 256 * 1024

    init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// Writes a line.
    mutating func write(_ line: LogLine) {
        flush()
        // Both or neither: otherwise, lines lost in a row would be reported more than once.
        let bytes = dropped > 0 ? LogLine.dropped(dropped).bytes + line.bytes : line.bytes
        if waiting.count + bytes.count <= Self.limit {
            waiting += bytes
            dropped = 0
        } else {
            dropped += 1
            GatewayMetrics.droppedLogLines.increment()
        }
        flush()
    }

    /// Writes as much as possible.
    ///
    /// - Parameter duration: The maximum time to wait for a reader.
    mutating func flush(for duration: Duration = .zero) {
        let end = ContinuousClock.now + duration
        while !waiting.isEmpty, isReady(before: end) {
            // A pipe that's ready takes this number of bytes.
            let count = unsafe waiting.prefix(Int(PIPE_BUF)).withUnsafeBytes { bytes in
                unsafe Foundation.write(descriptor, bytes.baseAddress, bytes.count)
            }
            guard count > 0 else { return }
            waiting.removeFirst(count)
        }
    }

    private func isReady(before end: ContinuousClock.Instant) -> Bool {
        var state = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        let milliseconds = max(0, (end - .now) / .milliseconds(1))
        return unsafe poll(&state, 1, Int32(milliseconds)) > 0
    }
}

extension LogLine {
    fileprivate static func dropped(_ count: Int) -> LogLine {
        LogLine(
            level: .error,
            ["message": "the log couldn't be written: lines were lost", "lines": "\(count)"]
        )
    }
}

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// An open file, pipe or terminal.
///
/// Foundation's `FileHandle` doesn't serve here: it waits until it has as many bytes as requested,
/// although a process at the other end of the pipe may be waiting for an answer to the first line.
struct FileDescriptor {
    private let rawValue: CInt

    /// The standard input stream.
    static var standardInput: FileDescriptor { FileDescriptor(rawValue: STDIN_FILENO) }

    /// The standard output stream.
    static var standardOutput: FileDescriptor { FileDescriptor(rawValue: STDOUT_FILENO) }

    /// The standard error stream.
    static var standardError: FileDescriptor { FileDescriptor(rawValue: STDERR_FILENO) }

    private init(rawValue: CInt) {
        self.rawValue = rawValue
    }

    /// Opens a file for reading.
    init(reading path: String) throws(SystemError) {
        var result: CInt
        repeat {
            result = unsafe open(path, O_RDONLY | O_CLOEXEC)
        } while result < 0 && errno == EINTR
        guard result >= 0 else { throw SystemError(code: errno) }
        self.init(rawValue: result)
    }

    /// Whether this is a terminal.
    var isTerminal: Bool {
        isatty(rawValue) == 1
    }

    /// The size of a file in bytes, or 0 if it isn't known, as for a pipe.
    var size: Int {
        var status = stat()
        return unsafe fstat(rawValue, &status) == 0 ? Int(status.st_size) : 0
    }

    /// Waits for bytes, and appends those that are available.
    ///
    /// - Parameters:
    ///   - bytes: The bytes to append to.
    ///   - maxCount: The greatest number of bytes to append.
    /// - Returns: Whether there were any. Otherwise, this is the end.
    func appendAvailable(to bytes: inout [UInt8], maxCount: Int) throws(SystemError) -> Bool {
        let start = bytes.count
        try bytes.append(addingCapacity: maxCount) { output throws(SystemError) in
            try unsafe output.withUnsafeMutableBufferPointer { buffer, count throws(SystemError) in
                count = try retrying(POLLIN) {
                    unsafe read(rawValue, buffer.baseAddress, maxCount)
                }
            }
        }
        return bytes.count > start
    }

    /// Writes all bytes.
    func writeAll(_ bytes: [UInt8]) throws(SystemError) {
        var start = 0
        while start < bytes.count {
            start += try retrying(POLLOUT) {
                unsafe bytes.span.extracting(start...).withUnsafeBytes { rest in
                    unsafe write(rawValue, rest.baseAddress, rest.count)
                }
            }
        }
    }

    /// Closes the file. Some file systems report only now that written bytes couldn't be stored.
    func closeFile() throws(SystemError) {
        guard close(rawValue) == 0 || errno == EINTR else { throw SystemError(code: errno) }
    }

    /// Calls a function of the system again after an interruption, and once a descriptor that
    /// doesn't wait is ready.
    private func retrying(_ event: CInt, _ body: () -> Int) throws(SystemError) -> Int {
        while true {
            let result = body()
            if result >= 0 { return result }
            let code = errno
            switch code {
            case EINTR: continue
            case EAGAIN:
                var request = pollfd(fd: rawValue, events: Int16(event), revents: 0)
                _ = unsafe poll(&request, 1, -1)
            default: throw SystemError(code: code)
            }
        }
    }
}

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A failure reported by the operating system.
struct SystemError: Error, Equatable {
    /// The number of the error, such as `ENOSPC`.
    let code: CInt

    /// The reader of a pipe has closed it.
    static var closedPipe: SystemError { SystemError(code: EPIPE) }

    /// A file or a stream isn't open.
    static var invalidDescriptor: SystemError { SystemError(code: EBADF) }

    /// The reason in lower case, such as `no space left on device`.
    var reason: String {
        guard let text = unsafe strerror(code) else { return "error \(code)" }
        let reason = unsafe String(cString: text)
        return reason.prefix(1).lowercased() + reason.dropFirst()
    }
}

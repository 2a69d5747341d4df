#if os(Linux)
import Foundation

/// A terminal without a screen.
struct Terminal {
    /// The end of the keyboard and the screen.
    let user: FileHandle

    /// The end of the program.
    let program: FileHandle

    /// Ctrl-D, which ends the input at the start of a line.
    static let endOfInput: [UInt8] = [4]

    init() throws {
        user = try Self.open("/dev/ptmx")
        // The requests `TIOCSPTLCK` and `TIOCGPTN`, which aren't imported from C.
        var (isLocked, number): (CInt, CUnsignedInt) = (0, 0)
        guard unsafe ioctl(user.fileDescriptor, 0x4004_5431, &isLocked) == 0,
            unsafe ioctl(user.fileDescriptor, 0x8004_5430, &number) == 0
        else { throw POSIXError(.ENOTTY) }
        program = try Self.open("/dev/pts/\(number)")
    }

    private static func open(_ path: String) throws -> FileHandle {
        guard let handle = FileHandle(forUpdatingAtPath: path) else { throw POSIXError(.EIO) }
        return handle
    }
}
#endif

import ArgumentParser

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

extension ProductFilterCommand {
    /// Runs the command with the arguments of the process, and exits.
    ///
    /// Unlike the argument parser's implementation, this one reports output that can't be written.
    public static func main() {
        // If the reader of a pipe has closed it, writing fails instead of ending the process by a
        // signal.
        _ = signal(SIGPIPE, SIG_IGN)
        let status = exitStatus()
        exit(withError: status == .success ? nil : status)
    }

    private static func exitStatus() -> ExitCode {
        do {
            let status = try run()
            try StandardOutput.close()
            return status
        } catch let error as any CommandError {
            for line in error.lines { StandardError.write(line) }
        } catch {
            StandardError.write("\(error)")
        }
        return .failure
    }

    /// Runs the command and returns its exit status.
    ///
    /// - Throws: ``CommandError``.
    private static func run() throws -> ExitCode {
        do {
            var command = try parseAsRoot()
            try command.run()
            return .success
        } catch let error as any CommandError {
            throw error
        } catch {
            // Requests for help, errors in the arguments, and statuses are errors, too.
            let (message, status) = (fullMessage(for: error), exitCode(for: error))
            if message.isEmpty { return status }
            if status.isSuccess {
                try StandardOutput.write(message)
            } else {
                for line in message.split(separator: "\n", omittingEmptySubsequences: false) {
                    StandardError.write(String(line))
                }
            }
            return status
        }
    }
}

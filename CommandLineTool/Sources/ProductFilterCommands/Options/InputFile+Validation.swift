import ArgumentParser

extension InputFile {
    /// Checks that at most one of several files is standard input, which can be read only once.
    ///
    /// - Throws: `ValidationError`.
    static func validateStandardInput(_ files: [InputFile?]) throws {
        guard files.count(where: { $0?.isStandardInput == true }) <= 1 else {
            throw ValidationError(
                "standard input can be read only once: pass a file for all inputs but one"
            )
        }
    }
}

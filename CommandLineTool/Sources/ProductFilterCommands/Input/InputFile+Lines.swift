extension InputFile {
    /// Answers each line when it arrives, with a line of standard output.
    ///
    /// Answers are buffered as long as there are further lines to read without waiting.
    ///
    /// - Parameters:
    ///   - noun: The plural name of what a line is.
    ///   - answer: Returns the answer to a line, or `nil` for none.
    /// - Throws: ``InputError`` or ``OutputError``.
    func answerLines(noun: String, _ answer: (Span<UInt8>) -> [UInt8]?) throws {
        var reader = try LineReader(self)
        var writer = LineWriter()
        var progress = ProgressReporter(noun: noun)
        while let line = try reader.next(beforeReading: { try writer.flush() }) {
            if let answer = answer(line.span) { try writer.write(answer) }
            progress.advance()
        }
        try writer.flush()
        progress.finish()
    }
}

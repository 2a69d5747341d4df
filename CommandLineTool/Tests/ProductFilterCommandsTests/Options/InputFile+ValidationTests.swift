import Testing

struct InputFileValidationTests {
    @Test(arguments: [
        ["batch", "--catalog", "-"], ["batch", "--catalog", "-", "-"],
        ["impact", "--old", "-", "--new", "-", "x"], ["impact", "--old", "-", "--new", "x"],
    ])
    func `standard input can't be read twice`(arguments: [String]) throws {
        let run = try Program.run(arguments)
        #expect(run.status == 64)
        #expect(run.errors.contains("standard input can be read only once"))
    }
}

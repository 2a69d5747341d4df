import Testing

struct ContextOptionsTests {
    @Test(arguments: [
        ("--country", "nl", "use two letters from A to Z, such as NL"),
        ("--currency", "EU", "use three letters from A to Z, such as EUR"),
        ("--amount", "12.50", "use an integer in minor units, such as 1250 for EUR 12.50"),
    ])
    func `an invalid value is rejected with advice`(
        option: String,
        value: String,
        advice: String
    ) throws {
        let run = try Program.run("resolve", option, value, "Examples/session-request.json")
        #expect(run.status == 64)
        #expect(run.errors.contains("The value '\(value)' is invalid for '\(option) <"))
        #expect(run.errors.contains(advice))
    }

    @Test func `an amount may be negative`() throws {
        let run = try Program.run("resolve", "--amount=-5", "Examples/session-request.json")
        #expect(run.status == 0)
        #expect(run.output.contains("amount -5 in minor units"))
    }

    @Test func `each option is part of the context`() throws {
        let run = try Program.run("resolve", "--recurring", "--installments", input: "{}")
        #expect(run.output.contains("  context     recurring, in installments\n"))
        #expect(try Program.run("resolve", input: "{}").output.contains("  context     any\n"))
    }
}

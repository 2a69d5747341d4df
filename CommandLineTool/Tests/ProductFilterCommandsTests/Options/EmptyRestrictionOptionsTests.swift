import Testing

struct EmptyRestrictionOptionsTests {
    @Test(arguments: [
        ("allows-nothing", 0, #"{"available":[],"#), ("unrestricted", 0, #"{"available":[302,"#),
        ("reject", 1, ""),
    ])
    func `the policy determines how an empty restriction is treated`(
        policy: String,
        status: Int32,
        output: String
    ) throws {
        let run = try Program.run(
            "resolve",
            "--format",
            "json",
            "--empty-restriction",
            policy,
            input: #"{"paymentProductFilters":{"restrictTo":{},"exclude":{"products":[1]}}}"#
        )
        #expect(run.status == status)
        #expect(output.isEmpty ? run.output.isEmpty : run.output.hasPrefix(output))
    }
}

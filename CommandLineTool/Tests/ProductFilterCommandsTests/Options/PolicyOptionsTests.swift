import Testing

struct PolicyOptionsTests {
    @Test func `the reject policy turns unknown ids into errors`() throws {
        let run = try Program.run(
            "resolve",
            "--unknown-ids",
            "reject",
            "Examples/session-request.json"
        )
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(
            run.errors == """
                Examples/session-request.json: paymentProductFilters.restrictTo.products[2]: product \
                9999 isn't in the catalog, so nothing is allowed by it: correct the id or remove the \
                entry

                """
        )
    }
}

import ProductCatalog
import ProductFilter
import Testing

/// Messages about unknown groups, in which a reader has to see how near a group of the catalog is.
struct FilterDiagnosticMessageTests {
    private func message(_ group: String, known: String) throws -> String {
        let catalog = try PaymentProductCatalog([
            PaymentProduct(id: 1, groups: [PaymentProductGroup.ID(known)])
        ])
        let filter = PaymentProductFilter(groups: [PaymentProductGroup.ID(group)])
        let diagnostics = catalog.diagnose(PaymentProductFilters(exclude: filter))
        return try #require(diagnostics.first).message
    }

    @Test(arguments: [
        ("card", "cards", "`card`", "`cards`?"),
        ("cards ", "cards", #"`cards\u{20}`"#, "`cards`?"),
        ("cards\u{a0}", "cards", #"`cards\u{a0}`"#, "`cards`?"),
        ("cards\u{200b}", "cards", #"`cards\u{200b}`"#, "`cards`?"),
        ("cards", "cards\u{a0}", "`cards`", #"`cards\u{a0}`?"#),
        ("gift\u{2010}card", "gift-card", #"`gift\u{2010}card`"#, "`gift-card`?"),
        ("c\u{430}rds", "cards", #"`c\u{430}rds`"#, "`cards`?"),
        ("Kreditkarten", "Kreditk\u{e4}rten", "`Kreditkarten`", "`Kreditk\u{e4}rten`?"),
    ])
    func `a near miss is suggested, and what can't be seen is escaped`(
        group: String,
        known: String,
        quoted: String,
        suggestion: String
    ) throws {
        let message = try message(group, known: known)
        #expect(
            message == "group \(quoted) isn't in the catalog, so nothing is excluded by it: "
                + "did you mean \(suggestion)"
        )
    }

    @Test(arguments: [("caf\u{e9}", "cafe\u{301}"), ("cafe\u{301}", "caf\u{e9}")])
    func `a difference in normalization is named`(group: String, known: String) throws {
        #expect(
            try message(group, known: known).hasSuffix(
                "did you mean `\(known)`, which differs only in Unicode normalization?"
            )
        )
    }

    @Test func `a long name is truncated and has no near miss`() throws {
        let name = String(repeating: "a", count: 257)
        let excerpt = String(repeating: "a", count: 256) + "…"
        #expect(
            try message(name, known: name + "s") == "group `\(excerpt)` isn't in the catalog, "
                + "so nothing is excluded by it: correct the name or remove the entry"
        )
    }
}

import Foundation
import Testing

/// `product-filter impact`, as a user runs it.
struct ImpactTests {
    private static let old = #"""
        {"paymentProducts":[{"id":1,"paymentProductGroup":"cards"},
                            {"id":2,"paymentProductGroup":"cards"},{"id":809}]}
        """#
    private static let new = #"""
        {"paymentProducts":[{"id":1,"paymentProductGroup":"cards","countries":["US"]},
                            {"id":3,"paymentProductGroup":"cards"}]}
        """#
    private static let filters = #"""
        {"id":"merchant 7","paymentProductFilters":{"restrictTo":{"groups":["cards"]}}}
        {"id":7,"layers":[{"restrictTo":{"products":[809]}}]}
        {"layers":[{"restrictTo":{"products":[1]}}]}
        {"layer":[]}
        {"layers":[{"restrictTo":{"products":[1]}}],"context":{"countryCode":"US"}}
        """#

    private func impact(_ options: String..., input: String = Self.filters) throws -> Program.Run {
        let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = [("old.json", Self.old), ("new.json", Self.new)]
        let paths = try files.map { name, text in
            let file = folder.appending(path: name)
            try Data(text.utf8).write(to: file)
            return file.path()
        }
        return try Program.run(
            ["impact", "--old", paths[0], "--new", paths[1]] + options,
            input: input
        )
    }

    @Test func `each line whose result changes has an answer, and a bad one its fault`() throws {
        let run = try impact()
        #expect(run.status == 0)
        #expect(
            run.output == """
                {"gained":[3],"id":"merchant 7","leftWithNothing":false,"line":1,"lost":[2]}
                {"gained":[],"id":7,"leftWithNothing":true,"line":2,"lost":[809]}
                {"errors":[{"message":"unknown key `layer`: only `layers`, `paymentProductFilters`, \
                `context`, `id` may stand here (column 2)","propertyName":"layer"}],"line":4}

                """
        )
        #expect(
            run.errors == """
                stored filters: 5, changed: 2, gain products: 1, lose products: 2, \
                left with nothing: 1, cannot be read: 1

                """
        )
    }

    @Test func `a context shows what changed rules do to filters stored without one`() throws {
        let run = try impact("--country", "NL")
        #expect(
            run.output.contains(#"{"gained":[],"leftWithNothing":true,"line":3,"lost":[1]}"#)
        )
        #expect(!run.output.contains(#""line":5"#))
    }

    @Test func `no filters have no impact`() throws {
        let run = try impact(input: "")
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("stored filters: 0, changed: 0"))
    }

    @Test func `both catalogs are needed`() throws {
        #expect(try Program.run(["impact", "--old", "a.json"], input: "").status == 64)
        #expect(
            try Program.run(["impact", "--old", "no such", "--new", "no such"], input: "").status
                == 1
        )
    }
}

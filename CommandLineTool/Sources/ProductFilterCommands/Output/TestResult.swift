import ProductCatalog
import ProductFilter
import ProductFilterJSON

/// The result of one line of expectations.
struct TestResult {
    /// The number of the line, counted from 1.
    let lineNumber: Int

    /// The id of the case, or `nil` if it has none or the line is invalid.
    private(set) var id: FilterQuery.ID?

    /// The entries of the case that the catalog doesn't know.
    private(set) var unknownEntries: [UnknownEntry] = []

    /// Whether the answer is as expected.
    private(set) var outcome: Outcome

    /// What a line of expectations results in.
    enum Outcome {
        /// The answer is as expected.
        case passed

        /// The answer isn't as expected.
        case failed(TestFailure, TestLayers)

        /// The line is invalid.
        case faults([InputFault])
    }

    /// Answers a case and compares the answer with what's expected.
    ///
    /// - Parameters:
    ///   - line: The case as JSON.
    ///   - lineNumber: The number of the line, counted from 1.
    ///   - catalog: The catalog that the filters are resolved against.
    ///   - merchants: The merchants that cases can name, or `nil` if there's no file of them.
    ///   - policies: How to treat questionable filters.
    init(
        of line: Span<UInt8>,
        lineNumber: Int,
        in catalog: PaymentProductCatalog,
        merchants: LoadedMerchants?,
        policies: PolicyOptions
    ) {
        self.lineNumber = lineNumber
        outcome = .passed
        do throws(LineError) {
            let test = try TestCase(line: line, options: policies.parsingOptions)
            id = test.query.id
            let layers = try TestLayers(of: test, merchants: merchants)
            let answer = QueryAnswer(
                to: layers.layers,
                in: test.query.context,
                of: catalog,
                pathToLayer: layers.path(toLayer:)
            )
            try answer.rejectUnknownEntries(policies.unknownEntries)
            unknownEntries = answer.unknownEntries
            let failure = TestFailure(of: answer, expecting: test.expectation)
            if !failure.isEmpty { outcome = .failed(failure, layers) }
        } catch {
            outcome = .faults(error.faults)
        }
    }
}

extension TestResult: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            switch outcome {
            case .passed: break
            case .failed(let failure, let layers):
                json.member("id", id)
                json.member("line", lineNumber)
                failure.writeMembers(to: &json, pathToLayer: layers.path(toLayer:))
                json.member("unknown", unknownEntries.paths)
            case .faults(let faults):
                json.member("errors", faults)
                json.member("id", id)
                json.member("line", lineNumber)
            }
        }
    }
}

import Foundation

extension Program {
    /// The catalog of the cases.
    private static let catalogOfCases = #"""
        {"paymentProducts":[{"id":1,"paymentProductGroup":"cards","displayHints":{"label":"Visa"}},
                            {"id":2,"paymentProductGroup":"cards","countries":["BE"]},
                            {"id":3,"attributes":{"channel":["web"]}}]}
        """#

    /// The merchants that cases may name.
    static let merchantsOfCases = #"""
        {"merchants":[
          {"merchantId":"1234","paymentProductFilters":{"exclude":{"products":[1]}},"note":"no contract",
           "first":[3],"firstByCountry":{"NL":[2]}},
          {"merchantId":"5678","paymentProductFilters":{"exclude":{"groups":["Cards"]}}}]}
        """#

    /// Runs `product-filter test` on cases, with a catalog of three products.
    ///
    /// - Parameters:
    ///   - cases: The cases, one per line.
    ///   - options: The options. `merchants` is replaced by the path of the merchants.
    ///   - merchants: The merchants' file.
    static func test(
        _ cases: String,
        options: [String] = [],
        merchants: String = merchantsOfCases
    ) throws -> Program.Run {
        try withTemporaryFiles(["catalog": catalogOfCases, "merchants": merchants]) { directory in
            let options = options.map {
                $0 == "merchants" ? directory.appending(path: $0).path() : $0
            }
            let catalog = directory.appending(path: "catalog").path()
            var run = try Program.run(["test", "--catalog", catalog] + options, input: cases)
            run.errors = run.errors.replacing("\(directory.path())/", with: "")
            return run
        }
    }
}

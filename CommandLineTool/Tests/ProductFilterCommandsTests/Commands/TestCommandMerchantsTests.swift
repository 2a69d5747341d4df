import Testing

/// The merchants that cases of `product-filter test` name.
struct TestCommandMerchantsTests {
    private let withMerchants = ["--merchants", "merchants"]

    @Test func `the filters of a merchant are one more layer`() throws {
        let run = try Program.test(
            """
            {"merchantId":"1234","expect":{"available":[2,3]}}
            {"merchantId":"1234","layers":[{"exclude":{"products":[3]}}],"expect":{"available":[2]}}
            {"merchantId":"1234","expect":{"includes":[1]}}
            """,
            options: withMerchants
        )
        #expect(run.status == 2)
        #expect(
            run.output == """
                line 3:
                  missing: Visa (1)
                    - excluded by its id (merchant 1234: exclude.products[0]): no contract

                """
        )
    }

    @Test func `paths of reasons and unknown entries say whose they are`() throws {
        let run = try Program.test(
            #"""
            {"merchantId":"5678","layers":[{"exclude":{"products":[9999,1]}}],"expect":{"includes":[1]}}
            """#,
            options: withMerchants + ["--format", "json"]
        )
        #expect(
            run.output == #"""
                {"line":1,"missing":[{"id":1,"reasons":[{"code":"excludedProduct","layer":"layers[0]",\#
                "propertyName":"layers[0].exclude.products[1]"}]}],\#
                "unknown":["merchants[1].paymentProductFilters.exclude.groups[0]",\#
                "layers[0].exclude.products[0]"]}

                """#
        )
    }

    @Test(
        arguments: [
            ("123", "merchant `123` isn't in merchants: did you mean `1234`?"),
            ("x", "merchant `x` isn't in merchants: correct the id, or add the merchant"),
        ]
    )
    func `an unknown merchant is a fault`(id: String, message: String) throws {
        let run = try Program.test(
            #"{"merchantId":"\#(id)","expect":{"includes":[1]}}"#,
            options: withMerchants
        )
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("standard input:1: merchantId: \(message)\n"), "\(run.errors)")
    }

    @Test(
        arguments: [
            ("{}", "missing key `merchants`"),
            (#"{"merchants":[{"merchantId":"1"}]}"#, "missing key `paymentProductFilters`"),
            (#"{"merchants":[{"paymentProductFilters":{}}]}"#, "missing key `merchantId`"),
            (
                #"{"merchants":[{"merchantId":"1","paymentProductFilters":{"exlude":{}}}]}"#,
                "merchants[0].paymentProductFilters.exlude: unknown key `exlude`"
            ),
            (
                #"{"merchants":[{"merchantId":"1","paymentProductFilters":null}]}"#,
                "merchants[0].paymentProductFilters: expected an object"
            ),
            (
                #"{"merchants":[{"merchantId":"1","paymentProductFilters":{},"exclude":{}}]}"#,
                "merchants[0].exclude: unknown key `exclude`"
            ),
            (#"{"merchants":[],"exclude":{}}"#, "unknown key `exclude`: use `merchants`"),
            (
                #"""
                {"merchants":[{"merchantId":"1","paymentProductFilters":{}},
                              {"merchantId":"\u0031","paymentProductFilters":{}}]}
                """#,
                "merchants[1].merchantId: expected each merchant once, found `1` again"
            ),
            (
                #"{"merchants":[{"merchantId":"1","paymentProductFilters":{},"note":""}]}"#,
                "merchants[0].note: expected a note that isn't empty"
            ),
            (
                #"{"merchants":[{"merchantId":"1","paymentProductFilters":{},"first":[1,1]}]}"#,
                "merchants[0].first[1]: expected each product once"
            ),
            (
                #"""
                {"merchants":[{"merchantId":"1","paymentProductFilters":{},
                               "firstByCountry":{"exclude":{"products":[1]}}}]}
                """#,
                "merchants[0].firstByCountry.exclude: expected a country code"
            ),
            (
                #"""
                {"merchants":[{"merchantId":"1","paymentProductFilters":{},"firstByCountry":{"NL":{}}}]}
                """#,
                "merchants[0].firstByCountry.NL: expected a list of product ids"
            ),
        ]
    )
    func `an invalid file of merchants is an error with its place`(
        merchants: String,
        fault: String
    ) throws {
        let run = try Program.test(
            #"{"expect":{"includes":[1]}}"#,
            options: withMerchants,
            merchants: merchants
        )
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("merchants:"))
        #expect(run.errors.contains(fault), "\(run.errors)")
        #expect(!run.errors.contains("case"))
    }

    @Test func `merchants aren't confused if their ids are canonically equivalent`() throws {
        let run = try Program.test(
            #"""
            {"merchantId":"caf\u00e9","expect":{"excludes":[1]}}
            {"merchantId":"cafe\u0301","expect":{"includes":[1]}}
            """#,
            options: withMerchants,
            merchants: #"""
                {"merchants":[
                  {"merchantId":"café","paymentProductFilters":{"exclude":{"products":[1]}}},
                  {"merchantId":"cafe\u0301","paymentProductFilters":{}}]}
                """#
        )
        #expect(run.errors == "2 cases: 2 as expected, 0 failed\n")
    }
}

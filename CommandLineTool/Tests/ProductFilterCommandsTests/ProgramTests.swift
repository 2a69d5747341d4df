import Foundation
import Testing

/// The built program, as a user runs it.
struct ProgramTests {
    @Test func `the README's example prints what the README shows`() throws {
        let run = try Program.run(
            "resolve",
            "--country",
            "NL",
            "--currency",
            "EUR",
            "--amount",
            "2500",
            "Examples/session-request.json"
        )
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(
            run.output == """
                11 of 134 payment products are available.

                  context     country NL, currency EUR, amount 2500 in minor units
                  restrictTo  groups cards, wallets; products 809, 816, 9999
                  exclude     products 2, 302
                  catalog     sample catalog

                  id   label         method    groups
                  320  Google Pay    mobile    wallets
                  3    MasterCard    card      cards
                  1    Visa          card      cards
                  809  iDEAL         redirect  bankTransfers
                  843  Moneybookers            wallets
                  117  Maestro       card      cards
                  841  WebMoney                wallets
                  840  PayPal        redirect  wallets
                  125  JCB           card      cards
                  132  Diners Club   card      cards
                  845  CashU                   wallets

                warning: paymentProductFilters.restrictTo.products[2]: product 9999 is not in the \
                catalog, so nothing is allowed by it: correct the id or remove the entry

                """
        )
    }

    @Test func `the README's question why prints what the README shows`() throws {
        let run = try Program.run(
            "explain",
            "--product",
            "2",
            "--product",
            "840",
            "--country",
            "NL",
            "Examples/session-request.json"
        )
        #expect(run.status == 0)
        #expect(
            run.output.hasSuffix(
                """
                American Express (2) is not available:
                  - excluded by its id (exclude.products[0])

                PayPal (840) is available:
                  - allowed by group `wallets` (restrictTo.groups[1])

                """
            )
        )
    }

    @Test func `json has the ids in display order and the diagnostics`() throws {
        let run = try Program.run(
            "resolve",
            "--format",
            "json",
            input: """
                {"paymentProductFilters":{"restrictTo":{"products":[840,809]},\
                "exclude":{"groups":["card"]}}}
                """
        )
        #expect(run.status == 0)
        #expect(
            run.output == """
                {"available":[809,840],"diagnostics":[{"code":"unknownGroup","message":"group `card` \
                is not in the catalog, so nothing is excluded by it: write `cards` if that is meant",\
                "propertyName":\
                "paymentProductFilters.exclude.groups[0]","severity":"error"}]}

                """
        )
    }

    @Test(
        arguments: [
            (#"{"paymentProductFilters":{"restrictTo":{}}}"#, "restrictTo is there", []),
            (
                #"{"paymentProductFilters":{"restrictTo":{"products":[1]},"exclude":{"products":[1]}}}"#,
                "The filters alone leave nothing", []
            ),
            (
                #"{"paymentProductFilters":{"restrictTo":{"products":[809]}}}"#,
                "no product is among both", ["--country", "US"]
            ),
        ]
    )
    func `when nothing is available the table says why`(
        request: String,
        reason: String,
        options: [String]
    ) throws {
        let run = try Program.run(["resolve"] + options, input: request)
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("No payment product is available."))
        #expect(run.output.contains(reason))
    }

    @Test func `when the context alone allows nothing the table says so`() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).json")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(#"{"paymentProducts":[{"id":1,"minAmount":1}]}"#.utf8).write(to: file)
        let run = try Program.run("resolve", "--catalog", file.path(), "--amount=-1", input: "{}")
        #expect(run.output.contains("The payment context alone allows none"))
    }

    @Test func `unknown ids are refused where the policy says so`() throws {
        let run = try Program.run(
            "resolve",
            "--unknown-ids",
            "reject",
            "Examples/session-request.json"
        )
        #expect(run.status == 1)
        #expect(run.errors.contains("paymentProductFilters.restrictTo.products[2]: product 9999"))
    }

    @Test func `an empty restriction means what the policy says`() throws {
        let request = #"{"paymentProductFilters":{"restrictTo":{},"exclude":{"products":[1]}}}"#
        func resolve(_ policy: String) throws -> Program.Run {
            try Program.run(
                "resolve",
                "--format",
                "json",
                "--empty-restriction",
                policy,
                input: request
            )
        }
        #expect(try resolve("allows-nothing").output.hasPrefix(#"{"available":[],"#))
        #expect(try resolve("unrestricted").output.hasPrefix(#"{"available":[302,"#))
        #expect(try resolve("reject").status == 1)
    }

    @Test(arguments: [["resolve", "--country", "nl"], ["resolve", "--amount", "x"], ["nothing"]])
    func `wrong usage ends with status 64`(arguments: [String]) throws {
        #expect(try Program.run(arguments).status == 64)
    }

    @Test func `what is no amount, or no file, is refused with the reason`() throws {
        let amount = try Program.run(
            "resolve",
            "--amount",
            "12.50",
            "Examples/session-request.json"
        )
        #expect(amount.errors.contains("`12.50` is no amount: write a whole number of minor units"))
        let folder = try Program.run("resolve", "Examples")
        #expect(folder.status == 1)
        #expect(folder.errors.contains("Is a directory"))
        let negative = try Program.run("resolve", "--amount=-5", "Examples/session-request.json")
        #expect(negative.status == 0)
    }

    @Test func `every fault of a bad catalog has a line`() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).json")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(#"{"paymentProducts":[{"id":0},{"id":2},{"id":2}]}"#.utf8).write(to: file)
        let run = try Program.run("resolve", "--catalog", file.path(), input: "{}")
        #expect(run.status == 1)
        #expect(run.errors.contains("paymentProducts[0].id: id 0 is out of range"))
        #expect(run.errors.contains("paymentProducts[2].id: product 2 stands at"))
    }

    @Test func `an empty list of countries is pointed out and allowed`() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).json")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(#"{"paymentProducts":[{"id":1,"countries":[]}]}"#.utf8).write(to: file)
        let run = try Program.run(
            "resolve",
            "--catalog",
            file.path(),
            "--format",
            "json",
            input: "{}"
        )
        #expect(run.status == 0)
        #expect(run.errors.contains("product 1 has an empty list of countries"))
    }

    @Test func `a product is explained in every reason, with the entry that causes it`() throws {
        let run = try Program.run(
            "explain",
            "--product",
            "816",
            "--product",
            "840",
            "--product",
            "9999",
            "--country",
            "BE",
            "Examples/session-request.json"
        )
        #expect(run.status == 0)
        #expect(
            run.output.hasSuffix(
                """
                Giropay (816) is not available:
                  - cannot be used in country `BE`

                PayPal (840) is available:
                  - allowed by group `wallets` (restrictTo.groups[1])

                product 9999 is not available:
                  - not in the catalog

                """
            )
        )
    }

    @Test func `products with the same reasons are explained together`() throws {
        let run = try Program.run("explain", "Examples/session-request.json")
        #expect(
            run.output.contains(
                """
                  excluded by its id (exclude.products[0])
                    American Express (2)

                """
            )
        )
        #expect(run.output.contains("Available: "))
        #expect(run.output.contains("Not available: "))
    }

    @Test func `explanations for programs carry codes and places`() throws {
        let run = try Program.run(
            "explain",
            "--format",
            "json",
            "--product",
            "2",
            "--product",
            "840",
            "Examples/session-request.json"
        )
        #expect(
            run.output == """
                {"products":[{"available":false,"id":2,"reasons":[{"code":"excludedProduct",\
                "propertyName":"paymentProductFilters.exclude.products[0]"}]},{"available":true,\
                "id":840,"reasons":[{"code":"restrictedToGroup","group":"wallets","propertyName":\
                "paymentProductFilters.restrictTo.groups[1]"}]}]}

                """
        )
    }
}

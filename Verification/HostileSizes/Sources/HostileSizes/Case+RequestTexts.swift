import ProductCatalog
import ProductFilter

extension Case {
    /// Every text of a request that a caller chooses, from parsing it to the messages about it.
    static let requestTexts = [
        request("restricted-group", findings: 2) {
            filters(#""restrictTo":{"groups":["\#($0)"]}"#)
        },
        request("excluded-group", findings: 1) { filters(#""exclude":{"groups":["\#($0)"]}"#) },
        request("two-groups", findings: 2) {
            filters(#""exclude":{"groups":["\#($0)","\#($0)b"]}"#)
        },
        request("token", findings: 0) { #"{"tokens":["\#($0)","\#($0)"]}"# },
        request("product-in-quotes", findings: 1) {
            filters(#""exclude":{"products":["\#($0)"]}"#)
        },
        request("filter", findings: 1) { filters(#""exclude":"\#($0)""#) },
        request("key-of-request", findings: 0) { #"{"\#($0)":"\#($0)"}"# },
        request("key-like-that-of-filters", findings: 0) {
            #"{"payment\#($0)ProductFilters":0}"#
        },
        request("key-of-filters", findings: 1) { filters(#""\#($0)":0"#) },
        request("key-of-filter", findings: 1) { filters(#""exclude":{"\#($0)":0}"#) },
        request("key-around-filters", findings: 1) {
            #"{"a":{"\#($0)":{"paymentProductFilters":{}}}}"#
        },
        request("number-of-product", findings: 1, of: HostileText.digits) {
            filters(#""exclude":{"products":[\#($0)]}"#)
        },
        request("fraction-of-product", findings: 1, of: HostileText.digits) {
            filters(#""exclude":{"products":[0.\#($0)]}"#)
        },
        request("exponent-of-product", findings: 1, of: HostileText.digits) {
            filters(#""exclude":{"products":[1e\#($0)]}"#)
        },
        checkout("tokens", findings: 0) { input(#""tokens":"\#($0),\#($0)""#) },
        checkout("separators-of-tokens", findings: 0, of: { String(repeating: ",a", count: $0) }) {
            input(#""tokens":"\#($0)""#)
        },
        checkout("group", findings: 1) { input(filters(#""exclude":{"groups":["\#($0)"]}"#)) },
        checkout("key-of-filters", findings: 1) { input(filters(#""\#($0)":0"#)) },
        checkout("keys", findings: 0) {
            #"{"\#($0)":0,"order":{"\#($0)":0,"customer":{"\#($0)":0}}}"#
        },
        checkout("country", findings: 1) {
            #"{"order":{"customer":{"billingAddress":{"countryCode":"\#($0)"}}}}"#
        },
        checkout("reference", findings: 0) {
            #"{"order":{"references":{"merchantReference":"\#($0)"}}}"#
        },
        query("id", findings: 0) { #"{"id":"\#($0)"}"# },
        query("number-of-id", findings: 1, of: HostileText.digits) { #"{"id":\#($0)}"# },
        query("group-in-layer", findings: 1) { #"{"layers":[{"exclude":{"groups":["\#($0)"]}}]}"# },
        query("country", findings: 1) { #"{"context":{"countryCode":"\#($0)"}}"# },
        query("currency", findings: 1) { #"{"context":{"currencyCode":"\#($0)"}}"# },
        query("number-of-amount", findings: 1, of: HostileText.digits) {
            #"{"context":{"amount":\#($0)}}"#
        },
        query("flag", findings: 1) { #"{"context":{"isRecurring":"\#($0)"}}"# },
        query("key-of-context", findings: 1) { #"{"context":{"\#($0)":0}}"# },
        query("attribute", findings: 2) {
            #"{"context":{"attributes":{"\#($0)":"\#($0)","\#($0)b":"\#($0)"}}}"#
        },
        query("value-of-known-attribute", findings: 0) {
            #"{"context":{"attributes":{"channel":"\#($0)"}}}"#
        },
        query("number-of-attribute", findings: 1, of: HostileText.digits) {
            #"{"context":{"attributes":{"channel":\#($0)}}}"#
        },
        query("name-and-note-of-layer", findings: 1) {
            #"{"layers":[{"name":"\#($0)","note":"\#($0)","exclude":{"products":[7000]}}]}"#
        },
        query("key-of-query", findings: 1) { #"{"\#($0)":0}"# },
        Case("text-name-of-layer", 100_000, 1_000_000, expecting: { _ in 1 }) { size in
            let exclude = PaymentProductFilter(groups: ["absent"])
            let name = HostileText.content(size)
            let layer = FilterLayer(PaymentProductFilters(exclude: exclude), name: name)
            return { try findingCount(of: [layer]) }
        },
    ]

    private static func filters(_ members: String) -> String {
        #"{"paymentProductFilters":{\#(members)}}"#
    }

    /// Returns a request for a hosted checkout.
    ///
    /// - Parameter members: Members of its input, or an object with them.
    private static func input(_ members: String) -> String {
        let object = members.first == "{" ? members : "{\(members)}"
        return #"{"hostedCheckoutSpecificInput":\#(object)}"#
    }

    private static func request(
        _ name: String,
        findings: Int,
        of content: @escaping @Sendable (_ size: Int) -> String = HostileText.content,
        _ text: @escaping @Sendable (_ content: String) -> String
    ) -> Case {
        parsing("request-text-\(name)", findings, content, text) {
            try SessionRequest(json: $0).paymentProductFilters
        }
    }

    private static func checkout(
        _ name: String,
        findings: Int,
        of content: @escaping @Sendable (_ size: Int) -> String = HostileText.content,
        _ text: @escaping @Sendable (_ content: String) -> String
    ) -> Case {
        parsing("checkout-text-\(name)", findings, content, text) {
            try HostedCheckoutRequest(json: $0).paymentProductFilters
        }
    }

    private static func parsing(
        _ name: String,
        _ findings: Int,
        _ content: @escaping @Sendable (_ size: Int) -> String,
        _ text: @escaping @Sendable (_ content: String) -> String,
        parse: @escaping @Sendable (String) throws -> PaymentProductFilters?
    ) -> Case {
        Case(name, 8_000, 1_000_000, expecting: { _ in findings }) { size in
            let text = text(content(size))
            return {
                do {
                    return try findingCount(of: [FilterLayer(try parse(text) ?? .init())])
                } catch let error as ParsingError {
                    return messageCount(of: error)
                }
            }
        }
    }

    private static func query(
        _ name: String,
        findings: Int,
        of content: @escaping @Sendable (_ size: Int) -> String = HostileText.content,
        _ text: @escaping @Sendable (_ content: String) -> String
    ) -> Case {
        Case("query-text-\(name)", 8_000, 1_000_000, expecting: { _ in findings }) { size in
            let text = text(content(size))
            return {
                do {
                    let query = try FilterQuery(json: text)
                    return try findingCount(of: query.allLayers, in: query.context ?? .any)
                } catch let error as ParsingError {
                    return messageCount(of: error)
                }
            }
        }
    }

    /// Returns the number of diagnostics of layers and a context, after everything else that is said
    /// about them.
    private static func findingCount(
        of layers: [FilterLayer],
        in context: PaymentContext = .any
    ) throws -> Int {
        let catalog = try PaymentProductCatalog(
            (1...200).map { id in
                var product = PaymentProduct(id: PaymentProduct.ID(id), groups: ["cards"])
                if id == 1 { product.rules.attributes["channel"] = ["web"] }
                return product
            }
        )
        let resolved = catalog.resolve(layers)
        let explanations = resolved.explanations(in: context).flatMap(\.reasons).map(\.description)
        let entries = resolved.unknownEntries.map { "\($0)" }
        precondition(explanations.count >= 200 && entries.count <= 4)
        do throws(FilterError) {
            try resolved.rejectUnknownEntries()
        } catch {
            precondition(!error.description.isEmpty)
        }
        let unknown = catalog.unknownAttributes(in: context).map(\.description)
        return catalog.diagnose(layers).map(\.description).count + unknown.count
    }

    /// Returns the number of faults, after the response is written.
    private static func messageCount(of error: ParsingError) -> Int {
        precondition(!ErrorResponse(errorID: "id", error).json.isEmpty)
        return error.faults.map(\.description).count
    }
}

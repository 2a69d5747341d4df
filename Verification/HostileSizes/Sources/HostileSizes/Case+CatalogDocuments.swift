import ProductCatalog

extension Case {
    /// Catalog documents that take a long time to parse for some parsers.
    static let catalogDocuments = [
        document("products", 2_000, 100_000, findings: { _ in 0 }) { size in
            (1...size).map { product($0, #""paymentProductGroup":"cards","countries":["NL"]"#) }
        },
        document("products-in-descending-order", 2_000, 100_000, findings: { _ in 0 }) { size in
            (1...size).reversed().map { product($0) }
        },
        document("products-with-one-id", 1_000, 100_000, findings: { $0 - 1 }) { size in
            Array(repeating: product(1), count: size)
        },
        document("products-with-faults", 1_000, 50_000, findings: { 3 * $0 }) { size in
            (1...size).map { product($0, #""countries":["nl",1],"minAmount":"2""#) }
        },
        document("products-without-id", 1_000, 100_000, findings: \.self) { size in
            Array(repeating: "{}", count: size)
        },
        document("products-with-warnings", 1_000, 50_000, findings: { 3 * $0 }) { size in
            (1...size).map { product($0, #""countries":["UK"],"currencies":[],"maxAmount":0"#) }
        },
        document("products-with-misspelt-keys", 1_000, 50_000, findings: \.self) { size in
            (1...size).map { product($0, #""country":["NL"]"#) }
        },
        document("products-with-different-keys", 1_000, 50_000, findings: { _ in 0 }) { size in
            (1...size).map { product($0, #""key \#($0)":1"#) }
        },
        document("keys-of-product", 1_000, 50_000, findings: { _ in 0 }) { size in
            [product(1, (0..<size).map { #""key \#($0)":1"# }.joined(separator: ","))]
        },
        document("misspelt-keys-of-product", 500, 4_000, findings: \.self) { size in
            [
                product(
                    1,
                    variants(of: "countries", size).map { "\"\($0)\":1" }.joined(separator: ",")
                )
            ]
        },
        document("repeated-keys", 1_000, 100_000, findings: { $0 - 1 }) { size in
            let keys = Array(repeating: #""countries":["NL"]"#, count: size)
            return [product(1, keys.joined(separator: ","))]
        },
        document("groups-of-product", 1_000, 100_000, findings: { _ in 0 }) { size in
            let groups = (0..<size).map { "\"group \($0) with a long name\"" }
            return [product(1, #""paymentProductGroups":[\#(groups.joined(separator: ","))]"#)]
        },
        document("repeated-group", 1_000, 100_000, findings: { $0 - 1 }) { size in
            let groups = Array(repeating: "\"group\"", count: size).joined(separator: ",")
            return [product(1, #""paymentProductGroups":[\#(groups)]"#)]
        },
        document("similar-groups", 500, 4_000, findings: { _ in 1 }) { size in
            let groups = variants(of: "paymentgroup", size).map { "\"\($0)\"" }
            return [product(1, #""paymentProductGroups":[\#(groups.joined(separator: ","))]"#)]
        },
        document("countries-of-product", 2_000, 200_000, findings: { _ in 0 }) { size in
            let countries = Array(repeating: #""NL","BE""#, count: size / 2).joined(separator: ",")
            return [product(1, #""countries":[\#(countries)]"#)]
        },
        document("invalid-limits", 1_000, 16_000, findings: { 2 * $0 }) { size in
            let limits = (0..<size).map {
                #""e\#($0)":{},"\#(currency($0))":{"limit":1}"#
            }
            return [product(1, #""amountLimits":{\#(limits.joined(separator: ","))}"#)]
        },
        document("hints-of-product", 2_000, 100_000, findings: { _ in 0 }) { size in
            let hints = Array(repeating: #"{"label":"a"}"#, count: size).joined(separator: ",")
            return [product(1, #""displayHintsList":[\#(hints)]"#)]
        },
        document("deep-nesting", 5_000, 1_000_000, findings: { _ in 0 }) { size in
            let open = String(repeating: #"{"a":["#, count: size / 2)
            return [product(1, #""a":\#(open)\#(String(repeating: "]}", count: size / 2))"#)]
        },
    ]

    static func document(
        _ name: String,
        _ smallSize: Int,
        _ fullSize: Int,
        findings: @escaping @Sendable (_ size: Int) -> Int,
        _ products: @escaping @Sendable (_ size: Int) -> [String]
    ) -> Case {
        Case("catalog-\(name)", smallSize, fullSize, expecting: findings) { size in
            let text = #"{"paymentProducts":[\#(products(size).joined(separator: ","))]}"#
            let options = ParsingOptions(nestingLimit: 2 * size, faultLimit: 4 * size)
            return { findingCount(inCatalog: text, options) }
        }
    }

    static func product(_ id: Int, _ members: String = "") -> String {
        #"{"id":\#(id)\#(members.isEmpty ? "" : ",")\#(members)}"#
    }

    /// Returns names that differ from a name only in underscores and hyphens.
    private static func variants(of name: String, _ count: Int) -> [String] {
        (1...count).map { number in
            var rest = number
            return name.map { letter in
                defer { rest /= 3 }
                return ["", "_", "-"][rest % 3] + "\(letter)"
            }
            .joined()
        }
    }

    /// Returns one of 17,576 codes.
    private static func currency(_ number: Int) -> String {
        let letters = [26 * 26, 26, 1].map { UInt8(ascii: "A") + UInt8(number / $0 % 26) }
        return String(decoding: letters, as: UTF8.self)
    }
}

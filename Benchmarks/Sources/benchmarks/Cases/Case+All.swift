extension Case {
    /// All cases, in report order.
    static let all: [Case] =
        resolving
        + [
            Case(
                name: "context/eligible",
                summary: "the products that a payment context allows",
                dataset: .twentyGroups,
                kind: .query(.eligible, engines: lookup)
            ),
            Case(
                name: "context/conditions",
                summary: "the same if 10% of the products have 3 conditions",
                dataset: .conditions,
                kind: .query(.eligible, engines: lookup)
            ),
            Case(
                name: "context/attributes",
                summary: "the same with 3 attributes of 5 values each",
                dataset: .attributes,
                kind: .query(.eligible, engines: lookup)
            ),
            Case(
                name: "context/certain",
                summary: "what a context allows in every country, for every amount",
                dataset: .twentyGroups,
                kind: .query(.certain, engines: certainty)
            ),
        ]
        + restricting + excluding + layering
        + [
            set("contains", "a membership test for one random product", .contains),
            set("iterate", "a visit of each product in a set", .iterate),
            set("count", "the number of products in a set", .count),
            Case(
                name: "catalog/build",
                summary: "a catalog from products, compared with a dictionary of their ids",
                dataset: .groupsOf100,
                kind: .build
            ),
            Case(
                name: "catalog/memory",
                summary: "bytes per product of a catalog without its products' values",
                dataset: .groupsOf100,
                kind: .memory
            ),
            Case(
                name: "catalog/memory-many-groups",
                summary: "the same with one group per 10 products",
                dataset: .groupsOf10,
                kind: .memory
            ),
            Case(
                name: "parse/request",
                summary: "parsing a request body: both lists and three tokens at 267 bytes, "
                    + "one list of ids at other sizes",
                dataset: .twentyGroups,
                kind: .parsing
            ),
            Case(
                name: "catalog/parse",
                summary: "a catalog from a document of some 340 bytes a product, compared with "
                    + "parsers that don't create a catalog",
                dataset: .twentyGroups,
                kind: .catalogParsing
            ),
            Case(
                name: "threads/2",
                summary: "resolve/mixed on two threads that share a catalog",
                dataset: .twentyGroups,
                kind: .threads
            ),
        ]

    private static func set(_ name: String, _ summary: String, _ query: Query) -> Case {
        Case(
            name: "set/\(name)",
            summary: summary,
            dataset: .twentyGroups,
            kind: .query(query, engines: lookupAndLoop)
        )
    }
}

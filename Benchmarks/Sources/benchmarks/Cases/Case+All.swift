import Measuring

extension Case {
    /// Engines that find ids and names themselves.
    private static let finding: [EngineName] = [
        .productFilter, .set, .closures, .bitSet, .croaring, .flatBitset,
    ]

    /// Engines that find ids without a table as long as the largest id.
    private static let sparse = finding.filter { $0 != .flatBitset }

    /// All, for cases where one pass over all products is a sensible answer.
    private static let dense = finding + [.cLoop]

    /// Every case, in the order in which they are listed and reported.
    static let all: [Case] =
        [
            resolve("typical", excludedIDs: 3, excludedGroups: 1),
            resolve(
                "mixed",
                restrictedIDs: 12,
                restrictedGroups: 1,
                excludedIDs: 5,
                excludedGroups: 1
            ),
            resolve(
                "heavy",
                restrictedIDs: 20,
                restrictedGroups: 3,
                excludedIDs: 20,
                excludedGroups: 3
            ),
            Case(
                name: "resolve/sparse-ids",
                summary: "20 ids excluded, of ids up to 2147483647",
                world: .sparseIDs,
                kind: .question(
                    .available { $0.filters(excludedIDs: 20) },
                    engines: sparse
                )
            ),
            Case(
                name: "resolve/hostile-ids",
                summary: "20 unknown ids excluded, chosen to be searched for longest",
                world: .sparseIDs,
                kind: .question(
                    .available { world in
                        let hostile = HostileIDs(against: world.ids)
                        return world.filters {
                            Filters(exclude: .init(products: hostile.ids(count: 20, using: &$0)))
                        }
                    },
                    engines: sparse
                )
            ),
            Case(
                name: "resolved/available",
                summary: "filters held against the catalog once, and a context's set",
                world: .twentyGroups,
                kind: .question(
                    .resolved {
                        $0.filters(excludedIDs: 3, excludedGroups: 1)
                    },
                    engines: finding
                )
            ),
            Case(
                name: "context/eligible",
                summary: "the products that a country, a currency and an amount allow",
                world: .twentyGroups,
                kind: .question(.eligible, engines: finding)
            ),
            Case(
                name: "restrict/3-ids",
                summary: "at most three products",
                world: .sizedGroups,
                kind: .question(
                    .available { world in
                        world.filters {
                            Filters(
                                restrictTo: world.names(
                                    products: 3,
                                    groups: 0,
                                    unknown: 0,
                                    using: &$0
                                )
                            )
                        }
                    },
                    engines: finding
                )
            ),
        ]
        + group("restrict", "0.1%") + group("restrict", "10%")
        + [exclude(1), exclude(20)]
        + group("exclude", "1%")
        + [layers("scattered"), layers("contiguous")]
        + [
            set("contains", "whether one random product is in a context's set", .contains),
            set("iterate", "every product of a context's set", .iterate),
            set("count", "how many products a context's set has", .count),
            Case(
                name: "catalog/build",
                summary: "a catalog from products; a dictionary from their ids",
                world: .manyGroups,
                kind: .build
            ),
            Case(
                name: "catalog/memory",
                summary: "bytes a product that a catalog takes beyond the products' own values",
                world: .manyGroups,
                kind: .memory
            ),
            Case(
                name: "read/session-request",
                summary: "a body read from its bytes: at 267 bytes both lists and three tokens, "
                    + "above one list of ids",
                world: .twentyGroups,
                kind: .reading
            ),
            Case(
                name: "threads/2",
                summary:
                    "resolve/mixed in two threads that share a catalog, against one",
                world: .twentyGroups,
                kind: .threads
            ),
        ]

    private static func resolve(
        _ name: String,
        restrictedIDs: Int = 0,
        restrictedGroups: Int = 0,
        excludedIDs: Int,
        excludedGroups: Int
    ) -> Case {
        let ids = restrictedIDs + excludedIDs
        let groups = restrictedGroups + excludedGroups
        return Case(
            name: "resolve/\(name)",
            summary: "\(ids) ids and \(groups) group\(groups == 1 ? "" : "s"), "
                + (restrictedGroups == 0 ? "excluded" : "both lists"),
            world: .twentyGroups,
            kind: .question(
                .available {
                    $0.filters(
                        restrictedIDs: restrictedIDs,
                        restrictedGroups: restrictedGroups,
                        excludedIDs: excludedIDs,
                        excludedGroups: excludedGroups
                    )
                },
                engines: finding
            )
        )
    }

    private static func group(_ list: String, _ size: String) -> [Case] {
        ["scattered", "contiguous"].map { place in
            let names = Filters.Names(groups: ["\(place)-\(size)"])
            let filters =
                list == "exclude" ? Filters(exclude: names) : Filters(restrictTo: names)
            return Case(
                name: "\(list)/group-\(size)/\(place)",
                summary: "one group with \(size) of the products, \(place)",
                world: .sizedGroups,
                kind: .question(.available { _ in [filters] }, engines: dense)
            )
        }
    }

    private static func exclude(_ count: Int) -> Case {
        Case(
            name: "exclude/\(count)-id\(count == 1 ? "" : "s")",
            summary: "everything but \(count) product\(count == 1 ? "" : "s")",
            world: .sizedGroups,
            kind: .question(
                .available { world in
                    world.filters {
                        Filters(
                            exclude: world.names(products: count, groups: 0, unknown: 0, using: &$0)
                        )
                    }
                },
                engines: finding
            )
        )
    }

    private static func layers(_ place: String) -> Case {
        let kept = (0..<5).map { Filters(restrictTo: .init(groups: ["\(place)-keep-\($0)"])) }
        let removed = (0..<3).map { Filters(exclude: .init(groups: ["\(place)-remove-\($0)"])) }
        return Case(
            name: "layers/5-restrict-3-exclude/\(place)",
            summary: "eight layers that each name one group, \(place)",
            world: .sizedGroups,
            kind: .question(.layers(kept + removed), engines: dense)
        )
    }

    private static func set(_ name: String, _ summary: String, _ question: Question) -> Case {
        Case(
            name: "set/\(name)",
            summary: summary,
            world: .twentyGroups,
            kind: .question(question, engines: dense)
        )
    }
}

extension World {
    /// Filters in the form of most cases; a restriction is absent where it would name nothing.
    func filters(
        restrictedIDs: Int = 0,
        restrictedGroups: Int = 0,
        excludedIDs: Int = 0,
        excludedGroups: Int = 0
    ) -> [Filters] {
        filters { generator in
            var filters = Filters()
            if restrictedIDs + restrictedGroups > 0 {
                filters.restrictTo = names(
                    products: restrictedIDs,
                    groups: restrictedGroups,
                    using: &generator
                )
            }
            filters.exclude = names(
                products: excludedIDs,
                groups: excludedGroups,
                using: &generator
            )
            return filters
        }
    }
}

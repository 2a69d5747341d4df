extension Case {
    /// The cases with one `restrictTo`.
    static let restricting =
        [
            Case(
                name: "restrict/3-ids",
                summary: "restrictTo with 3 ids",
                dataset: .sizedGroups,
                kind: .query(
                    .available { dataset in
                        dataset.filters {
                            Filters(restrictTo: dataset.knownIDs(count: 3, using: &$0))
                        }
                    },
                    engines: lookup
                )
            )
        ]
        + oneGroup(in: "restrict", "0.1%") + oneGroup(in: "restrict", "10%")

    /// The cases with one `exclude`.
    static let excluding = [exclude(1), exclude(20)] + oneGroup(in: "exclude", "1%")

    /// The cases with eight layers.
    static let layering = [layers("scattered"), layers("contiguous")]

    private static func oneGroup(in list: String, _ size: String) -> [Case] {
        ["scattered", "contiguous"].map { shape in
            let entries = Filters.Entries(groups: ["\(shape)-\(size)"])
            let isExclusion = list == "exclude"
            let filters = isExclusion ? Filters(exclude: entries) : Filters(restrictTo: entries)
            return Case(
                name: "\(list)/group-\(size)/\(shape)",
                summary: "\(isExclusion ? "exclude" : "restrictTo") with one \(shape) group: "
                    + "\(size) of the products",
                dataset: .sizedGroups,
                kind: .query(.available { _ in [filters] }, engines: lookupAndLoop)
            )
        }
    }

    private static func exclude(_ count: Int) -> Case {
        let ids = "id\(count == 1 ? "" : "s")"
        return Case(
            name: "exclude/\(count)-\(ids)",
            summary: "exclude with \(count) \(ids)",
            dataset: .sizedGroups,
            kind: .query(
                .available { dataset in
                    dataset.filters {
                        Filters(exclude: dataset.knownIDs(count: count, using: &$0))
                    }
                },
                engines: lookup
            )
        )
    }

    private static func layers(_ shape: String) -> Case {
        let restrictions = (0..<5).map {
            Filters(restrictTo: .init(groups: ["\(shape)-keep-\($0)"]))
        }
        let exclusions = (0..<3).map {
            Filters(exclude: .init(groups: ["\(shape)-remove-\($0)"]))
        }
        return Case(
            name: "layers/5-restrict-3-exclude/\(shape)",
            summary: "eight layers with one \(shape) group each",
            dataset: .sizedGroups,
            kind: .query(.layers(restrictions + exclusions), engines: lookupAndLoop)
        )
    }
}

extension Dataset {
    fileprivate func knownIDs(
        count: Int,
        using generator: inout SeededGenerator
    ) -> Filters.Entries {
        entries(products: count, groups: 0, unknownFraction: 0, using: &generator)
    }
}

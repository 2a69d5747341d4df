extension Case {
    /// The cases that resolve filters with several entries.
    static let resolving = [
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
            summary: "20 excluded ids, from a catalog with ids up to 2147483647",
            dataset: .sparseIDs,
            kind: .query(.available { $0.filters(excludedIDs: 20) }, engines: sparseLookup)
        ),
        Case(
            name: "resolve/hostile-ids",
            summary: "20 excluded unknown ids with the longest probe sequences",
            dataset: .sparseIDs,
            kind: .query(
                .available { dataset in
                    let hostile = HostileIDs(against: dataset.ids)
                    return dataset.filters {
                        Filters(exclude: .init(products: hostile.ids(count: 20, using: &$0)))
                    }
                },
                engines: sparseLookup
            )
        ),
        Case(
            name: "resolved/available",
            summary: "filters that were resolved in advance",
            dataset: .twentyGroups,
            kind: .query(
                .resolved { $0.filters(excludedIDs: 3, excludedGroups: 1) },
                engines: lookup
            )
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
        let lists = restrictedGroups == 0 ? "in exclude" : "in restrictTo and exclude"
        return Case(
            name: "resolve/\(name)",
            summary: "\(ids) ids and \(groups) group\(groups == 1 ? "" : "s") \(lists)",
            dataset: .twentyGroups,
            kind: .query(
                .available {
                    $0.filters(
                        restrictedIDs: restrictedIDs,
                        restrictedGroups: restrictedGroups,
                        excludedIDs: excludedIDs,
                        excludedGroups: excludedGroups
                    )
                },
                engines: lookup
            )
        )
    }
}

import ProductCatalog
import ProductFilter
import TestSupport
import Testing

/// What a finding promises, in every small world and in random ones.
struct DiagnosticLawTests {
    /// The entries without which nothing changes.
    private static let idle: Set<FilterDiagnostic.Code> = [
        .duplicateEntry, .coveredByGroup, .defeatedRestriction, .redundantExclusion,
    ]

    /// The findings that the definitions of their codes demand, worked out with the twin's plain
    /// sets.
    private static func demanded(
        of twin: NaiveTwin,
        _ layers: [PaymentProductFilters]
    ) -> Set<String> {
        let excluded = layers.compactMap(\.exclude).reduce(Set()) { $0.union(twin.named($1)) }
        let restrictions = layers.compactMap(\.restrictTo)
        let allowed = restrictions.reduce(twin.all) { $0.intersection(twin.named($1)) }
        var findings: Set<String> = []
        for (layer, filters) in layers.enumerated() {
            for (key, filter) in [("restrictTo", filters.restrictTo), ("exclude", filters.exclude)]
            {
                guard let filter else { continue }
                if key == "restrictTo", filter.isEmpty {
                    findings.insert("\(layer) emptyRestriction restrictTo")
                }
                let entries =
                    filter.products.enumerated().map { position, id in
                        (
                            "products[\(position)]", "Product", twin.all.intersection([id]),
                            filter.products[..<position].contains(id)
                        )
                    }
                    + filter.groups.enumerated().map { position, name in
                        (
                            "groups[\(position)]", "Group", twin.members(of: name),
                            filter.groups[..<position].contains(name)
                        )
                    }
                for (path, kind, members, isRepeated) in entries {
                    func find(_ code: String) { findings.insert("\(layer) \(code) \(key).\(path)") }
                    if members.isEmpty { find("unknown\(kind)") }
                    if isRepeated { find("duplicateEntry") }
                    if members.isEmpty || isRepeated { continue }
                    if kind == "Product",
                        filter.groups.contains(where: {
                            twin.members(of: $0).isSuperset(of: members)
                        })
                    {
                        find("coveredByGroup")
                    }
                    if key == "restrictTo", members.isSubset(of: excluded) {
                        find("defeatedRestriction")
                    }
                    if key == "exclude", !restrictions.isEmpty, !allowed.isEmpty,
                        members.isDisjoint(with: allowed)
                    {
                        find("redundantExclusion")
                    }
                }
            }
        }
        return findings
    }

    /// Whether the findings are those demanded, each once, and whether something is available is
    /// told.
    private static func findsWhatIsDemanded(
        _ findings: [FilterDiagnostic],
        _ catalog: PaymentProductCatalog,
        _ twin: NaiveTwin,
        _ layers: [PaymentProductFilters]
    ) -> Bool {
        let isNothingLeft = twin.available(for: layers).isEmpty
        var entries = findings.map {
            "\($0.place.layer) \($0.code.rawValue) \($0.place.path(from: ""))"
        }
        let saysSo = findings.last?.code == .nothingAvailable
        if saysSo { entries.removeLast() }
        let demanded = demanded(of: twin, layers)
        return saysSo == isNothingLeft && entries.count == demanded.count
            && Set(entries) == demanded
    }

    /// Whether nothing changes without any one of the entries found idle. That holds in any context
    /// when it holds in the one that allows everything, because a context only ever takes away.
    private static func canDoWithoutIdleEntries(
        _ findings: [FilterDiagnostic],
        _ catalog: PaymentProductCatalog,
        _ layers: [PaymentProductFilters],
        in contexts: [PaymentContext]
    ) throws -> Bool {
        let resolved = try catalog.resolve(layers.map { FilterLayer($0) })
        return try findings.filter { idle.contains($0.code) }.prefix(40).allSatisfy { finding in
            guard let entry = finding.place.entry else { return false }
            var changed = layers
            let filter: WritableKeyPath<PaymentProductFilters, PaymentProductFilter?> =
                finding.place.filter == .exclude ? \.exclude : \.restrictTo
            switch entry.list {
            case .products:
                changed[finding.place.layer][keyPath: filter]?.products.remove(at: entry.position)
            case .groups:
                changed[finding.place.layer][keyPath: filter]?.groups.remove(at: entry.position)
            }
            let without = try catalog.resolve(changed.map { FilterLayer($0) })
            return without.products == resolved.products
                && contexts.allSatisfy {
                    without.availableProducts(in: $0) == resolved.availableProducts(in: $0)
                }
        }
    }

    @Test func `in every small world findings are what their codes mean`() throws {
        for products in SmallWorlds.catalogs(productCount: 2) {
            let catalog = try PaymentProductCatalog(products)
            let twin = NaiveTwin(products)
            let filters = SmallWorlds.filters(productCount: 1)
            for restrictTo in filters.map(Optional.some) + [nil] {
                for exclude in filters {
                    let layer = PaymentProductFilters(restrictTo: restrictTo, exclude: exclude)
                    let findings = catalog.diagnose(layer)
                    guard Self.findsWhatIsDemanded(findings, catalog, twin, [layer]),
                        try Self.canDoWithoutIdleEntries(findings, catalog, [layer], in: [.any])
                    else {
                        Issue.record("\(layer) of \(products)")
                        return
                    }
                }
            }
        }
    }

    @Test func `in random worlds findings are what their codes mean`() throws {
        try checkWorlds(seed: 400, cases: 3 * World.sizes.count) { world in
            guard world.products.count < 1_000 || world.layers.count < 2 else { return true }
            let catalog = try world.catalog()
            let findings = catalog.diagnose(world.layers.map { FilterLayer($0) })
            return Self.findsWhatIsDemanded(findings, catalog, world.twin(), world.layers)
        }
    }

    @Test func `what is found idle can be removed`() throws {
        try checkWorlds(seed: 401, cases: 2 * World.sizes.count) { world in
            let catalog = try world.catalog()
            let findings = catalog.diagnose(world.layers.map { FilterLayer($0) })
            return try Self.canDoWithoutIdleEntries(
                findings,
                catalog,
                world.layers,
                in: world.contexts
            )
        }
    }

    @Test func `the place of a finding holds what it names`() throws {
        try checkWorlds(seed: 402, cases: 60) { world in
            let catalog = try world.catalog()
            let requests = try world.layers.map(WireRequest.init)
            let findings = catalog.diagnose(world.layers.map { FilterLayer($0) })
            return findings.allSatisfy { finding in
                let place = finding.place
                guard let name = finding.name else { return place.entry == nil }
                let value = requests[place.layer].value(at: place.path())
                return switch name {
                case .product(let id): value as? Int == id.rawValue
                case .group(let group): value as? String == group.rawValue
                }
            }
        }
    }
}

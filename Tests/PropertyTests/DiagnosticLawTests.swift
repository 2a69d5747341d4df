import ProductCatalog
import ProductFilter
import TestSupport
import Testing

/// Diagnostics, tested against the definitions of their codes in every small world and in random
/// worlds.
struct DiagnosticLawTests {
    /// The codes of entries that can be removed without any effect.
    private static let removableCodes: Set<FilterDiagnostic.Code> = [
        .duplicateEntry, .coveredByGroup, .defeatedRestriction, .redundantExclusion,
    ]

    @Test func `in every small world the diagnostics match the definitions of their codes`() throws
    {
        for products in SmallWorlds.catalogs(productCount: 2) {
            let catalog = try PaymentProductCatalog(products)
            let model = ReferenceModel(products)
            let filters = SmallWorlds.filters(productCount: 1)
            for restrictTo in filters.map(Optional.some) + [nil] {
                for exclude in filters {
                    let layer = PaymentProductFilters(restrictTo: restrictTo, exclude: exclude)
                    let diagnostics = catalog.diagnose(layer)
                    guard Self.areExpected(diagnostics, [layer], model),
                        Self.areRemovable(diagnostics, catalog, [layer], in: [.any])
                    else {
                        Issue.record("\(layer) of \(products)")
                        return
                    }
                }
            }
        }
    }

    @Test func `in random worlds the diagnostics match the definitions of their codes`() throws {
        try checkWorlds(seed: 400, cases: 3 * World.sizes.count) { world in
            guard world.products.count < 1_000 || world.layers.count < 2 else { return true }
            let diagnostics = try world.catalog().diagnose(world.filterLayers)
            return Self.areExpected(diagnostics, world.layers, world.referenceModel())
        }
    }

    @Test func `removing an entry that has no effect changes nothing`() throws {
        try checkWorlds(seed: 401, cases: 2 * World.sizes.count) { world in
            let catalog = try world.catalog()
            let diagnostics = catalog.diagnose(world.filterLayers)
            return Self.areRemovable(diagnostics, catalog, world.layers, in: world.contexts)
        }
    }

    #if CodableSupport
    @Test func `the location of a diagnostic contains the entry that it names`() throws {
        try checkWorlds(seed: 402, cases: 60) { world in
            let requests = try world.layers.map(JSONRequest.init)
            return try world.catalog().diagnose(world.filterLayers).allSatisfy { diagnostic in
                guard let location = diagnostic.location else { return diagnostic.path.isEmpty }
                guard let entry = diagnostic.entry else { return location.entry == nil }
                let value = requests[location.layer].value(at: diagnostic.path)
                return switch entry {
                case .product(let id): value as? Int == id.rawValue
                case .group(let group): value as? String == group.rawValue
                case .attribute: false
                }
            }
        }
    }
    #endif

    @Test func `resolved filters list the unknown entries that diagnosing finds`() throws {
        try checkWorlds(seed: 403) { world in
            let catalog = try world.catalog()
            let unknown = catalog.diagnose(world.filterLayers).filter {
                $0.code == .unknownProduct || $0.code == .unknownGroup
            }
            let listed = catalog.isEmpty ? [] : catalog.resolve(world.filterLayers).unknownEntries
            return Set(listed.map(\.location)) == Set(unknown.map(\.location))
                && Set(listed.map(\.entry)) == Set(unknown.map(\.entry))
                && listed.count == unknown.count
        }
    }

    // MARK: - Checks

    /// Returns whether removing any one of the removable entries has no effect. If it has none in
    /// the context that allows every product, it has none in any context.
    private static func areRemovable(
        _ diagnostics: [FilterDiagnostic],
        _ catalog: PaymentProductCatalog,
        _ layers: [PaymentProductFilters],
        in contexts: [PaymentContext]
    ) -> Bool {
        let resolved = catalog.resolve(layers.map { FilterLayer($0) })
        let removable = diagnostics.filter { removableCodes.contains($0.code) }
        return removable.prefix(40).allSatisfy { diagnostic in
            guard let location = diagnostic.location, let entry = location.entry else {
                return false
            }
            var changed = layers
            let filter: WritableKeyPath<PaymentProductFilters, PaymentProductFilter?> =
                location.filter == .exclude ? \.exclude : \.restrictTo
            switch entry.list {
            case .products:
                changed[location.layer][keyPath: filter]?.products.remove(at: entry.position)
            case .groups:
                changed[location.layer][keyPath: filter]?.groups.remove(at: entry.position)
            }
            let other = catalog.resolve(changed.map { FilterLayer($0) })
            return other.admittedProducts == resolved.admittedProducts
                && contexts.allSatisfy {
                    other.availableProducts(in: $0) == resolved.availableProducts(in: $0)
                }
        }
    }

    /// Returns whether the diagnostics are the expected ones, each once, followed by
    /// `nothingAvailable` or `emptyCatalog` exactly if no product is available.
    private static func areExpected(
        _ diagnostics: [FilterDiagnostic],
        _ layers: [PaymentProductFilters],
        _ model: ReferenceModel
    ) -> Bool {
        var found = diagnostics.map {
            "\($0.location?.layer ?? 0) \($0.code.rawValue) \($0.location?.path(root: "") ?? "")"
        }
        let reportsNothingAvailable =
            diagnostics.last?.code == (model.all.isEmpty ? .emptyCatalog : .nothingAvailable)
        if reportsNothingAvailable {
            found.removeLast()
            let first = (0...layers.count).first { count in
                model.available(for: Array(layers[..<count])).isEmpty
            }
            // Without layers, the catalog is the cause.
            let layer = first.flatMap { $0 == 0 ? nil : $0 - 1 }
            guard diagnostics.last?.location?.layer == layer else { return false }
        }
        let expected = expectedDiagnostics(of: layers, model)
        return reportsNothingAvailable == model.available(for: layers).isEmpty
            && found.count == expected.count && Set(found) == expected
    }

    /// Returns the diagnostics that the definitions of their codes imply, as layer, code and path.
    private static func expectedDiagnostics(
        of layers: [PaymentProductFilters],
        _ model: ReferenceModel
    ) -> Set<String> {
        let excluded = layers.compactMap(\.exclude).reduce(Set()) { $0.union(model.named($1)) }
        let restrictions = layers.compactMap(\.restrictTo)
        let allowed = restrictions.reduce(model.all) { $0.intersection(model.named($1)) }
        var expected: Set<String> = []
        for (layer, filters) in layers.enumerated() {
            let named = [("restrictTo", filters.restrictTo), ("exclude", filters.exclude)]
            for case (let key, let filter?) in named {
                if key == "restrictTo", filter.isEmpty {
                    expected.insert("\(layer) emptyRestriction restrictTo")
                }
                for entry in entries(of: filter, model) {
                    func expect(_ code: String) {
                        expected.insert("\(layer) \(code) \(key).\(entry.path)")
                    }
                    if entry.members.isEmpty, !model.all.isEmpty {
                        expect(entry.isProduct ? "unknownProduct" : "unknownGroup")
                    }
                    if entry.isDuplicate { expect("duplicateEntry") }
                    if entry.members.isEmpty || entry.isDuplicate { continue }
                    let isCovered = filter.groups.contains {
                        model.members(of: $0).isSuperset(of: entry.members)
                    }
                    if entry.isProduct, isCovered { expect("coveredByGroup") }
                    if key == "restrictTo", entry.members.isSubset(of: excluded) {
                        expect("defeatedRestriction")
                    }
                    if key == "exclude", !restrictions.isEmpty, !allowed.isEmpty,
                        entry.members.isDisjoint(with: allowed)
                    {
                        expect("redundantExclusion")
                    }
                }
            }
        }
        return expected
    }

    /// An entry of a filter, with the known products that it names.
    private typealias Entry = (
        path: String, isProduct: Bool, members: Set<PaymentProduct.ID>, isDuplicate: Bool
    )

    private static func entries(
        of filter: PaymentProductFilter,
        _ model: ReferenceModel
    ) -> [Entry] {
        let products = filter.products.enumerated().map { position, id -> Entry in
            (
                "products[\(position)]", true, model.all.intersection([id]),
                filter.products[..<position].contains(id)
            )
        }
        let groups = filter.groups.enumerated().map { position, id -> Entry in
            (
                "groups[\(position)]", false, model.members(of: id),
                filter.groups[..<position].contains(id)
            )
        }
        return products + groups
    }
}

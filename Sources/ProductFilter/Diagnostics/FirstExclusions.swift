import ProductCatalog

/// Which entry of all exclusions is the first to take a product out. Found in as many steps however
/// many layers there are.
struct FirstExclusions {
    /// The first entry for each name, in the order of places.
    private var places: [FilterPlace] = []

    /// Where among them a name has its entry.
    private var numbers: [EntryName: Int] = [:]

    init(of layers: [FilterLayer]) {
        for (layer, filters) in layers.map(\.filters).enumerated() {
            guard let exclude = filters.exclude else { continue }
            let place = FilterPlace(layer: layer, filter: .exclude)
            for (position, id) in exclude.products.enumerated() {
                add(.product(id), at: place.entry(.products, position))
            }
            for (position, name) in exclude.groups.enumerated() {
                add(.group(name), at: place.entry(.groups, position))
            }
        }
    }

    private mutating func add(_ name: EntryName, at place: FilterPlace) {
        guard numbers[name] == nil else { return }
        numbers[name] = places.count
        places.append(place)
    }

    /// The first entry that takes a product out, by its id or by one of its groups.
    func place(of product: PaymentProduct) -> FilterPlace? {
        let names = [EntryName.product(product.id)] + product.groups.map(EntryName.group)
        return names.compactMap { numbers[$0] }.min().map { places[$0] }
    }
}

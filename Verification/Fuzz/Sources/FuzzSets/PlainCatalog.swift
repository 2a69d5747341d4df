import ProductCatalog

/// A catalog of products without rules, whose ids are their offsets and one. They are made once:
/// what is fuzzed is their sets.
struct PlainCatalog: Sendable {
    let catalog: PaymentProductCatalog
    let indices: [PaymentProductCatalog.Index]

    /// The members of each group.
    let groups: [(name: PaymentProductGroup.ID, members: FlatSet)]

    /// Catalogs of the sizes at which words and chunks begin and end, in every form of storage.
    static let all: [PlainCatalog] = [
        (1, .inline), (65, .inline), (512, .inline), (65, .flat), (513, .flat), (4097, .flat),
        (63, .chunks), (65, .chunks), (16_383, .chunks), (16_384, .chunks), (16_385, .chunks),
        (40_000, .chunks), (65, .large), (16_384, .large), (16_385, .large), (40_000, .large),
    ].map(PlainCatalog.init)

    private init(size: Int, form: ProductSet.Form) {
        let isMember: [(name: PaymentProductGroup.ID, (Int) -> Bool)] = [
            ("all", { _ in true }), ("even", { $0 % 2 == 0 }), ("few", { $0 % 300 == 7 }),
            ("first half", { $0 < size / 2 }), ("first chunk", { $0 < 16_384 }),
            ("all but one", { $0 != size / 3 }), ("last", { $0 == size - 1 }),
        ]
        let products = (0..<size).map { offset in
            PaymentProduct(
                id: PaymentProduct.ID(rawValue: offset + 1),
                groups: isMember.filter { $0.1(offset) }.map(\.name)
            )
        }
        do {
            catalog = try PaymentProductCatalog(products, storedAs: form)
        } catch {
            // The products are this program's own: refused, they are a find, and end the run.
            fatalError("products with ids in a row make a catalog: \(error)")
        }
        indices = Array(catalog.indices)
        groups = isMember.map { name, isMember in
            var members = FlatSet(size: size)
            for offset in 0..<size where isMember(offset) { members.insert(offset) }
            return (name, members)
        }
    }
}

import FuzzSupport
import ProductCatalog

/// A catalog of products without rules. The id of the product at an offset is the offset plus 1.
///
/// All catalogs are created once, because only their sets are fuzzed.
struct PlainCatalog: Sendable {
    let catalog: PaymentProductCatalog
    let indices: [PaymentProductCatalog.Index]

    /// The groups with their members.
    let groups: [(id: PaymentProductGroup.ID, members: PlainSet)]

    /// Catalogs of several sizes, in every storage form.
    static let all = StorageForms.catalogSizes.map(PlainCatalog.init)

    private init(size: Int, form: ProductSet.Form) {
        let isMember: [(id: PaymentProductGroup.ID, (Int) -> Bool)] = [
            ("all", { _ in true }), ("even", { $0 % 2 == 0 }), ("few", { $0 % 300 == 7 }),
            ("first half", { $0 < size / 2 }), ("first chunk", { $0 < 16_384 }),
            ("all but one", { $0 != size / 3 }), ("last", { $0 == size - 1 }),
        ]
        let products = (0..<size).map { offset in
            PaymentProduct(
                id: PaymentProduct.ID(offset + 1),
                groups: isMember.filter { $0.1(offset) }.map(\.id)
            )
        }
        do {
            catalog = try PaymentProductCatalog(products, storedAs: form)
        } catch {
            fatalError("valid products are rejected: \(error)")
        }
        indices = Array(catalog.indices)
        groups = isMember.map { id, isMember in
            var members = PlainSet(size: size)
            for offset in 0..<size where isMember(offset) { members.insert(offset) }
            return (id, members)
        }
    }
}

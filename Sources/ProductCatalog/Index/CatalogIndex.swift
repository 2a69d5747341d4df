import Synchronization

/// The products of a catalog, with tables and sets to look them up.
package final class CatalogIndex: Sendable {
    let identity: CatalogIdentity

    /// The products in display order.
    let products: [PaymentProduct]

    /// The warnings about unknown keys of the document that the catalog was created from.
    let keyWarnings: [CatalogWarning]

    let ids: ProductIDTable
    let groupNames: NameTable<PaymentProductGroup.ID>

    /// The names of the attributes that rules or conditions name.
    let attributeNames: NameTable<AttributeName>

    /// The sets, in the form that suits the size of the catalog.
    ///
    /// INVARIANT: Exactly one of these isn't `nil`. Reading the payload of an enumeration would retain
    /// it.
    private let inline: SetIndex<InlineBits>?
    private let flat: SetIndex<FlatBits>?
    private let chunked: SetIndex<ChunkedBits>?

    /// The groups for finding near misses, indexed when one is first asked for.
    private let lazyGroupNearMisses = AtomicLazyReference<NearMissIndex>()

    /// The attributes for finding near misses, indexed when one is first asked for.
    private let lazyAttributeNearMisses = AtomicLazyReference<NearMissIndex>()

    /// Creates an index.
    ///
    /// - Parameters:
    ///   - products: The products, valid and in display order.
    ///   - builder: The properties of the products.
    ///   - form: How sets of the products are stored.
    ///   - keyWarnings: The warnings about unknown keys of the catalog's document.
    init(
        _ products: [PaymentProduct],
        _ builder: CatalogIndexBuilder,
        storedAs form: ProductSet.Form,
        keyWarnings: [CatalogWarning]
    ) {
        let identity = CatalogIdentity(productCount: products.count)
        let ids = ProductIDTable(builder.ids)
        let (names, members) = builder.groups.sorted()
        let form = form.resolved(for: products.count)
        func sets<Members: SetStorage>(allowsLists: Bool = true) -> SetIndex<Members> {
            let layout = SetLayout(productCount: products.count, allowsLists: allowsLists)
            return SetIndex(builder, identity, ids, names, members, layout: layout)
        }
        self.identity = identity
        self.products = products
        self.keyWarnings = keyWarnings
        self.ids = ids
        groupNames = names
        attributeNames = builder.attributeNames
        inline = form == .inline ? sets() : nil
        flat = form == .flat ? sets() : nil
        chunked =
            switch form {
            case .inline, .flat: nil
            case .chunkedWithoutLists: sets(allowsLists: false)
            case .automatic, .chunked: sets()
            }
    }

    /// An index of the groups for finding near misses of unknown ones.
    ///
    /// - Complexity: O(bytes in the groups' names) in time and memory at first, then O(1).
    var groupNearMisses: NearMissIndex {
        lazyGroupNearMisses.load()
            ?? lazyGroupNearMisses.storeIfNil(
                NearMissIndex(groupNames.names.lazy.map { $0.rawValue })
            )
    }

    /// An index of the attributes for finding near misses of unknown ones.
    ///
    /// - Complexity: O(bytes in the attributes' names) in time and memory at first, then O(1).
    var attributeNearMisses: NearMissIndex {
        lazyAttributeNearMisses.load()
            ?? lazyAttributeNearMisses.storeIfNil(
                NearMissIndex(attributeNames.names.lazy.map { $0.rawValue })
            )
    }

    private var requiredChunked: SetIndex<ChunkedBits> {
        guard let chunked else {
            preconditionFailure("there is no index for the form of the catalog")
        }
        return chunked
    }
}

// Queries, which are dispatched to the index of the catalog's form.
extension CatalogIndex {
    /// Returns the members of the group with a number.
    func members(ofGroup number: Int) -> ProductSet {
        inline?.members(ofGroup: number)
            ?? flat?.members(ofGroup: number)
            ?? requiredChunked.members(ofGroup: number)
    }

    /// Returns the products that a filter names.
    func products(namedBy filter: PaymentProductFilter) -> ProductSet {
        inline?.products(namedBy: filter)
            ?? flat?.products(namedBy: filter)
            ?? requiredChunked.products(namedBy: filter)
    }

    /// The set of all products.
    var allProducts: ProductSet {
        inline?.allProducts ?? flat?.allProducts ?? requiredChunked.allProducts
    }

    /// Returns the products that a payment context allows.
    @inline(__always)
    func products(allowedIn context: PaymentContext) -> ProductSet {
        inline?.products(allowedIn: context)
            ?? flat?.products(allowedIn: context)
            ?? requiredChunked.products(allowedIn: context)
    }

    /// Returns the candidates that are certain in a payment context.
    @inline(__always)
    func products(
        certainIn context: PaymentContext,
        among candidates: ProductSet
    ) -> ProductSet {
        identity.requireSame(as: candidates.catalog)
        return inline?.products(certainIn: context, among: candidates, of: products)
            ?? flat?.products(certainIn: context, among: candidates, of: products)
            ?? requiredChunked.products(certainIn: context, among: candidates, of: products)
    }

    /// Returns the candidates that one layer of filters leaves.
    package func filtered(
        _ candidates: ProductSet,
        by filters: PaymentProductFilters
    ) -> ProductSet {
        filtered(candidates) { $0(filters) }
    }

    /// Returns the candidates that layers of filters leave.
    ///
    /// - Parameter forEachLayer: Calls its argument with the filters of each layer.
    @inline(__always)
    package func filtered(
        _ candidates: ProductSet,
        by forEachLayer: ((borrowing PaymentProductFilters) -> Void) -> Void
    ) -> ProductSet {
        identity.requireSame(as: candidates.catalog)
        let storage = candidates.storage
        switch storage {
        case .inline: return filtered(candidates.inlineBits, inline, by: forEachLayer)
        case .flat(let members): return filtered(members, flat, by: forEachLayer)
        case .chunked(let members): return filtered(members, chunked, by: forEachLayer)
        }
    }

    @inline(__always)
    private func filtered<Members>(
        _ candidates: borrowing Members,
        _ sets: SetIndex<Members>?,
        by forEachLayer: ((borrowing PaymentProductFilters) -> Void) -> Void
    ) -> ProductSet {
        precondition(sets != nil, "the set has another form than the catalog")
        var available = Members.Accumulator(candidates)
        forEachLayer { sets?.apply($0, to: &available) }
        return available.result().set(of: identity)
    }
}

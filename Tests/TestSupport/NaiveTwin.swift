public import ProductCatalog
public import ProductFilter

/// The rule once more, written from its definition with plain sets of ids, to hold the engine
/// against.
///
///     named(f)  = f.products ∪ ⋃ members(g) for g in f.groups        (within the catalog)
///     available = allowed ∩ ⋂ named(restrictTo) \ ⋃ named(exclude)   over all layers
///
/// It takes the public value types as data and shares no code with the engine. It is meant to be
/// obviously right, and is as slow as that makes it.
public struct NaiveTwin: Sendable {
    private let products: [PaymentProduct.ID: PaymentProduct]

    /// By the bytes of the group's name: names compare byte for byte.
    private let members: [[UInt8]: Set<PaymentProduct.ID>]

    /// The ids of all products: `displayOrder` ascending, products without one last, ties by id.
    public let displayOrder: [PaymentProduct.ID]

    /// Makes the twin of a catalog of these products, each with an id of its own.
    public init(_ products: [PaymentProduct]) {
        self.products = Dictionary(products.map { ($0.id, $0) }) { first, _ in first }
        var members: [[UInt8]: Set<PaymentProduct.ID>] = [:]
        for product in products {
            for group in product.groups {
                members[Array(group.rawValue.utf8), default: []].insert(product.id)
            }
        }
        self.members = members
        let withOrder = products.filter { $0.displayOrder != nil }
        let without = products.filter { $0.displayOrder == nil }
        let ordered = withOrder.sorted {
            ($0.displayOrder ?? 0, $0.id.rawValue) < ($1.displayOrder ?? 0, $1.id.rawValue)
        }
        displayOrder =
            ordered.map(\.id) + without.map(\.id).sorted { $0.rawValue < $1.rawValue }
    }

    /// The ids of all products.
    public var all: Set<PaymentProduct.ID> {
        Set(products.keys)
    }

    /// The product with an id, if there is one.
    public func product(_ id: PaymentProduct.ID) -> PaymentProduct? {
        products[id]
    }

    /// The ids of the products in a group; empty when no product is.
    public func members(of group: PaymentProductGroup.ID) -> Set<PaymentProduct.ID> {
        members[Array(group.rawValue.utf8)] ?? []
    }

    /// The ids of the products that a filter names.
    public func named(_ filter: PaymentProductFilter) -> Set<PaymentProduct.ID> {
        filter.groups.reduce(Set(filter.products).intersection(all)) { $0.union(members(of: $1)) }
    }

    /// The ids of the products that a context allows.
    public func allowed(in context: PaymentContext) -> Set<PaymentProduct.ID> {
        Set(products.values.filter { rulesAgainst($0, in: context).isEmpty }.map(\.id))
    }

    /// The ids of the products that layers of filters leave of those allowed.
    public func available(
        for layers: [PaymentProductFilters],
        among allowed: Set<PaymentProduct.ID>
    ) -> Set<PaymentProduct.ID> {
        var available = allowed
        for layer in layers {
            if let restrictTo = layer.restrictTo { available.formIntersection(named(restrictTo)) }
        }
        for layer in layers {
            if let exclude = layer.exclude { available.subtract(named(exclude)) }
        }
        return available
    }

    /// The ids of the products that layers of filters leave in a context, in display order.
    public func available(
        for layers: [PaymentProductFilters],
        in context: PaymentContext = .any
    ) -> [PaymentProduct.ID] {
        let available = available(for: layers, among: allowed(in: context))
        return displayOrder.filter { available.contains($0) }
    }
}

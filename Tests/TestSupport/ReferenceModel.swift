public import ProductCatalog

/// A naive implementation of the rule, to test the library against.
///
///     named(f)  = f.products ∪ ⋃ members(g) for g in f.groups        (within the catalog)
///     available = allowed ∩ ⋂ named(restrictTo) \ ⋃ named(exclude)   over all layers
///
/// It follows the definition with plain sets of ids and shares no code with the library, only the
/// public value types. It favors being obviously correct over being fast.
public struct ReferenceModel: Sendable {
    private let products: [PaymentProduct.ID: PaymentProduct]

    /// The ids of all products.
    public let all: Set<PaymentProduct.ID>

    /// The members of each group, by the UTF-8 of the group's id. Strings would compare canonically
    /// equivalent ids as equal.
    private let members: [[UInt8]: Set<PaymentProduct.ID>]

    /// The ids of all products: `displayOrder` ascending, products without one last, ties by id.
    public let displayOrder: [PaymentProduct.ID]

    /// Creates a model of products with distinct ids.
    public init(_ products: [PaymentProduct]) {
        self.products = Dictionary(products.map { ($0.id, $0) }) { first, _ in first }
        all = Set(products.map(\.id))
        var members: [[UInt8]: Set<PaymentProduct.ID>] = [:]
        for product in products {
            for group in product.groups {
                members[Array(group.rawValue.utf8), default: []].insert(product.id)
            }
        }
        self.members = members
        let ordered = products.filter { $0.displayOrder != nil }.sorted {
            ($0.displayOrder ?? 0, $0.id.rawValue) < ($1.displayOrder ?? 0, $1.id.rawValue)
        }
        let unordered = products.filter { $0.displayOrder == nil }
        displayOrder =
            ordered.map(\.id) + unordered.map(\.id).sorted { $0.rawValue < $1.rawValue }
    }

    /// Returns the product with an id, or `nil` if there is none.
    public func product(_ id: PaymentProduct.ID) -> PaymentProduct? {
        products[id]
    }

    /// Returns the ids of the products in a group. An unknown group has none.
    public func members(of group: PaymentProductGroup.ID) -> Set<PaymentProduct.ID> {
        members[Array(group.rawValue.utf8)] ?? []
    }

    /// Returns whether the rules or a condition of a product name an attribute.
    public func names(_ attribute: AttributeName) -> Bool {
        products.values.contains { product in
            ([product.rules] + (product.conditions ?? [])).contains { rules in
                rules.attributes.keys.contains {
                    Array($0.rawValue.utf8) == Array(attribute.rawValue.utf8)
                }
            }
        }
    }

    /// Returns the ids of the products that a filter names.
    public func named(_ filter: PaymentProductFilter) -> Set<PaymentProduct.ID> {
        filter.groups.reduce(Set(filter.products).intersection(all)) { $0.union(members(of: $1)) }
    }

    /// Returns the ids of the products that a context allows.
    public func allowed(in context: PaymentContext) -> Set<PaymentProduct.ID> {
        Set(products.values.filter { allows($0, in: context) }.map(\.id))
    }

    /// Returns the ids of the products that layers of filters leave of those allowed.
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

    /// Returns the ids of the products that layers of filters leave in a context, in display order.
    public func available(
        for layers: [PaymentProductFilters],
        in context: PaymentContext = .any
    ) -> [PaymentProduct.ID] {
        let available = available(for: layers, among: allowed(in: context))
        return displayOrder.filter { available.contains($0) }
    }
}

/// The location of a filter, or of one of its entries, among layers of filters.
///
/// Its ``path(root:)`` is written the way the payment API names a property, as a JSONata path from
/// the request's root: `paymentProductFilters.restrictTo.products[2]`.
public struct FilterLocation: Hashable, Sendable {
    /// One of the two filters of a layer.
    public enum Filter: String, Hashable, Sendable, CaseIterable {
        /// At most these products.
        case restrictTo

        /// Never these products.
        case exclude
    }

    /// One of the two lists of a filter.
    public enum List: String, Hashable, Sendable, CaseIterable {
        /// The product ids.
        case products

        /// The group ids.
        case groups
    }

    /// An entry of one of a filter's lists.
    public struct Entry: Hashable, Sendable {
        /// The list that contains the entry.
        public var list: List

        /// The position of the entry in its list, counted from 0.
        public var position: Int

        /// Creates a reference to an entry.
        ///
        /// - Parameters:
        ///   - list: The list that contains the entry.
        ///   - position: The position of the entry in its list, counted from 0.
        public init(list: List, position: Int) {
            self.list = list
            self.position = position
        }
    }

    /// The position of the layer, counted from 0 in the order in which layers were given.
    public var layer: Int

    /// The filter within the layer, or `nil` for both filters.
    public var filter: Filter?

    /// The entry within the filter, or `nil` for the whole filter.
    public var entry: Entry?

    /// Creates a location.
    ///
    /// - Parameters:
    ///   - layer: The position of the layer, counted from 0.
    ///   - filter: The filter within the layer, or `nil` for both filters.
    ///   - entry: The entry within the filter, or `nil` for the whole filter.
    public init(layer: Int = 0, filter: Filter? = nil, entry: Entry? = nil) {
        self.layer = layer
        self.filter = filter
        self.entry = entry
    }

    /// Returns the JSONata path to this location, such as
    /// `paymentProductFilters.exclude.groups[0]`.
    ///
    /// - Parameter root: The path to the layer's filters. In a session request that is
    ///   `paymentProductFilters`.
    public func path(root: String = "paymentProductFilters") -> String {
        var path = root
        if let filter { path += (path.isEmpty ? "" : ".") + filter.rawValue }
        if let entry { path += ".\(entry.list.rawValue)[\(entry.position)]" }
        return path
    }
}

extension FilterLocation: CustomStringConvertible {
    /// The path from the root of a session request. It doesn't contain the layer.
    public var description: String {
        path()
    }
}

extension FilterLocation {
    /// Returns the location of an entry of this filter.
    func entry(_ list: List, _ position: Int) -> FilterLocation {
        FilterLocation(layer: layer, filter: filter, entry: Entry(list: list, position: position))
    }
}

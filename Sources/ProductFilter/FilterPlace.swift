/// The place of a list, or of one of its entries, in the filters of a layer.
///
/// It is written the way the payment API names a property, as a JSONata path from the request's
/// root: `paymentProductFilters.restrictTo.products[2]`.
public struct FilterPlace: Hashable, Sendable {
    /// One of the two filters of a layer.
    public enum Filter: String, Hashable, Sendable, CaseIterable {
        /// "At most these".
        case restrictTo

        /// "Never these".
        case exclude
    }

    /// One of the two lists of a filter.
    public enum List: String, Hashable, Sendable, CaseIterable {
        /// The ids of products.
        case products

        /// The names of groups.
        case groups
    }

    /// Which entry of which list.
    public struct Entry: Hashable, Sendable {
        /// The list that the entry is in.
        public var list: List

        /// The entry's position in its list, counted from 0.
        public var position: Int

        /// Names an entry.
        public init(list: List, position: Int) {
            self.list = list
            self.position = position
        }
    }

    /// The layer, counted from 0 in the order in which layers were given.
    public var layer: Int

    /// The filter within the layer; `nil` for the layer's filters as a whole.
    public var filter: Filter?

    /// The entry within the filter; `nil` for the filter as a whole.
    public var entry: Entry?

    /// Names a place.
    ///
    /// - Parameters:
    ///   - layer: the layer, counted from 0
    ///   - filter: the filter within the layer, `nil` for both
    ///   - entry: the entry within the filter, `nil` for the filter as a whole
    public init(layer: Int = 0, filter: Filter? = nil, entry: Entry? = nil) {
        self.layer = layer
        self.filter = filter
        self.entry = entry
    }

    /// The path to this place, such as `paymentProductFilters.exclude.groups[0]`.
    ///
    /// - Parameter root: the path to the layer's filters: in a session request
    ///   `paymentProductFilters`
    public func path(from root: String = "paymentProductFilters") -> String {
        var path = root
        if let filter { path += (path.isEmpty ? "" : ".") + filter.rawValue }
        if let entry { path += ".\(entry.list.rawValue)[\(entry.position)]" }
        return path
    }
}

extension FilterPlace: CustomStringConvertible {
    /// The path from a session request's root. It does not say which layer.
    public var description: String {
        path()
    }
}

extension FilterPlace {
    /// The place of an entry of this filter.
    func entry(_ list: List, _ position: Int) -> FilterPlace {
        FilterPlace(layer: layer, filter: filter, entry: Entry(list: list, position: position))
    }
}

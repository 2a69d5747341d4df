/// A place among several layers, with what people call the layer.
struct LayerPlace: Hashable, Sendable {
    let place: FilterPlace
    let layerName: String?

    /// Whether there is no other layer that could be meant.
    private let isOnlyLayer: Bool

    init(_ place: FilterPlace, in layers: [FilterLayer]) {
        self.place = place
        layerName = layers.indices.contains(place.layer) ? layers[place.layer].name : nil
        isOnlyLayer = layers.count <= 1
    }
}

extension LayerPlace: CustomStringConvertible {
    /// The place within its layer, such as `exclude.groups[0]`: after the layer's name when it has
    /// one, after its number when there are several.
    var description: String {
        let path = place.path(from: "")
        if let layerName { return path.isEmpty ? layerName : "\(layerName): \(path)" }
        return isOnlyLayer ? path : place.path(from: "layers[\(place.layer)]")
    }
}

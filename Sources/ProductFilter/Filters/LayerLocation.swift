/// A location among layers, with the name and the note of its layer.
struct LayerLocation: Hashable, Sendable {
    let location: FilterLocation
    let layerName: String?
    let note: String?

    /// Whether there is only one layer, so that messages needn't say which.
    private let isOnlyLayer: Bool

    init(_ location: FilterLocation, in layers: [FilterLayer]) {
        self.location = location
        layerName = layers[location.layer].name
        // An empty note says nothing.
        note = layers[location.layer].note.flatMap { $0.utf8.isEmpty ? nil : $0 }
        isOnlyLayer = layers.count <= 1
    }
}

extension LayerLocation: CustomStringConvertible {
    /// The path within the layer, such as `exclude.groups[0]`, preceded by the layer's name if it
    /// has one, or by its position if there are several.
    var description: String {
        let path = location.path(root: "")
        if let layerName { return path.isEmpty ? layerName : "\(layerName): \(path)" }
        return isOnlyLayer ? path : location.path(root: "layers[\(location.layer)]")
    }
}

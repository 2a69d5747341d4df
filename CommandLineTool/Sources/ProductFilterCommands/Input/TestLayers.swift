import ProductCatalog
import ProductFilter
import ProductFilterJSON

/// The layers of a case: those of its query, preceded by the merchant's.
struct TestLayers {
    private let query: FilterQuery

    /// The position of the merchant in its file, or `nil` if the case names none.
    private var merchantPosition: Int?

    /// The layers. Each has a name, for reasons.
    private(set) var layers: [FilterLayer] = []

    init(of test: TestCase, merchants: LoadedMerchants?) throws(LineError) {
        query = test.query
        if let id = test.merchantID {
            guard let merchants else {
                let message = "no merchants are known: pass their file with --merchants"
                throw LineError(faults: [InputFault(path: "merchantId", message: message)])
            }
            let (merchant, position) = try merchants.merchant(withID: id)
            merchantPosition = position
            layers = [
                FilterLayer(merchant.filters, name: "merchant \(id.excerpt)", note: merchant.note)
            ]
        }
        for (position, layer) in query.allLayers.enumerated() {
            layers.append(layer)
            if layer.name == nil { layers[layers.count - 1].name = query.path(toLayer: position) }
        }
    }

    /// Returns the path to a layer from the root of the line, or of the merchants' file.
    func path(toLayer layer: Int) -> String {
        guard let merchantPosition else { return query.path(toLayer: layer) }
        return layer == 0
            ? "merchants[\(merchantPosition)].paymentProductFilters"
            : query.path(toLayer: layer - 1)
    }
}

import ProductCatalog
import ProductFilterJSON

/// The merchants of a file, and the name of the file.
struct LoadedMerchants {
    private let file: InputFile
    private let merchants: Merchants
    private let nearMisses: NearMissIndex

    /// Loads merchants from a file.
    ///
    /// - Throws: ``InputError`` with every fault and its path.
    init(_ file: InputFile, options: ParsingOptions) throws(InputError) {
        let json = try file.contents()
        do {
            merchants = try Merchants(json: json.span, options: options)
        } catch {
            throw InputError(source: file.name, error, in: json)
        }
        self.file = file
        nearMisses = NearMissIndex(merchants.ids)
    }

    /// Returns the merchant with an id, and its position in the file.
    ///
    /// - Throws: ``LineError`` if there's none.
    func merchant(withID id: String) throws(LineError) -> (merchant: Merchant, position: Int) {
        if let found = merchants[id] { return found }
        let advice =
            nearMisses.nearMiss(to: id).map { "did you mean `\(merchants.ids[$0].excerpt)`?" }
            ?? "correct the id, or add the merchant"
        let message = "merchant `\(id.excerpt)` isn't in \(file.name): \(advice)"
        throw LineError(faults: [InputFault(path: "merchantId", message: message)])
    }
}

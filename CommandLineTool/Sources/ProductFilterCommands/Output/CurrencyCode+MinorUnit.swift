import ProductCatalog

extension CurrencyCode {
    /// The number of decimals of the currency's unit that are minor units in ISO 4217: 2 for all
    /// currencies but a few. A code without minor units, such as gold's, has 0.
    var minorUnitDecimals: Int {
        Self.unusualDecimals[self] ?? 2
    }

    private static let unusualDecimals: [CurrencyCode: Int] = {
        let codes = [
            0: """
            BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF \
            XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX
            """,
            3: "BHD IQD JOD KWD LYD OMR TND",
            4: "CLF UYW",
        ]
        var decimals: [CurrencyCode: Int] = [:]
        for (count, list) in codes {
            for code in list.split(separator: " ").compactMap({ CurrencyCode(String($0)) }) {
                decimals[code] = count
            }
        }
        return decimals
    }()
}

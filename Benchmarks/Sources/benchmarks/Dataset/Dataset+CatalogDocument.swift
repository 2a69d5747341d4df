extension Dataset {
    /// Returns the dataset as a catalog document.
    ///
    /// The document has the keys that the payment API sends, in alphabetical order and without
    /// spaces, and the keys for countries, currencies and limits per currency. In compact JSON, that
    /// takes some 340 bytes a product. Conditions and attributes aren't included.
    func catalogDocument() -> [UInt8] {
        var generator = SeededGenerator(seed: seed)
        var document: [UInt8] = []
        document.reserveCapacity(ids.count * 350)
        document += #"{"paymentProducts":["#.utf8
        for position in ids.indices {
            if position > 0 { document.append(UInt8(ascii: ",")) }
            append(productAt: position, to: &document, using: &generator)
        }
        document += "]}".utf8
        return document
    }

    private func append(
        productAt position: Int,
        to document: inout [UInt8],
        using generator: inout SeededGenerator
    ) {
        let id = ids[position]
        let rules = rules[position]
        document += #"{"allowsInstallments":\#(rules.allowsInstallments)"#.utf8
        document += #","allowsRecurring":\#(rules.allowsRecurring)"#.utf8
        document += #","allowsTokenization":\#(generator.bool(probability: 0.5))"#.utf8
        if let currency = rules.currencies?.min(), generator.bool(probability: 0.5) {
            document +=
                #","amountLimits":{"\#(currency)":{"maxAmount":300000,"minAmount":200}}"#.utf8
        }
        if let countries = rules.countries {
            document += #","countries":\#(Self.list(countries.sorted()))"#.utf8
        }
        if let currencies = rules.currencies {
            document += #","currencies":\#(Self.list(currencies.sorted()))"#.utf8
        }
        let hints = Self.displayHints(of: id, order: position % 1000, using: &generator)
        document += #","displayHints":\#(hints)"#.utf8
        if generator.bool(probability: 0.05) {
            document += #","displayHintsList":[\#(hints)]"#.utf8
        }
        if generator.bool(probability: 0.05) { document += #","fields":\#(Self.fields)"#.utf8 }
        document += #","id":\#(id)"#.utf8
        if let maximum = rules.maximum { document += #","maxAmount":\#(maximum)"#.utf8 }
        if let minimum = rules.minimum { document += #","minAmount":\#(minimum)"#.utf8 }
        let method = generator.bool(probability: 0.5) ? "card" : "redirect"
        document += #","paymentMethod":"\#(method)""#.utf8
        let groups = groups(of: position).map { groupNames[$0] }
        if groups.count == 1 {
            document += #","paymentProductGroup":"\#(groups[0])""#.utf8
        } else if !groups.isEmpty {
            document += #","paymentProductGroups":\#(Self.list(groups))"#.utf8
        }
        document += #","usesRedirectionTo3rdParty":\#(method == "redirect")}"#.utf8
    }

    private static func displayHints(
        of id: Int,
        order: Int,
        using generator: inout SeededGenerator
    ) -> String {
        // Mostly ASCII, as in real catalogs, but with some other characters and escapes.
        let label =
            ["Product", "Product", "Product", "Überweisung", #"Cr\u00e9dit \"plus\""#]
            .randomElement(using: &generator) ?? ""
        return #"{"displayOrder":\#(order),"label":"\#(label) \#(id)","#
            + #""logo":"images/pp_\#(id).png"}"#
    }

    private static let fields =
        #"[{"dataRestrictions":{"isRequired":true,"validators":{"luhn":{}}},"id":"cardNumber"}]"#

    private static func list(_ texts: [String]) -> String {
        "[" + texts.map { "\"\($0)\"" }.joined(separator: ",") + "]"
    }
}

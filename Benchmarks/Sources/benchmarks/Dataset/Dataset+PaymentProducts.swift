import ProductCatalog

extension PaymentProductCatalog {
    /// Creates a catalog from generated products, which are always valid.
    init(generated products: [PaymentProduct]) {
        do {
            try self.init(products)
        } catch {
            fatalError("the generated products don't form a valid catalog: \(error)")
        }
    }
}

extension Dataset {
    /// Returns the products as values of this library. Equal arrays and sets share storage.
    func products() -> [PaymentProduct] {
        let names = groupNames.map { PaymentProductGroup.ID($0) }
        let countries = ProductRules.countryPools.map {
            $0.map { Set($0.compactMap(CountryCode.init)) }
        }
        let currencies = ProductRules.currencyPools.map {
            $0.map { Set($0.compactMap(CurrencyCode.init)) }
        }
        let attributes = ProductAttributes.pools.map { pool in
            Dictionary(
                uniqueKeysWithValues: pool.map { name, values in
                    (AttributeName(name), Set(values.map { AttributeValue($0) }))
                }
            )
        }
        func convert(
            _ rules: ProductRules,
            attributes: [AttributeName: Set<AttributeValue>] = [:]
        ) -> PaymentProduct.Rules {
            PaymentProduct.Rules(
                countries: countries[rules.countryPool],
                currencies: currencies[rules.currencyPool],
                amountLimits: AmountLimits(minimum: rules.minimum, maximum: rules.maximum),
                allowsRecurring: rules.allowsRecurring,
                allowsInstallments: rules.allowsInstallments,
                attributes: attributes
            )
        }
        var lists: [UInt64: [PaymentProductGroup.ID]] = [:]
        return ids.indices.map { position in
            let key = groupsKey(of: position)
            let groups = lists[key] ?? self.groups(of: position).map { names[$0] }
            lists[key] = groups
            return PaymentProduct(
                id: PaymentProduct.ID(ids[position]),
                groups: groups,
                rules: convert(
                    rules[position],
                    attributes: attributePools.isEmpty ? [:] : attributes[attributePools[position]]
                ),
                conditions: conditions[position]?.map { convert($0) }
            )
        }
    }
}

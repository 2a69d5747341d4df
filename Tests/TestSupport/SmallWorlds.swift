public import ProductCatalog

/// Every small world: each subset, each way to put products into groups, each filter over them.
public enum SmallWorlds {
    /// Every subset of some elements, the elements in their order; 2ⁿ of them.
    public static func subsets<Element>(of elements: [Element]) -> [[Element]] {
        (0..<1 << elements.count).map { mask in
            elements.indices.filter { mask >> $0 & 1 == 1 }.map { elements[$0] }
        }
    }

    /// Every way to choose one of some options at each of so many places; optionsⁿ of them.
    public static func choices<Option>(of options: [Option], count: Int) -> [[Option]] {
        (0..<count).reduce([[]]) { choices, _ in
            choices.flatMap { choice in options.map { choice + [$0] } }
        }
    }

    /// The groups of the small catalogs.
    public static let groups: [PaymentProductGroup.ID] = ["cards", "wallets"]

    /// The products of every catalog of so many products, with ids from 1 on, each product in any
    /// of the four subsets of the two ``groups``; 4ⁿ of them.
    ///
    /// `context(allowing:)` tells for each subset of the products a context that allows just these.
    public static func catalogs(productCount: Int) -> [[PaymentProduct]] {
        choices(of: subsets(of: groups), count: productCount).map { memberships in
            memberships.indices.map { place in
                PaymentProduct(
                    id: PaymentProduct.ID(rawValue: place + 1),
                    groups: memberships[place],
                    rules: PaymentProduct.Rules(
                        countries: Set(
                            (0..<1 << productCount).filter { $0 >> place & 1 == 1 }.map(country)
                        )
                    )
                )
            }
        }
    }

    /// The context that allows just the products at the places whose bits are set.
    public static func context(allowing mask: Int) -> PaymentContext {
        PaymentContext(country: country(mask))
    }

    private static func country(_ mask: Int) -> CountryCode {
        let countries: [CountryCode] = ["AA", "AB", "AC", "AD", "AE", "AF", "AG", "AH"]
        return countries[mask]
    }

    /// Every filter over the products of a small catalog, an id that it does not know, its two
    /// groups and a group that it does not know; 2ⁿ⁺⁴ of them, the one that names nothing among
    /// them.
    public static func filters(productCount: Int) -> [PaymentProductFilter] {
        let ids = (1...productCount + 1).map { PaymentProduct.ID(rawValue: $0) }
        return subsets(of: ids).flatMap { products in
            subsets(of: groups + ["unknown"]).map {
                PaymentProductFilter(products: products, groups: $0)
            }
        }
    }
}

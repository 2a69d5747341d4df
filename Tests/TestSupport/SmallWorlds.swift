public import ProductCatalog

/// Exhaustive enumeration of small cases: subsets, catalogs, filters and contexts.
public enum SmallWorlds {
    /// Returns all 2ⁿ subsets of some elements. Each subset keeps the order of the elements.
    public static func subsets<Element>(of elements: [Element]) -> [[Element]] {
        (0..<1 << elements.count).map { mask in
            elements.indices.filter { mask >> $0 & 1 == 1 }.map { elements[$0] }
        }
    }

    /// Returns all optionsⁿ ways to choose an option *n* times.
    public static func choices<Option>(of options: [Option], count: Int) -> [[Option]] {
        (0..<count).reduce([[]]) { choices, _ in
            choices.flatMap { choice in options.map { choice + [$0] } }
        }
    }

    /// The groups of the small catalogs.
    public static let groups: [PaymentProductGroup.ID] = ["cards", "wallets"]

    /// Returns the products of all 4ⁿ catalogs of *n* products with ids from 1 on, in which each
    /// product is in any subset of ``groups``.
    ///
    /// The products' countries are such that ``context(allowing:)`` allows any subset of them.
    public static func catalogs(productCount: Int) -> [[PaymentProduct]] {
        choices(of: subsets(of: groups), count: productCount).map { memberships in
            memberships.indices.map { index in
                PaymentProduct(
                    id: PaymentProduct.ID(index + 1),
                    groups: memberships[index],
                    rules: PaymentProduct.Rules(
                        countries: Set(
                            (0..<1 << productCount).filter { $0 >> index & 1 == 1 }.map(country)
                        )
                    )
                )
            }
        }
    }

    /// Returns the context that allows only the products at the indices whose bits are set.
    public static func context(allowing mask: Int) -> PaymentContext {
        PaymentContext(country: country(mask))
    }

    private static func country(_ mask: Int) -> CountryCode {
        let countries: [CountryCode] = ["AA", "AB", "AC", "AD", "AE", "AF", "AG", "AH"]
        return countries[mask]
    }

    /// Returns all 2ⁿ⁺⁴ filters over the products of a small catalog, an unknown product, the two
    /// ``groups`` and an unknown group. The empty filter is one of them.
    public static func filters(productCount: Int) -> [PaymentProductFilter] {
        let ids = (1...productCount + 1).map { PaymentProduct.ID($0) }
        return subsets(of: ids).flatMap { products in
            subsets(of: groups + ["unknown"]).map {
                PaymentProductFilter(products: products, groups: $0)
            }
        }
    }
}

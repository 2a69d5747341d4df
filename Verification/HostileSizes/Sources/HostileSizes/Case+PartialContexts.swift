import ProductCatalog
import ProductFilter

extension Case {
    /// Contexts that lack parts, in catalogs of many conditions and attributes.
    ///
    /// The results are the numbers of certain products, and of parts on which the others depend.
    static let partialContexts = [
        partial("partial-different-values", certain: 0, dependencies: { _ in 1 }) { size in
            [
                PaymentProduct(
                    id: 1,
                    conditions: (0..<size).map { rules("a", AttributeValue("v\($0)")) }
                )
            ]
        },
        partial("partial-different-attributes", certain: 0, dependencies: \.self) { size in
            [PaymentProduct(id: 1, conditions: (0..<size).map { rules("a\($0)", "v") })]
        },
        partial("partial-attributes-of-one-product", certain: 0, dependencies: \.self) { size in
            [PaymentProduct(id: 1, rules: rules(namingAttributes: size, ["v"]))]
        },
        partial("partial-attributes-of-many-products", certain: 1, dependencies: \.self) { size in
            (0...size).map { number in
                PaymentProduct(
                    id: PaymentProduct.ID(number + 1),
                    rules: number == 0 ? PaymentProduct.Rules() : rules("a\(number)", "v")
                )
            }
        },
        partial("partial-different-amounts", certain: 0, dependencies: { _ in 2 }) { size in
            let conditions = (0..<size).map { number in
                PaymentProduct.Rules(
                    countries: [CountryCode(ordinal: UInt16(number % 600))],
                    amountLimits: AmountLimits(minimum: number, maximum: number + 1)
                )
            }
            return [PaymentProduct(id: 1, conditions: conditions)]
        },
        // The amounts overlap, so that conditions have to be compared to find out about the country.
        partial("partial-overlapping-amounts", certain: 0, dependencies: { _ in 2 }) { size in
            let conditions = (0..<size).map { number in
                PaymentProduct.Rules(
                    countries: number % 2 == 0 ? ["NL"] : nil,
                    exceptCountries: number % 2 == 0 ? nil : ["NL"],
                    amountLimits: AmountLimits(minimum: number, maximum: 2 * size)
                )
            }
            return [PaymentProduct(id: 1, conditions: conditions)]
        },
        // Two conditions differ in every attribute.
        partial("partial-wide-conditions", certain: 0, dependencies: { $0 + 1 }) { size in
            var narrow = rules(namingAttributes: size, ["v", "w"])
            narrow.countries = ["NL"]
            let wide = rules(namingAttributes: size, ["v"])
            return [PaymentProduct(id: 1, conditions: [wide, narrow])]
        },
        // Two conditions of each product together have every country.
        partial("partial-covering-conditions", certain: nil, dependencies: { _ in 0 }) { size in
            (1...size).map { number in
                PaymentProduct(
                    id: PaymentProduct.ID(number),
                    conditions: [
                        PaymentProduct.Rules(countries: ["NL"]),
                        PaymentProduct.Rules(exceptCountries: ["NL"]),
                    ]
                )
            }
        },
    ]

    /// - Parameters:
    ///   - certain: The number of certain products, or `nil` for all.
    ///   - dependencies: The number of parts on which the other products depend.
    private static func partial(
        _ name: String,
        certain: Int?,
        dependencies: @escaping @Sendable (_ size: Int) -> Int,
        _ products: @escaping @Sendable (_ size: Int) -> [PaymentProduct]
    ) -> Case {
        Case(name, 1_000, 50_000, expecting: { (certain ?? $0) + dependencies($0) }) { size in
            let resolved = try PaymentProductCatalog(products(size)).resolve([])
            let ids = Set([resolved.catalog.first, resolved.catalog.last].compactMap { $0?.id })
            let contexts: [PaymentContext] = [
                .any, PaymentContext(currency: "EUR", attributes: ["known": "v"]),
            ]
            return {
                let results = contexts.map { context in
                    let dependencies = resolved.dependencies(in: context)
                    for id in ids {
                        switch resolved.availability(of: id, in: context) {
                        case .always: precondition(dependencies[id] == nil)
                        case .never: preconditionFailure("\(id) is available")
                        case .depends(let parts): precondition(dependencies[id] == parts)
                        @unknown default: break
                        }
                    }
                    return resolved.certainProducts(in: context).count
                        + dependencies.values.reduce(0) { $0 + $1.count }
                }
                return results[0] == results[1] ? results[0] : -1
            }
        }
    }

    private static func rules(
        _ name: String,
        _ value: AttributeValue
    ) -> PaymentProduct.Rules {
        PaymentProduct.Rules(attributes: [AttributeName(name): [value]])
    }

    private static func rules(
        namingAttributes count: Int,
        _ values: Set<AttributeValue>
    ) -> PaymentProduct.Rules {
        PaymentProduct.Rules(
            attributes: Dictionary(
                uniqueKeysWithValues: (0..<count).map { (AttributeName("a\($0)"), values) }
            )
        )
    }
}

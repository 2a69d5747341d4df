/// A search for the conditions of a product that others make redundant.
///
/// A condition that lists countries is only compared with those that list one of them, too, and with
/// those that list none. The comparisons end after a number that's in proportion to the size of the
/// conditions. Up to 64 conditions are always compared. After that, only those that are equal to an
/// earlier one, or beside one that allows everything, are found.
struct CoveredConditions {
    /// The index of each redundant condition, in ascending order, with that of one that covers it. Of
    /// conditions that allow the same, the first one isn't redundant.
    private(set) var covered: [(index: Int, other: Int)] = []

    /// The index of the first condition that wasn't compared with all others, if any.
    private(set) var firstUncompared: Int?

    private let conditions: [PaymentProduct.Rules]

    /// The indices of the conditions that list each country.
    private var indicesByCountry: [CountryCode: [Int]] = [:]

    /// The indices of the conditions that don't list countries.
    private var indicesWithoutList: [Int] = []

    /// The number of codes and values that may still be compared.
    private var budget: WideInt = 0

    /// How often each code and value may be compared. Comparing each pair of `n` conditions in both
    /// directions takes 2 × (n - 1), so 64 conditions are always compared.
    private static let comparisonLimit: WideInt = 2 * 64

    /// Compares conditions.
    ///
    /// - Parameters:
    ///   - conditions: The conditions of a product.
    ///   - indices: The indices of those to compare, in ascending order.
    /// - Complexity: O(codes and values in the conditions).
    init(_ conditions: [PaymentProduct.Rules], _ indices: [Int]) {
        self.conditions = conditions
        guard indices.count > 1 else { return }
        for index in indices {
            budget += Self.comparisonLimit * conditions[index].valueCount
            guard let countries = conditions[index].countries else {
                indicesWithoutList.append(index)
                continue
            }
            for country in countries { indicesByCountry[country, default: []].append(index) }
        }
        let universal = indices.first { conditions[$0].allowsEverything }
        var firstIndices: [PaymentProduct.Rules: Int] = [:]
        for index in indices where index != universal {
            if let other = universal ?? firstIndices[conditions[index]] ?? firstCover(of: index) {
                covered.append((index, other))
            } else {
                firstIndices[conditions[index]] = index
            }
        }
    }

    /// Returns the index of a condition that makes another one redundant.
    private mutating func firstCover(of index: Int) -> Int? {
        guard firstUncompared == nil else { return nil }
        var others: [Int] = []
        if case .only(let countries) = conditions[index].allowedCountries {
            // A condition that covers this one lists each of its countries or none at all, so the
            // shortest list is enough.
            let lists = countries.sorted().compactMap { indicesByCountry[$0] }
            if let shortest = lists.min(by: { $0.count < $1.count }) { others = shortest }
        }
        return firstCover(of: index, among: others)
            ?? firstCover(of: index, among: indicesWithoutList)
    }

    private mutating func firstCover(of index: Int, among others: [Int]) -> Int? {
        for other in others where other != index && firstUncompared == nil {
            budget -= conditions[index].valueCount + conditions[other].valueCount
            if budget < 0 {
                firstUncompared = index
            } else if isCovered(index, by: other) {
                return other
            }
        }
        return nil
    }

    private func isCovered(_ index: Int, by other: Int) -> Bool {
        conditions[other].covers(conditions[index])
            && (other < index || !conditions[index].covers(conditions[other]))
    }
}

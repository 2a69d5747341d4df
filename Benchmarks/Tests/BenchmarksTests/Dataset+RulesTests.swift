import ProductCatalog
import Testing

@testable import benchmarks

struct DatasetRulesTests {
    @Test func `one tenth of the products have three conditions with one to six countries`() {
        let conditions = Dataset(products: 1000, kind: .conditions).conditions
        #expect((70...130).contains(conditions.count))
        #expect(conditions.values.allSatisfy { $0.count == 3 })
        let counts = conditions.values.joined().map { $0.countries?.count ?? 0 }
        #expect(Set(counts) == Set(1...6))
    }

    @Test func `conditions sometimes have currencies, limits and capabilities`() {
        let dataset = Dataset(products: 1000, kind: .conditions)
        let conditions = dataset.conditions.values.joined()
        let parts: [(ProductRules) -> Bool] = [
            { $0.currencies != nil }, { $0.minimum != nil }, { $0.maximum != nil },
            { !$0.allowsRecurring }, { !$0.allowsInstallments },
        ]
        for isPresent in parts {
            let fraction = Double(conditions.count(where: isPresent)) / Double(conditions.count)
            #expect((0.1...0.5).contains(fraction))
        }
    }

    @Test func `there are three attributes with five values, and products list some of them`() {
        let dataset = Dataset(products: 1000, kind: .attributes)
        #expect(ProductAttributes.values.map(\.values.count) == [5, 5, 5])
        for (name, values) in ProductAttributes.values {
            let lists = dataset.ids.indices.compactMap { dataset.attributes(of: $0)[name] }
            #expect((400...600).contains(lists.count))
            #expect(Set(lists.map(\.count)) == Set(1...4))
            #expect(lists.reduce(into: Set()) { $0.formUnion($1) } == Set(values))
        }
    }

    @Test func `contexts have a value of each attribute, and only sometimes of the last`() {
        let contexts = Dataset(products: 200, kind: .attributes).contexts
        let names = Set(contexts.map { $0.attributes.keys.sorted() })
        #expect(names == [["channel", "customerType"], ["channel", "customerType", "device"]])
        for (name, values) in ProductAttributes.values {
            #expect(Set(contexts.compactMap { $0.attributes[name] }) == Set(values))
        }
    }

    @Test(arguments: [Dataset.Kind.conditions, .attributes])
    func `everything else is as it is without conditions and attributes`(kind: Dataset.Kind) {
        let original = Dataset(products: 200, kind: .twentyGroups)
        let dataset = Dataset(products: 200, kind: kind)
        let products = dataset.products().map { product in
            var product = product
            product.conditions = nil
            product.rules.attributes = [:]
            return product
        }
        #expect(products == original.products())
        let contexts = dataset.contexts.map { context in
            var context = context
            context.attributes = [:]
            return context
        }
        #expect(contexts == original.contexts)
    }

    @Test(arguments: [Dataset.Kind.conditions, .attributes])
    func `conditions and attributes rule out some products in most contexts`(kind: Dataset.Kind) {
        let dataset = Dataset(products: 200, kind: kind)
        let differing = dataset.contexts.count { context in
            let allowed = dataset.ids.indices.filter { dataset.allows($0, in: context) }
            let byRules = dataset.ids.indices.filter { dataset.rules[$0].allows(context) }
            return !allowed.isEmpty && allowed.count < byRules.count
        }
        #expect(differing > 48)
    }

    @Test(arguments: [Dataset.Kind.twentyGroups, .conditions, .attributes])
    func `engines allow the products that the dataset allows`(kind: Dataset.Kind) {
        let dataset = Dataset(products: 200, kind: kind)
        let closures = ClosuresEngine(dataset)
        let library = ProductFilterEngine(dataset)
        for context in dataset.contexts {
            let allowed = dataset.ids.indices.filter { dataset.allows($0, in: context) }
            #expect(closures.positions(closures.eligible(in: context)) == allowed)
            #expect(library.positions(library.eligible(in: library.input(context))) == allowed)
        }
    }
}

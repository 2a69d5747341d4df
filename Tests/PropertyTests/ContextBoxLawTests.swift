import ProductCatalog
import TestSupport
import Testing

/// The laws of the boxes of contexts in which a product is allowed, tested with random products.
struct ContextBoxLawTests {
    @Test func `a product is allowed in the fully known contexts that one of its boxes contains`()
        throws
    {
        try checkProducts(seed: 800) { product, boxes in
            var generator = SeededGenerator(seed: UInt64(product.id.rawValue))
            return (0..<60).allSatisfy { _ in
                let context = PaymentContext.randomFullyKnown(using: &generator)
                let isAllowed =
                    product.rules.violations(in: context).isEmpty
                    && product.unmetConditions(in: context) == nil
                return boxes.contains { $0.contains(context) } == isAllowed
            }
        }
    }

    @Test func `no box is covered by the other boxes of its product`() throws {
        try checkProducts(seed: 801) { product, boxes in
            try boxes.indices.allSatisfy { index in
                var others = boxes
                let box = others.remove(at: index)
                var limit = WorkLimit(product)
                return try !others.cover(box, limit: &limit)
            }
        }
    }

    @Test func `no two boxes of a product differ in only one part that they could share`() throws {
        try checkProducts(seed: 802) { _, boxes in
            boxes.indices.allSatisfy { first in
                boxes[(first + 1)...].allSatisfy { second in
                    boxes[first].restrictedParts.allSatisfy { part in
                        guard boxes[first].widened(in: part) == second.widened(in: part) else {
                            return true
                        }
                        let (lower, upper) = (boxes[first].amounts, second.amounts)
                        return part == .amount && lower.upperBound < .max && upper.upperBound < .max
                            && (lower.upperBound + 1 < upper.lowerBound
                                || upper.upperBound + 1 < lower.lowerBound)
                    }
                }
            }
        }
    }

    @Test func `the difference of boxes has the contexts of one and not of the other`() throws {
        var generator = SeededGenerator(seed: 803)
        let products = World(seed: 803, productCount: 200).products.filter {
            $0.conditions?.count ?? 0 < 10
        }
        for (first, second) in zip(products, products.dropFirst()) {
            let (boxes, others) = (try first.contexts(), try second.contexts())
            var limit = WorkLimit(first)
            let difference = try others.complement(in: boxes, limit: &limit)
            let isCovered = try boxes.allSatisfy { try others.cover($0, limit: &limit) }
            #expect(difference.isEmpty == isCovered)
            for _ in 0..<60 {
                let context = PaymentContext.randomFullyKnown(using: &generator)
                func isIn(_ boxes: [ContextBox]) -> Bool { boxes.contains { $0.contains(context) } }
                #expect(isIn(difference) == (isIn(boxes) && !isIn(others)))
            }
        }
    }

    /// Checks a property of the boxes of products in random worlds.
    private func checkProducts(
        seed: UInt64,
        property: (PaymentProduct, [ContextBox]) throws -> Bool
    ) throws {
        try checkWorlds(seed: seed) { world in
            try world.products.prefix(12).allSatisfy { product in
                try property(product, product.contexts())
            }
        }
    }
}

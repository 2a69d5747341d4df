import CMeasuring
import ProductCatalog
import Measuring

extension Work {
    /// A catalog made of products.
    init(building products: [PaymentProduct]) {
        self.init(
            run: { for _ in $0 { use(PaymentProductCatalog.made(of: products)) } },
            digest: { _ in
                let catalog = PaymentProductCatalog.made(of: products)
                return products.reduce(0) { sum, product in
                    sum &+ (catalog.index(of: product.id) == nil ? 0 : 1)
                }
            }
        )
    }

    /// A dictionary made of the products' ids: the least that anyone builds who looks products up.
    init(indexing world: World) {
        let ids = world.ids
        func dictionary() -> [Int: Int] {
            Dictionary(uniqueKeysWithValues: zip(ids, ids.indices))
        }
        self.init(
            run: { for _ in $0 { use(dictionary()) } },
            digest: { _ in
                let dictionary = dictionary()
                return ids.reduce(0) { $0 &+ (dictionary[$1] == nil ? 0 : 1) }
            }
        )
    }
}

extension World {
    /// Memory that an engine holds on to; this library's without the products' own values.
    func bytes(of engine: EngineName) -> Double {
        switch engine {
        case .productFilter:
            let products = products()
            // Whether the catalog keeps the array it is given or one of its own, one array remains.
            let all = Self.liveBytes { PaymentProductCatalog.made(of: products.map { $0 }) }
            return all - Double(products.count * MemoryLayout<PaymentProduct>.stride)
        case .croaring:
            return Self.liveBytes { CRoaringEngine(self) }
        default:
            return Self.liveBytes { Dictionary(uniqueKeysWithValues: zip(ids, ids.indices)) }
        }
    }

    /// What was allocated for a value and is still there when it is.
    static func liveBytes<Value>(_ make: () -> Value) -> Double {
        let before = measuring_count_allocations(true).live_bytes
        let value = make()
        let after = measuring_count_allocations(false).live_bytes
        return withExtendedLifetime(value) { Double(after - before) }
    }
}

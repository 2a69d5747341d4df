import CMeasuring
import ProductCatalog
import Reporting

extension Dataset {
    /// Returns the bytes of memory that an engine retains.
    ///
    /// For this library, the values of the products themselves aren't counted.
    func retainedBytes(of engine: EngineName) -> Double {
        switch engine {
        case .productFilter:
            let products = products()
            // `map` makes a copy, so exactly one array is counted whether or not the catalog
            // copies its argument.
            let bytes = Self.retainedBytes {
                PaymentProductCatalog(generated: products.map { $0 })
            }
            return bytes - Double(products.count * MemoryLayout<PaymentProduct>.stride)
        case .croaring:
            return Self.retainedBytes { CRoaringEngine(self) }
        default:
            return Self.retainedBytes { Dictionary(uniqueKeysWithValues: zip(ids, ids.indices)) }
        }
    }

    /// Returns the bytes that `make` allocates and that are still allocated when it returns.
    static func retainedBytes<Value>(_ make: () -> Value) -> Double {
        let before = measuring_count_allocations(true).live_bytes
        let value = make()
        let after = measuring_count_allocations(false).live_bytes
        return withExtendedLifetime(value) { Double(after - before) }
    }
}

extension ProductSet {
    /// Takes away from a set: what remains is in the candidates, in everything kept, and in nothing
    /// removed.
    ///
    /// Small sets are narrowed on the spot. For large ones everything is gathered first and done in one
    /// pass, so that each word of the result is written once, however many sets have a say in it.
    package struct Narrowing {
        private let universe: Universe
        private var steps: Steps

        private enum Steps {
            case inline(InlineBits.Narrowing)
            case large(LargeBits.Narrowing)
        }

        /// Starts from the products that may remain.
        package init(_ candidates: ProductSet) {
            universe = candidates.universe
            steps =
                switch candidates.storage {
                case .inline(let bits): .inline(InlineBits.Narrowing(bits))
                case .large(let bits): .large(LargeBits.Narrowing(bits))
                }
        }

        /// Keeps only what is in a set.
        package mutating func keep(_ set: ProductSet) {
            universe.requireSame(as: set.universe)
            switch (steps, set.storage) {
            case (.inline(var narrowing), .inline(let bits)):
                narrowing.keep(bits)
                steps = .inline(narrowing)
            case (.large(var narrowing), .large(let bits)):
                narrowing.keep(bits)
                steps = .large(narrowing)
            default:
                preconditionFailure("sets of one catalog are stored alike")
            }
        }

        /// Takes out what is in a set.
        package mutating func remove(_ set: ProductSet) {
            universe.requireSame(as: set.universe)
            switch (steps, set.storage) {
            case (.inline(var narrowing), .inline(let bits)):
                narrowing.remove(bits)
                steps = .inline(narrowing)
            case (.large(var narrowing), .large(let bits)):
                narrowing.remove(bits)
                steps = .large(narrowing)
            default:
                preconditionFailure("sets of one catalog are stored alike")
            }
        }

        /// What remains.
        package consuming func result() -> ProductSet {
            switch steps {
            case .inline(let narrowing): ProductSet(.inline(narrowing.result()), in: universe)
            case .large(let narrowing): ProductSet(.large(narrowing.result()), in: universe)
            }
        }
    }
}

/// A SplitMix64 generator, which makes the same datasets on every machine and in every run.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        return SeededGenerator.mix(state)
    }

    /// The finalizer of SplitMix64: a bijection in which every input bit affects every output bit.
    static func mix(_ value: UInt64) -> UInt64 {
        var mixed = value
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    /// Returns `true` with the given probability.
    mutating func bool(probability: Double) -> Bool {
        Double(next() >> 11) < probability * Double(1 << 53)
    }
}

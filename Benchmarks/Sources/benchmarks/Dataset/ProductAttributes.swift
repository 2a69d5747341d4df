/// The attributes that the rules of products name, and those of payment contexts, in plain types.
enum ProductAttributes {
    /// The values of each attribute.
    static let values = [
        (name: "channel", values: ["web", "app", "pos", "phone", "mail"]),
        (name: "customerType", values: ["private", "company", "student", "public", "charity"]),
        (name: "device", values: ["desktop", "mobile", "tablet", "watch", "tv"]),
    ]

    /// The allowed values of each attribute that a product's rules name: with a probability of one
    /// half, one to four of the five values.
    static let pools: [[String: Set<String>]] = {
        var generator = SeededGenerator(seed: 512)
        return (0..<512).map { _ in
            var pool: [String: Set<String>] = [:]
            for (name, values) in values where generator.bool(probability: 0.5) {
                let count = Int.random(in: 1..<values.count, using: &generator)
                pool[name] = Set(values.shuffled(using: &generator).prefix(count))
            }
            return pool
        }
    }()

    /// Returns one value of each attribute. Every second context doesn't have the last one.
    static func context(using generator: inout SeededGenerator) -> [String: String] {
        var context: [String: String] = [:]
        for (name, values) in values { context[name] = values.randomElement(using: &generator) }
        if generator.bool(probability: 0.5) { context["device"] = nil }
        return context
    }
}

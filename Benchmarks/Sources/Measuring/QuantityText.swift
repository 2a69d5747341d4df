import Foundation

/// Numbers as people read them: three digits, and a unit that suits them.
enum QuantityText {
    static func text(_ value: Double, in unit: Measurement.Unit) -> String {
        switch unit {
        case .nanoseconds: duration(value)
        case .bytesPerProduct: threeDigits(value) + " B"
        }
    }

    /// Products are what sizes count unless they say otherwise.
    static func text(_ size: Measurement.Size) -> String {
        count(size.count) + (size.of == .products ? "" : " \(size.of.rawValue)")
    }

    static func ratio(_ value: Double) -> String {
        threeDigits(value) + "×"
    }

    static func count(_ value: Int) -> String {
        var digits = Substring(String(value))
        var groups: [Substring] = []
        while !digits.isEmpty {
            groups.insert(digits.suffix(3), at: 0)
            digits = digits.dropLast(3)
        }
        return groups.joined(separator: ",")
    }

    static func percent(_ share: Double) -> String {
        share > 0 && share < 0.01 ? "< 1 %" : "\(Int((share * 100).rounded())) %"
    }

    /// Few allocations are told apart to a hundredth.
    static func allocations(_ value: Double) -> String {
        value == value.rounded() ? count(Int(value)) : String(format: "%.2f", value)
    }

    private static func duration(_ nanoseconds: Double) -> String {
        for (unit, size) in [("s", 1e9), ("ms", 1e6), ("µs", 1e3)] where nanoseconds >= size {
            return threeDigits(nanoseconds / size) + " " + unit
        }
        return threeDigits(nanoseconds) + " ns"
    }

    private static func threeDigits(_ value: Double) -> String {
        switch value {
        case 100...: count(Int(value.rounded()))
        case 10..<100: String(format: "%.1f", value)
        default: String(format: "%.2f", value)
        }
    }
}

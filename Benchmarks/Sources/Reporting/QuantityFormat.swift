import Foundation

/// Formats numbers for tables and summaries, with three significant digits and a suitable unit.
enum QuantityFormat {
    static func cost(_ value: Double, in unit: Measurement.Unit) -> String {
        switch unit {
        case .nanoseconds: duration(value)
        case .bytesPerProduct: threeDigits(value) + " B"
        }
    }

    /// Returns a size; a number without a unit counts products.
    static func size(_ size: Measurement.Size) -> String {
        count(size.count) + (size.of == .products ? "" : " \(size.of.rawValue)")
    }

    /// Returns a size such as 10k; a number without a unit counts products.
    static func shortSize(_ size: Measurement.Size) -> String {
        shortCount(size.count) + (size.of == .products ? "" : " \(size.of.rawValue)")
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

    /// Returns a number with a suffix for thousands and millions, such as 10k.
    static func shortCount(_ value: Int) -> String {
        for (suffix, size) in [("M", 1_000_000), ("k", 1000)]
        where value >= size && value % (size / 10) == 0 {
            let number = Double(value) / Double(size)
            return String(format: value % size == 0 ? "%.0f" : "%.1f", number) + suffix
        }
        return String(value)
    }

    /// Returns a power of ten nanoseconds, such as 10 µs.
    static func powerOfTen(_ exponent: Int) -> String {
        let units = ["ns", "µs", "ms", "s"]
        let unit = min(max(0, exponent / 3), units.count - 1)
        return String(format: "%g ", pow(10, Double(exponent - 3 * unit))) + units[unit]
    }

    static func percent(_ fraction: Double) -> String {
        fraction > 0 && fraction < 0.01 ? "< 1 %" : "\(Int((fraction * 100).rounded())) %"
    }

    /// Returns a number of allocations, with two decimals if it isn't an integer.
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

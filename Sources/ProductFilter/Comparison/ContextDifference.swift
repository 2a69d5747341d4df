import ProductCatalog

/// The fully known contexts in which only one of two versions of a product is allowed.
enum ContextDifference: Sendable {
    /// The contexts of the old version only, and those of the new one only.
    case exact(lost: [ContextBox], gained: [ContextBox])

    /// The contexts are too intricate to compare. There are no versions if a list of their contexts
    /// would be too long.
    case undecided(ContextVersions?)

    /// Compares two versions of a product.
    ///
    /// - Complexity: O(values × boxes that differ), and at most proportional to the size of the
    ///   rules, with a large factor.
    init(from old: PaymentProduct, to new: PaymentProduct) {
        do throws(IntricacyError) {
            var limit = WorkLimit(old, comparedTo: new)
            let versions = ContextVersions(
                old: try old.boxes(limit: &limit),
                new: try new.boxes(limit: &limit)
            )
            self = versions.difference(limit: limit) ?? .undecided(versions)
        } catch {
            self = .undecided(nil)
        }
    }

    /// Whether both versions are certainly allowed in the same contexts.
    var isEmpty: Bool {
        switch self {
        case .exact(let lost, let gained): lost.isEmpty && gained.isEmpty
        case .undecided: false
        }
    }

    /// Returns the difference between the contexts in a box.
    ///
    /// - Parameters:
    ///   - box: The contexts to compare.
    ///   - limit: The limit on the work if the whole difference is undecided.
    /// - Complexity: O(values × boxes), and as much as the limit allows.
    func within(_ box: ContextBox, limit: @autoclosure () -> WorkLimit) -> ContextDifference {
        switch self {
        case .exact(let lost, let gained):
            return .exact(
                lost: lost.compactMap { $0.intersection(box) },
                gained: gained.compactMap { $0.intersection(box) }
            )
        case .undecided(let versions):
            return versions?.within(box).difference(limit: limit()) ?? self
        }
    }
}

/// The contexts in which two versions of a product are allowed, as boxes that may overlap.
struct ContextVersions: Sendable {
    var old: [ContextBox]
    var new: [ContextBox]

    /// Returns the contexts in a box.
    fileprivate func within(_ box: ContextBox) -> ContextVersions {
        ContextVersions(
            old: old.compactMap { $0.intersection(box) },
            new: new.compactMap { $0.intersection(box) }
        )
    }

    /// Returns the exact difference, or `nil` if it takes more work than the limit allows.
    fileprivate func difference(limit: WorkLimit) -> ContextDifference? {
        do throws(IntricacyError) {
            return .exact(
                lost: try old.subtracting(new, limit: limit),
                gained: try new.subtracting(old, limit: limit)
            )
        } catch {
            return nil
        }
    }
}

extension [ContextBox] {
    /// Returns the contexts in these boxes and not in others.
    fileprivate func subtracting(
        _ others: [ContextBox],
        limit: WorkLimit
    ) throws(IntricacyError) -> [ContextBox] {
        // Most boxes are often the same on both sides.
        var known = Set(others)
        var limit = limit
        let candidates = filter { known.insert($0).inserted }
        let rest = try others.complement(in: candidates, limit: &limit)
        do throws(IntricacyError) {
            return try rest.simplified(limit: &limit)
            // coverage: unreachable because no test has that many different boxes.
        } catch {
            // The same contexts, as more boxes.
            return rest
        }
    }
}

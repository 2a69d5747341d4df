import FuzzSupport

/// Filters in the wrong place of a request, by the contract.
extension PlainJSON.Member {
    /// Rejects an unknown field that was probably meant to be filters, a part of them, or one of the
    /// names, or has filters in it.
    func rejectMisplacedFilters(
        besides names: [String] = ["restrictTo", "exclude"]
    ) throws(PlainJSON.Rejection) {
        for name in ["paymentProductFilters"] + names where try key.isNear(name) {
            throw .invalid
        }
        try value.rejectNestedFilters()
    }
}

extension PlainJSON {
    fileprivate func rejectNestedFilters() throws(Rejection) {
        switch content {
        case .array(let entries):
            for entry in entries { try entry.rejectNestedFilters() }
        case .object(let members):
            for member in members {
                if try member.key.isNear("paymentProductFilters") { throw .invalid }
                try member.value.rejectNestedFilters()
            }
        default: break
        }
    }
}

extension String {
    /// Returns whether this is a misspelling of a name. The reference doesn't know about characters
    /// other than ASCII.
    fileprivate func isNear(_ name: String) throws(PlainJSON.Rejection) -> Bool {
        guard utf8.count <= 256 else { return false }
        guard utf8.allSatisfy({ $0 < 0x80 }) else { throw .unknown }
        return folded.singular == name.folded.singular
            || folded.singular.isOneEdit(from: name.folded.singular)
            || folded.isOneEdit(from: name.folded)
    }

    /// The lowercase letters without spaces, `_` and `-`.
    private var folded: [UInt8] {
        lowercased().utf8.filter { !(9...13 ~= $0) && !" _-".utf8.contains($0) }
    }
}

extension [UInt8] {
    /// The letters without a plural "s".
    fileprivate var singular: [UInt8] {
        var letters = self
        if letters.count > 1, letters.last == UInt8(ascii: "s") { letters.removeLast() }
        if letters.count > 2, letters.suffix(2).elementsEqual("ie".utf8) {
            letters.replaceSubrange((letters.count - 2)..., with: "y".utf8)
        }
        return letters
    }

    /// Returns whether one letter is inserted, removed or replaced, or two neighbors change places.
    fileprivate func isOneEdit(from other: [UInt8]) -> Bool {
        guard Swift.min(count, other.count) >= 3 else { return false }
        if count == other.count {
            let changed = indices.filter { self[$0] != other[$0] }
            guard changed.count == 2 else { return changed.count == 1 }
            return changed[1] == changed[0] + 1 && self[changed[0]] == other[changed[1]]
                && self[changed[1]] == other[changed[0]]
        }
        let (short, long) = count < other.count ? (self, other) : (other, self)
        guard long.count == short.count + 1 else { return false }
        return long.indices.contains { Array(long[..<$0] + long[($0 + 1)...]) == short }
    }
}

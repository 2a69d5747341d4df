extension [ContextBox] {
    /// Returns the same contexts as fewer boxes, which overlap only where neither box can be cut down
    /// to one box outside of the other.
    ///
    /// No box is covered by the others, and no two boxes differ in only one part if one box can
    /// replace them. The order stays as far as possible.
    ///
    /// - Complexity: O(*n*² × values) for *n* boxes that can't be merged, and exponential in the number
    ///   of parts in which more than two boxes overlap, up to the limit.
    package func simplified(limit: inout WorkLimit) throws(IntricacyError) -> [ContextBox] {
        var boxes = self
        repeat {
            try boxes.merge(limit: &limit)
        } while try boxes.separate(limit: &limit)
        for index in boxes.indices.reversed() {
            var others = boxes
            let box = others.remove(at: index)
            try limit.spend(WideInt(boxes.count))
            others.removeAll { $0.isDisjoint(with: box) }
            // One other box that contains it would have been found before.
            if others.count > 1, try others.cover(box, limit: &limit) { boxes.remove(at: index) }
        }
        return boxes
    }

    /// Merges boxes that differ in only one part.
    private mutating func merge(limit: inout WorkLimit) throws(IntricacyError) {
        var count: Int
        repeat {
            count = self.count
            guard count > 1 else { return }
            for part in Set(flatMap({ $0.restrictedParts })).sorted() {
                // Hashing values takes several times as long as comparing them.
                try limit.spend(reduce(0) { $0 + 4 * $1.storedCount })
                merge(in: part)
            }
        } while self.count < count
    }

    private mutating func merge(in part: ContextPart) {
        var positions: [ContextBox: Int] = [:]
        var groups: [[ContextBox]] = []
        for box in self {
            let key = box.widened(in: part)
            if let position = positions[key] {
                groups[position].append(box)
            } else {
                positions[key] = groups.count
                groups.append([box])
            }
        }
        guard groups.count < count else { return }
        self = groups.flatMap { $0.merged(in: part) }
    }

    /// Returns boxes that differ only in one part as few as possible.
    private func merged(in part: ContextPart) -> [ContextBox] {
        guard count > 1 else { return self }
        guard part == .amount else {
            return [dropFirst().reduce(self[0]) { $0.union($1, in: part) }]
        }
        var merged: [ContextBox] = []
        for box in sorted(by: { $0.amounts.lowerBound < $1.amounts.lowerBound }) {
            let end = merged.last?.amounts.upperBound
            if let end, end == .max || box.amounts.lowerBound <= end + 1 {
                let start = merged[merged.count - 1].amounts.lowerBound
                merged[merged.count - 1].amounts = start...Swift.max(end, box.amounts.upperBound)
            } else {
                merged.append(box)
            }
        }
        return merged
    }

    /// Removes boxes that are inside another one, and cuts down those of which one box remains outside
    /// of another one.
    ///
    /// - Returns: Whether a box was cut down.
    private mutating func separate(limit: inout WorkLimit) throws(IntricacyError) -> Bool {
        var didCut = false
        var first = 0
        while first < count {
            var second = first + 1
            while second < count {
                try limit.spend(self[first].comparisonCost(with: self[second]))
                guard !self[first].isDisjoint(with: self[second]) else {
                    second += 1
                    continue
                }
                try limit.spend(2 * (self[first].storedCount + self[second].storedCount))
                let rests = (
                    self[second].rest(outside: self[first]),
                    self[first].rest(outside: self[second])
                )
                switch rests {
                case (.nothing, _):
                    remove(at: second)
                    continue
                case (_, .nothing):
                    remove(at: first)
                    second = first + 1
                    continue
                case (.box(let rest), _):
                    self[second] = rest
                    didCut = true
                case (_, .box(let rest)):
                    self[first] = rest
                    didCut = true
                case (.several, .several): break
                }
                second += 1
            }
            first += 1
        }
        return didCut
    }
}

extension ContextBox {
    /// Returns the union with a box that differs in only one part, which isn't the amount.
    fileprivate func union(_ other: ContextBox, in part: ContextPart) -> ContextBox {
        var box = self
        switch part {
        case .country: box.countries = countries.union(other.countries)
        case .currency: box.currencies = currencies.union(other.currencies)
        case .recurring: box.recurring = recurring.union(other.recurring)
        case .installments: box.installments = installments.union(other.installments)
        case .attribute(let name):
            let values = values(of: name).union(other.values(of: name))
            box.attributes[name] = values == .all ? nil : values
        case .amount: preconditionFailure("the union of two ranges may have a gap")
        }
        return box
    }

    /// The contexts of a box that are outside of another one.
    fileprivate enum Rest {
        case nothing
        case box(ContextBox)

        /// More than one box, or one that has to list the exceptions of an attribute.
        case several
    }

    /// Returns the contexts that are outside of another box.
    fileprivate func rest(outside other: ContextBox) -> Rest {
        let pieces = subtracting(other)
        guard let piece = pieces.first else { return .nothing }
        guard pieces.count == 1 else { return .several }
        for (name, values) in piece.attributes {
            if case .allBut = values, values != self.values(of: name) { return .several }
        }
        return .box(piece)
    }
}

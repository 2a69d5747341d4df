import ProductCatalog

extension AllowedValues where Value: Comparable {
    /// Returns what changes if other values are allowed instead, for people:
    ///
    ///     no longer in BE, NL
    ///     now also in LU
    ///     now only in FR
    ///     now in any country but TR
    ///
    /// - Parameters:
    ///   - new: The other values.
    ///   - place: The words before values, such as `in`.
    ///   - anyPlace: The words for all values, such as `in any country`.
    ///   - name: Returns the name of a value.
    ///   - newName: Returns the name of a value that wasn't allowed.
    func difference(
        to new: AllowedValues,
        _ place: String,
        anyPlace: String,
        name: (Value) -> String,
        newName: (Value) -> String
    ) -> [String] {
        func list(_ values: Set<Value>, _ name: (Value) -> String) -> String {
            "\(place) \(values.sorted().list(name))"
        }
        switch (self, new) {
        case (.only(let old), .only([])): return old.isEmpty ? [] : ["no longer \(anyPlace)"]
        case (.allBut, .only([])): return ["no longer \(anyPlace)"]
        case (.allBut, .only(let values)): return ["now only \(list(values, name))"]
        case (.only, .allBut([])): return ["now \(anyPlace)"]
        case (.only, .allBut(let excepted)):
            return ["now \(anyPlace) but \(excepted.sorted().list(name))"]
        case (.only(let old), .only(let values)):
            let (lost, gained) = (old.subtracting(values), values.subtracting(old))
            return (lost.isEmpty ? [] : ["no longer \(list(lost, name))"])
                + (gained.isEmpty
                    ? [] : ["now \(old.isEmpty ? "" : "also ")\(list(gained, newName))"])
        case (.allBut(let old), .allBut(let excepted)):
            let (lost, gained) = (excepted.subtracting(old), old.subtracting(excepted))
            return (lost.isEmpty ? [] : ["no longer \(list(lost, name))"])
                + (gained.isEmpty ? [] : ["now also \(list(gained, newName))"])
        }
    }
}

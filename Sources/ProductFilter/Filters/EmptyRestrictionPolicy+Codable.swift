#if CodableSupport
import ProductCatalog

/// The options of decoding filters with `Codable`.
extension CodingUserInfoKey {
    /// The key for the `EmptyRestrictionPolicy` in a decoder's `userInfo`.
    ///
    /// Without a value, an empty restriction allows nothing.
    ///
    /// - Precondition: The value is an `EmptyRestrictionPolicy`. Decoding traps on any other
    ///   type.
    public static var emptyRestrictionPolicy: CodingUserInfoKey {
        guard let key = CodingUserInfoKey(rawValue: "ProductFilter.emptyRestrictionPolicy") else {
            preconditionFailure("the standard library accepts every string as a key")
        }
        return key
    }
}

extension Decoder {
    /// The policy in this decoder's `userInfo`.
    var emptyRestrictionPolicy: EmptyRestrictionPolicy {
        guard let value = userInfo[.emptyRestrictionPolicy] else { return .allowsNothing }
        guard let policy = value as? EmptyRestrictionPolicy else {
            preconditionFailure(
                "`userInfo[.emptyRestrictionPolicy]` isn't an EmptyRestrictionPolicy"
            )
        }
        return policy
    }
}
#endif

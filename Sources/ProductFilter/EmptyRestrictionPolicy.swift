/// What a `restrictTo` means that is there and names nothing: `{}` or `{ "products": [] }`.
///
/// Read literally it says "at most nothing", and that is the default. Some clients write an empty
/// object where they mean none; whoever serves them chooses another policy, in the open.
@nonexhaustive
public enum EmptyRestrictionPolicy: String, Hashable, Sendable, CaseIterable {
    /// It allows nothing, as it says.
    case allowsNothing = "allows-nothing"

    /// It restricts nothing, as if it were absent.
    case unrestricted

    /// It is refused as an error.
    case reject
}

extension EmptyRestrictionPolicy {
    /// What is said of an empty restriction that is refused.
    package static let rejectionMessage =
        "an empty restriction would allow nothing: name a product or a group, or leave it out"
}

extension PaymentProductFilters {
    /// These filters as a policy has them, or `nil` when it refuses them.
    package func applying(_ policy: EmptyRestrictionPolicy) -> PaymentProductFilters? {
        guard restrictTo?.namesNothing == true else { return self }
        switch policy {
        case .allowsNothing: return self
        case .unrestricted: return PaymentProductFilters(exclude: exclude)
        case .reject: return nil
        }
    }
}

extension CodingUserInfoKey {
    /// Chooses what a decoder makes of an empty `restrictTo`: set an ``EmptyRestrictionPolicy`` in
    /// its `userInfo`. Without one, an empty restriction allows nothing.
    ///
    /// - Precondition: the value is an ``EmptyRestrictionPolicy``; another type traps when it is
    ///   read.
    public static var emptyRestrictionPolicy: CodingUserInfoKey {
        guard let key = CodingUserInfoKey(rawValue: "ProductFilter.emptyRestrictionPolicy") else {
            preconditionFailure("the standard library accepts every text as a key")
        }
        return key
    }
}

extension Decoder {
    /// The policy that whoever made this decoder chose.
    var emptyRestrictionPolicy: EmptyRestrictionPolicy {
        guard let value = userInfo[.emptyRestrictionPolicy] else { return .allowsNothing }
        guard let policy = value as? EmptyRestrictionPolicy else {
            preconditionFailure("`userInfo[.emptyRestrictionPolicy]` is no EmptyRestrictionPolicy")
        }
        return policy
    }
}

/// How to treat an empty `restrictTo`: `{}` or `{ "products": [] }`.
///
/// Read literally, an empty restriction says "at most nothing", and that's the default. Some
/// clients write an empty object when they mean no restriction. A gateway that serves them can
/// choose another policy explicitly.
@nonexhaustive
public enum EmptyRestrictionPolicy: String, Hashable, Sendable, CaseIterable {
    /// An empty restriction allows nothing.
    case allowsNothing = "allows-nothing"

    /// An empty restriction restricts nothing, as if it were absent.
    case unrestricted

    /// An empty restriction is an error.
    case reject
}

extension EmptyRestrictionPolicy {
    /// The message for an empty restriction that is rejected.
    package static let rejectionMessage =
        "an empty restriction allows nothing: name a product or a group, or remove restrictTo"
}

extension PaymentProductFilters {
    /// Returns these filters as the policy treats them, or `nil` if it rejects them.
    package func applying(_ policy: EmptyRestrictionPolicy) -> PaymentProductFilters? {
        guard restrictTo?.isEmpty == true else { return self }
        switch policy {
        case .allowsNothing: return self
        case .unrestricted: return PaymentProductFilters(exclude: exclude)
        case .reject: return nil
        }
    }
}

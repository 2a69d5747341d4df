#if CodableSupport
/// A group id is encoded as a string.
extension PaymentProductGroup.ID: Codable {}
#endif

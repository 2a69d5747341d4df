#if CodableSupport
import Foundation
public import ProductCatalog
import ProductFilter

/// A session request as untyped JSON values.
public struct JSONRequest {
    private let body: Any

    /// Creates a request by encoding filters to JSON and decoding the result.
    public init(_ filters: PaymentProductFilters) throws {
        let request = SessionRequest(paymentProductFilters: filters)
        body = try JSONSerialization.jsonObject(with: JSONEncoder().encode(request))
    }

    /// Returns the value at a path such as `paymentProductFilters.exclude.groups[0]`, or `nil` if
    /// there is none.
    public func value(at path: String) -> Any? {
        var value: Any? = body
        for part in path.split(separator: ".") {
            let keys = part.split(whereSeparator: { "[]".contains($0) })
            value = (value as? [String: Any])?[String(keys[0])]
            for position in keys.dropFirst() {
                guard let list = value as? [Any], let position = Int(position),
                    list.indices.contains(position)
                else { return nil }
                value = list[position]
            }
        }
        return value
    }
}
#endif

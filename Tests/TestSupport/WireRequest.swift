import Foundation
public import ProductFilter

/// A session request as plain JSON values, to look up what stands at a path.
public struct WireRequest {
    private let body: Any

    /// Writes a request with these filters as JSON, and reads it back.
    public init(_ filters: PaymentProductFilters) throws {
        let request = SessionRequest(paymentProductFilters: filters)
        body = try JSONSerialization.jsonObject(with: JSONEncoder().encode(request))
    }

    /// The value at a path such as `paymentProductFilters.exclude.groups[0]`; `nil` when there is
    /// none.
    public func value(at path: String) -> Any? {
        var value: Any? = body
        for part in path.split(separator: ".") {
            let names = part.split(whereSeparator: { "[]".contains($0) })
            value = (value as? [String: Any])?[String(names[0])]
            for position in names.dropFirst() {
                guard let list = value as? [Any], let position = Int(position),
                    list.indices.contains(position)
                else { return nil }
                value = list[position]
            }
        }
        return value
    }
}

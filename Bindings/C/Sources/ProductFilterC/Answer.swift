public import CProductFilter
import ProductCatalog
import ProductFilterJSON

/// Answers a query in JSON with JSON.
@c @implementation
public func pf_answer(
    _ catalog: OpaquePointer?,
    _ query: UnsafePointer<CChar>?,
    _ query_size: Int,
    _ options: UnsafePointer<pf_options>?,
    _ answer_size: UnsafeMutablePointer<Int>?
) -> UnsafeMutablePointer<CChar>? {
    let catalog = unsafe object(of: catalog, as: Catalog.self)
    let query = unsafe bytes(of: query, size: query_size)
    let answer = unsafe catalog.result(of: query, options: options?.pointee ?? pf_options()).json
    unsafe answer_size?.pointee = answer.count
    return unsafe releasableText(answer)
}

extension Catalog {
    /// Returns the result of a query, which is rejected if something is wrong with the options.
    ///
    /// - Parameters:
    ///   - query: The query.
    ///   - options: The options.
    ///   - parts: The parts of which those in the options have an effect.
    ///   - hasSeparateContext: Whether the payment context is passed separately.
    func result(
        of query: UnsafeBufferPointer<UInt8>,
        options: pf_options,
        parts: AnswerOptions.Parts = [.codes, .reasons, .fixes, .contexts],
        hasSeparateContext: Bool = false
    ) -> QueryResult {
        var (checked, faults) = unsafe options.checked()
        guard faults.isEmpty else { return QueryResult(faults: faults) }
        checked.parts.formIntersection(parts)
        checked.hasSeparateContext = hasSeparateContext
        let query = unsafe query.span
        guard let request = unsafe options.requestBytes else {
            return QueryResult(to: query, in: products, options: checked)
        }
        let requestSpan = unsafe request.span
        return QueryResult(to: query, request: requestSpan, in: products, options: checked)
    }
}

import ProductCatalog
import ProductFilter

extension InputFile {
    /// Returns the filters of the session request in each of several files.
    ///
    /// - Throws: ``InputError`` with the faults of all files.
    static func filters(
        in files: [InputFile],
        options: ParsingOptions
    ) throws(InputError) -> [PaymentProductFilters] {
        var filters: [PaymentProductFilters] = []
        var errors: [InputError] = []
        for file in files {
            do {
                filters.append(try file.filters(options: options))
            } catch {
                errors.append(error)
            }
        }
        guard errors.isEmpty else { throw InputError(errors) }
        return filters
    }

    private func filters(options: ParsingOptions) throws(InputError) -> PaymentProductFilters {
        let body = try contents()
        do {
            let request = try SessionRequest(json: body.span, options: options)
            return request.paymentProductFilters ?? PaymentProductFilters()
        } catch {
            throw InputError(source: name, error, in: body)
        }
    }
}

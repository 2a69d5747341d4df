import ProductCatalog
import ProductFilter
import ProductFilterJSON

extension RequestOptions {
    /// Applies the policy on unknown entries.
    ///
    /// - Parameters:
    ///   - resolution: A resolution.
    ///   - files: The file of each layer.
    /// - Throws: ``InputError`` with every unknown entry, if the policy rejects them.
    func rejectUnknownEntries(
        of resolution: Resolution,
        in files: [InputFile]
    ) throws(InputError) {
        let unknown = resolution.filters.unknownEntries(in: resolution.context)
        let unknownFirst = resolution.orderDiagnostics.filter { $0.code == .unknownProduct }
        var errors = files.enumerated().map { layer, file in
            let faults = unknown.filter { $0.location?.layer == layer }
            return InputError(source: file.name, faults: faults.map { InputFault($0) })
        }
        let attributes = unknown.filter { $0.location == nil }
        errors.append(InputError(source: "--attribute", faults: attributes.map { InputFault($0) }))
        errors.append(
            InputError(
                source: "--first",
                faults: unknownFirst.map { InputFault(path: $0.path, message: $0.message) }
            )
        )
        let error = InputError(errors)
        guard !policies.rejects(error.faults) else { throw error }
    }
}

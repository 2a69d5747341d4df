import ArgumentParser
import Foundation
import ProductCatalog
import ProductFilter

/// One session request, and all that it is to be held against.
struct RequestOptions: ParsableArguments {
    @OptionGroup(title: "Catalog")
    var catalogOptions: CatalogOptions

    @OptionGroup(title: "Policies")
    var policies: PolicyOptions

    @Argument(
        help: ArgumentHelp(
            "A file with the request, or - for standard input.",
            valueName: "request"
        )
    )
    var path = "-"

    /// Reads the request and the catalog, and resolves the one against the other.
    ///
    /// - Parameter context: the payment context to answer in
    /// - Throws: ``SourceFaults`` with every fault and its place
    func resolution(in context: PaymentContext = .any) throws -> Resolution {
        let catalog = try catalogOptions.catalog()
        do {
            let request = try request()
            let filters = request.paymentProductFilters ?? PaymentProductFilters()
            return Resolution(
                catalog: catalog,
                filters: try catalog.products.resolve(filters, unknownIDs: policies.unknownIds),
                context: context
            )
        } catch let error as FilterError {
            let faults = InputFaults(error) { _ in "paymentProductFilters" }
            throw SourceFaults(source: Input.name(of: path), faults: faults)
        } catch let faults as InputFaults {
            throw SourceFaults(source: Input.name(of: path), faults: faults)
        }
    }

    private func request() throws -> SessionRequest {
        let body = try Input.bytes(of: path)
        do {
            return try SessionRequest(json: body.span, options: policies.readingOptions)
        } catch {
            throw InputFaults(error, in: body)
        }
    }
}

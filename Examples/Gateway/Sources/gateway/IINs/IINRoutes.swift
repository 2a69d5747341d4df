import HTTPTypes
import Hummingbird
import ProductCatalog
import ProductFilter

/// The routes that return the products of a card, for consumers' devices and merchants' servers.
struct IINRoutes: Sendable {
    let authentication: Authentication
    let store: ReferenceDataStore

    func add(to router: Router<GatewayContext>) {
        authentication.forEachClient(of: router) { group, session in
            group.post("services/getIINdetails") { request, context in
                let data = store.current
                return try await details(
                    of: request,
                    for: try session(request, context, data),
                    in: data
                )
            }
        }
    }

    private func details(
        of request: Request,
        for session: Session,
        in data: ReferenceData
    ) async throws -> IINDetailsResponse {
        // Throws for an unknown merchant, also if the request has no payment context.
        _ = try data.merchant(session.merchantID)
        let details: IINDetailsRequest
        do {
            details = try await request.json()
        } catch let error as ParsingError {
            // A value that isn't valid may have the digits of a card, and clients log errors.
            throw APIError(.badRequest, error.faults.map(ErrorResponse.Entry.init(withoutValue:)))
        }
        guard let entry = details.digits.flatMap(data.iins.entry) else {
            let message =
                "the card is unknown: send more digits, or let the consumer choose a product"
            throw APIError(.notFound, "unknownIIN", message, at: "bin")
        }
        let available = try details.context.map { context in
            try AvailableProducts(for: session, in: context, data: data)
        }
        return IINDetailsResponse(entry, in: available)
    }
}

extension ErrorResponse.Entry {
    /// Creates an entry for a fault, without a value of the body.
    ///
    /// An unknown key may have the digits of a card, too. Known keys don't, and the request doesn't
    /// have lists, so a path with digits is left out.
    fileprivate init(withoutValue fault: ParsingError.Fault) {
        let hasDigits = fault.path.utf8.contains { (0x30...0x39).contains($0) }
        self.init(
            code: fault.code.rawValue,
            httpStatusCode: 400,
            message: fault.messageWithoutValue,
            propertyName: fault.path.isEmpty || hasDigits ? nil : fault.path
        )
    }
}

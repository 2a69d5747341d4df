import HTTPTypes
import Hummingbird

/// Middleware that responds with status 405 to a method that the path doesn't support.
///
/// Hummingbird's router responds with 404, as if the path didn't exist.
struct MethodMiddleware: RouterMiddleware {
    typealias Context = GatewayContext

    private let routes: [(path: RouterPath, method: HTTPRequest.Method)]

    /// Creates middleware for the routes of a router.
    init(_ router: Router<GatewayContext>) {
        routes = router.routes.map { ($0.path, $0.method) }
    }

    func handle(
        _ request: Request,
        context: GatewayContext,
        next: (Request, GatewayContext) async throws -> Response
    ) async throws -> Response {
        // The router has found a route.
        if context.endpointPath != nil { return try await next(request, context) }
        let routes = routes.filter { $0.path.matches(request.uri.path) }
        guard let route = routes.first else { return try await next(request, context) }
        context.coreContext.endpointPath.value = route.path.description
        let methods = routes.map(\.method)
        let allowed = (methods.contains(.get) ? methods + [.head] : methods)
            .map(\.rawValue)
            .joined(separator: ", ")
        var error = APIError(.methodNotAllowed, "methodNotAllowed", "wrong method: use \(allowed)")
        error.headers[.allow] = allowed
        throw error
    }
}

extension RouterPath {
    fileprivate func matches(_ path: String) -> Bool {
        elementsEqual(path.split(separator: "/")) { element, component in
            element == component || element.description.first == "{"
        }
    }
}

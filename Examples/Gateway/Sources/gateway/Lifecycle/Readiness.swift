import HTTPTypes
import Hummingbird
import Synchronization

/// Whether the gateway should get new requests, for load balancers.
///
/// It's ready from the first request until the shutdown begins, because it loads its data before it
/// listens. A failed reload doesn't end that: the data in use stays valid, and a faulty file must not
/// take all gateways out of service at once.
final class Readiness: Sendable {
    private let isStopping = Atomic(false)

    /// Lets ``add(to:)``'s route fail from now on.
    func stop() {
        isStopping.store(true, ordering: .relaxed)
    }

    func add(to router: Router<GatewayContext>) {
        router.get("/ready") { _, _ throws(APIError) in
            guard !self.isStopping.load(ordering: .relaxed) else {
                throw APIError(.serviceUnavailable, "shuttingDown", "the gateway is shutting down")
            }
            return ["status": "ready"]
        }
    }
}

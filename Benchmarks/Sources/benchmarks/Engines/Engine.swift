/// One way of answering which products are available: this library, or a peer.
///
/// Each has its own form of filters and contexts, made before anything is timed, so that no engine
/// pays for another's types.
protocol Engine {
    associatedtype Members
    associatedtype Wire
    associatedtype WireContext
    associatedtype Layers = [Wire]
    associatedtype Resolved = Members
    associatedtype Position = Int

    init(_ world: World)

    func wire(_ filters: Filters) -> Wire
    func wire(_ context: Context) -> WireContext
    func layers(_ layers: [Filters]) -> Layers
    func position(_ position: Int) -> Position

    /// The products that a context allows.
    func allowed(in context: WireContext) -> Members

    /// What filters leave of some products.
    func available(_ filters: Wire, among candidates: Members) -> Members

    /// What several layers of filters leave of some products.
    func available(throughout layers: Layers, among candidates: Members) -> Members

    /// Filters held against the catalog once, and then used.
    func resolved(_ filters: Wire) -> Resolved
    func available(_ resolved: Resolved, among candidates: Members) -> Members

    func contains(_ members: Members, _ position: Position) -> Bool
    func count(_ members: Members) -> Int

    /// Visits every member, in the fastest way that the engine offers.
    func iterate(_ members: Members)

    /// Lets go of a result, where that takes a call.
    func discard(_ members: Members)

    /// The positions of the members, for checking the answer.
    func positions(_ members: Members) -> [Int]
}

extension Engine {
    func discard(_ members: Members) {}
}

extension Engine where Layers == [Wire] {
    func layers(_ layers: [Filters]) -> [Wire] { layers.map(wire) }
}

extension Engine where Position == Int {
    func position(_ position: Int) -> Int { position }
}

extension Engine where Wire == Filters {
    func wire(_ filters: Filters) -> Filters { filters }
}

extension Engine where WireContext == Context {
    func wire(_ context: Context) -> Context { context }
}

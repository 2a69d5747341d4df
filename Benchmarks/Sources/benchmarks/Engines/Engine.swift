/// A way to find the available products: this library, or a peer.
///
/// Each engine has its own types for filters and contexts. They are created before anything is
/// timed, so that no engine pays for another's types.
protocol Engine {
    /// A set of products.
    associatedtype Members
    associatedtype FilterInput
    associatedtype ContextInput
    associatedtype LayersInput = [FilterInput]

    /// Filters resolved against the catalog.
    associatedtype Resolved = Members

    /// The engine's identifier of a product.
    associatedtype Element = Int

    init(_ dataset: Dataset)

    func input(_ filters: Filters) -> FilterInput
    func input(_ context: Context) -> ContextInput
    func input(_ layers: [Filters]) -> LayersInput

    /// Returns a context without a country and an amount.
    func partialInput(_ context: Context) -> ContextInput

    func element(at position: Int) -> Element

    /// Returns the products that a context allows.
    func eligible(in context: ContextInput) -> Members

    /// Returns the products that a context allows whatever its country and its amount are. Not all
    /// engines take part.
    func certain(in context: ContextInput) -> Members

    /// Returns the candidates that the filters allow.
    func available(_ filters: FilterInput, among candidates: Members) -> Members

    /// Returns the candidates that all layers allow.
    func available(layers: LayersInput, among candidates: Members) -> Members

    /// Resolves filters against the catalog.
    func resolved(_ filters: FilterInput) -> Resolved

    /// Returns the candidates that the resolved filters allow.
    func available(resolved: Resolved, among candidates: Members) -> Members

    func contains(_ members: Members, _ element: Element) -> Bool
    func count(_ members: Members) -> Int

    /// Visits each member, in the fastest way that the engine offers.
    func iterate(_ members: Members)

    /// Releases a result that isn't reference-counted.
    func release(_ members: Members)

    /// Returns the positions of the members, which is used to compare the engines' answers.
    func positions(_ members: Members) -> [Int]
}

extension Engine {
    func release(_ members: Members) {}

    func partialInput(_ context: Context) -> ContextInput { input(context) }

    func certain(in context: ContextInput) -> Members {
        preconditionFailure("\(Self.self) doesn't find certain products")
    }
}

extension Engine where LayersInput == [FilterInput] {
    func input(_ layers: [Filters]) -> [FilterInput] { layers.map(input) }
}

extension Engine where Element == Int {
    func element(at position: Int) -> Int { position }
}

extension Engine where FilterInput == Filters {
    func input(_ filters: Filters) -> Filters { filters }
}

extension Engine where ContextInput == Context {
    func input(_ context: Context) -> Context { context }
}

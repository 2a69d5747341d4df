/// Sets of one catalog that are looked up by number. What is done with a set is done here, where
/// it stands, so that nobody has to hold it.
protocol MemberTable: Sendable {
    associatedtype Members: MemberSet

    /// Makes a set of each list.
    init(_ lists: MemberLists, layout: MemberLayout)

    subscript(number: Int) -> Members { get }

    /// Whether a product is in a set.
    func contains(_ offset: Int, in number: Int) -> Bool

    /// Adds a set to others.
    func add(_ number: Int, to union: inout Members.Union)

    /// Takes a set away from another.
    func remove(_ number: Int, from narrowing: inout Members.Narrowing)
}

/// A set that stands by itself in an array of sets, made of a list.
protocol ListedMemberSet: MemberSet {
    /// The set of these members, in ascending order and each once.
    init(ascending members: ArraySlice<UInt32>, layout: MemberLayout)
}

extension Array: MemberTable where Element: ListedMemberSet {
    typealias Members = Element

    init(_ lists: MemberLists, layout: MemberLayout) {
        self = (0..<lists.count).map { Element(ascending: lists[$0..<$0 + 1], layout: layout) }
    }

    func contains(_ offset: Int, in number: Int) -> Bool {
        self[number].contains(offset)
    }

    @inline(__always)
    func add(_ number: Int, to union: inout Element.Union) {
        union.add(self[number])
    }

    @inline(__always)
    func remove(_ number: Int, from narrowing: inout Element.Narrowing) {
        narrowing.remove(self[number])
    }
}

/// Takes away from a few members, in place.
struct FewNarrowing<Members: MemberSet>: MemberNarrowing {
    /// What remains.
    private(set) var members: FewMembers

    init(_ candidates: FewMembers) {
        members = candidates
    }

    mutating func keep(_ others: consuming Members) {
        members = members.filter { others.contains($0) }
    }

    mutating func keep(
        atMost count: Int,
        layout: MemberLayout,
        _ visit: (_ keep: (_ offset: Int) -> Void) -> Void
    ) {
        var kept = FewMembers()
        visit { if members.contains($0) { kept.insert($0) } }
        members = kept
    }

    mutating func remove(_ number: Int, of table: Members.Table) {
        members = members.filter { !table.contains($0, in: number) }
    }

    mutating func remove(
        atMost count: Int,
        _ visit: (_ remove: (_ offset: Int) -> Void) -> Void
    ) {
        visit { members.remove($0) }
    }
}

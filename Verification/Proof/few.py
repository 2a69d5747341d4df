"""Up to eight members in place: putting one in, leaving those that meet a condition, and the rule for few."""

import z3

from proving import Code

PLACES = range(8)
VACANT = z3.BitVecVal(-1, 64)


def few(name):
    return [z3.BitVec(f"{name}{place}", 64) for place in PLACES]


def is_member(words, offset):
    """What the words mean."""
    return z3.Or(*[word == offset for word in words])


def is_offset(word):
    return z3.ULT(word, 1 << 31)


def are_in_order(words):
    """Offsets in ascending order, and then places that hold none."""
    pairs = zip(words, words[1:])
    return z3.And(
        *[z3.Or(is_offset(word), word == VACANT) for word in words],
        *[z3.Or(z3.ULT(word, after), z3.And(word == VACANT, after == VACANT))
          for word, after in pairs],
    )


class FewMembers(Code):
    file = "Sources/ProductCatalog/Storage/FewMembers.swift"
    lines = [
        "static let capacity = 8", "private static let vacant = UInt64.max",
        "words = InlineArray(repeating: Self.vacant)",
        "words.indices.contains { words[$0] == offset }",
        """var moving = UInt64(offset)
        for place in words.indices where moving <= words[place] {
            if moving == words[place] { return }
            swap(&moving, &words[place])
        }""",
        "if contains(offset) { self = filter { $0 != offset } }",
        """var kept = FewMembers()
        var count = 0
        for place in words.indices {
            guard words[place] != Self.vacant else { break }
            if isKept(Int(words[place])) {
                kept.words[count] = words[place]
                count += 1
            }
        }
        return kept""",
        """let place = words.indices.first { words[$0] >= offset }
        return place.flatMap { words[$0] == Self.vacant ? nil : Int(words[$0]) }""",
        "words.indices.last { words[$0] < offset }.map { Int(words[$0]) }",
    ]

    def contains(self, words, offset):
        return z3.Or(*[words[place] == offset for place in PLACES])

    def moves_on(self, moving, word):
        return z3.ULE(moving, word)

    def insert(self, words, offset):
        """Returns the words, and what is left without a place."""
        moving, is_done, inserted = offset, z3.BoolVal(False), list(words)
        for place in PLACES:
            word = inserted[place]
            is_here = z3.And(z3.Not(is_done), self.moves_on(moving, word))
            is_done = z3.Or(is_done, z3.And(is_here, moving == word))
            swaps = z3.And(is_here, moving != word)
            inserted[place] = z3.If(swaps, moving, word)
            moving = z3.If(swaps, word, moving)
        return inserted, z3.If(is_done, VACANT, moving)

    def counted(self, count, is_kept):
        return z3.If(is_kept, count + 1, count)

    def filter(self, words, is_kept):
        kept, count, is_over = [VACANT] * 8, z3.IntVal(0), z3.BoolVal(False)
        for word in words:
            is_over = z3.Or(is_over, word == VACANT)
            keeps = z3.And(z3.Not(is_over), is_kept(word))
            kept = [z3.If(z3.And(keeps, count == place), word, kept[place]) for place in PLACES]
            count = self.counted(count, keeps)
        return kept

    def first(self, words, offset):
        found = VACANT
        for word in reversed(words):
            found = z3.If(z3.UGE(word, offset), word, found)
        return found

    def last(self, words, offset):
        found = VACANT
        for word in words:
            found = z3.If(z3.ULT(word, offset), word, found)
        return found

    def claims(self):
        words, (o, p) = few("word"), z3.BitVecs("o p", 64)
        is_kept = z3.Function("isKept", z3.BitVecSort(64), z3.BoolSort())
        given = [are_in_order(words), is_offset(o), is_offset(p)]
        room = given + [z3.Or(words[7] == VACANT, is_member(words, o))]
        nothing = [VACANT] * 8
        yield "a few begin with none", [is_offset(p)], z3.And(
            are_in_order(nothing), z3.Not(is_member(nothing, p)))
        yield "a few are asked for a member", given, self.contains(words, o) == is_member(words, o)
        inserted, left = self.insert(words, o)
        yield "one more of a few has a place", room, z3.And(
            left == VACANT, is_member(inserted, p) == z3.Or(is_member(words, p), p == o))
        yield "one more of a few leaves them in order", room, are_in_order(inserted)
        kept = self.filter(words, is_kept)
        yield "of a few those are left that meet a condition", given, (
            is_member(kept, p) == z3.And(is_member(words, p), is_kept(p)))
        yield "what is left of a few is in order", given, are_in_order(kept)
        first, last = self.first(words, o), self.last(words, o)
        yield "the first of a few from a place on is found", given, z3.If(
            first == VACANT, z3.Implies(is_member(words, p), z3.ULT(p, o)),
            z3.And(is_member(words, first), z3.UGE(first, o),
                   z3.Implies(z3.And(is_member(words, p), z3.UGE(p, o)), z3.UGE(p, first))))
        yield "the last of a few below a place is found", given, z3.If(
            last == VACANT, z3.Implies(is_member(words, p), z3.UGE(p, o)),
            z3.And(is_member(words, last), z3.ULT(last, o),
                   z3.Implies(z3.And(is_member(words, p), z3.ULT(p, o)), z3.ULE(p, last))))


class Rule(Code):
    """One layer on a few, and one that leaves no more than a few of a set: for one product, which stands
    for each."""

    file = "Sources/ProductCatalog/Catalog/PaymentProductCatalog+Narrowing.swift"
    lines = [
        """if var narrowed = few {
            narrow(&narrowed, keptIDs, keptGroups, removedIDs, removedGroups)
            few = narrowed
        } else if let keptIDs, let keptGroups,
            let kept = self.few(keptIDs, keptGroups, where: { narrowing.contains($0) })
        {
            var narrowed = FewNarrowing<Members>(kept)
            remove(removedIDs, removedGroups, from: &narrowed)
            few = narrowed
        } else {
            narrow(&narrowing, keptIDs, keptGroups, removedIDs, removedGroups)
        }""",
        "if let few { return ProductSet(few.members, of: .flat, in: contents.universe) }",
        "if let few { return ProductSet(few.members, of: .large, in: contents.universe) }",
    ]

    def keep(self, is_left, is_named):
        return z3.And(is_left, is_named)

    def begin(self, is_candidate, is_named):
        """Few are begun with those of the ids that are candidates."""
        return z3.And(is_named, is_candidate)

    def layer(self, is_few, is_left, has_restrict, names_few, is_kept, is_removed):
        begins = z3.And(z3.Not(is_few), has_restrict, names_few)
        kept = z3.If(has_restrict, self.keep(is_left, is_kept), is_left)
        return z3.And(z3.If(begins, self.begin(is_left, is_kept), kept), z3.Not(is_removed))

    def claims(self):
        is_few, is_left, has_restrict, names_few, is_kept, is_removed = z3.Bools(
            "isFew isLeft hasRestrict namesFew isKept isRemoved")
        rule = z3.And(is_left, z3.Implies(has_restrict, is_kept), z3.Not(is_removed))
        yield "a layer leaves what the rule leaves, of few and until they are", [], rule == self.layer(
            is_few, is_left, has_restrict, names_few, is_kept, is_removed)


class Narrowing(Code):
    """How few are kept and removed: by the formulas above."""

    file = "Sources/ProductCatalog/Storage/FewNarrowing.swift"
    lines = [
        "members = members.filter { others.contains($0) }",
        """var kept = FewMembers()
        visit { if members.contains($0) { kept.insert($0) } }
        members = kept""",
        "members = members.filter { !table.contains($0, in: number) }",
        "visit { members.remove($0) }",
    ]

    def claims(self):
        return []


class Naming(Narrowing):
    """Which products are a few."""

    file = "Sources/ProductCatalog/Catalog/CatalogContents.swift"
    lines = [
        """guard groups.isEmpty, ids.count <= FewMembers.capacity, layout.allowsLists else {
            return nil
        }
        var few = FewMembers()
        forEachKnown(ids) { if isCandidate($0) { few.insert($0) } }
        return few""",
    ]


class Algebra(Narrowing):
    """What sets have in common when one of them is few, and what is only in a few."""

    file = "Sources/ProductCatalog/ProductSet/ProductSet.Storage.swift"
    lines = [
        """case (.few(let whole), _):
            ProductSet(few.filter { other.contains(offset: $0) }, of: whole, in: universe)
        case (_, .few(let whole)):
            ProductSet(other.few.filter { contains(offset: $0) }, of: whole, in: universe)""",
        """if case .few(let whole) = own {
            return ProductSet(few.filter { !other.contains(offset: $0) }, of: whole, in: universe)
        }""",
    ]


class LosesTheLast(FewMembers):
    def moves_on(self, moving, word):
        return z3.And(z3.ULE(moving, word), word != VACANT)


class PutsInTheLargestFirst(FewMembers):
    def moves_on(self, moving, word):
        return z3.UGE(moving, word)


class LeavesGaps(FewMembers):
    def counted(self, count, is_kept):
        return count + 1


class ForgetsTheCandidates(Rule):
    def begin(self, is_candidate, is_named):
        return is_named


class KeepsAllOfAFew(Rule):
    def keep(self, is_left, is_named):
        return is_left


CODE = [FewMembers, Rule, Narrowing, Naming, Algebra]
FAULTS = [LosesTheLast, PutsInTheLargestFirst, LeavesGaps, ForgetsTheCandidates, KeepsAllOfAFew]

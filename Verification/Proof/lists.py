"""Sets of more than 16,384 products as short lists: searching them, and filtering them by a condition."""

import z3

from chunks import EMPTY, FULL, WIDTH, WORDS
from proving import Code


class Search(Code):
    """Where a member stands in an ascending list, by halving: proved by induction over the halvings."""

    file = "Sources/ProductCatalog/Storage/Span+Members.swift"
    lines = [
        """var low = 0
        var high = count
        while low < high {
            let middle = low + (high - low) / 2
            if self[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low""",
        "let place = place(from: value) return place < count && self[place] == value",
    ]

    def middle(self, low, high):
        return low + (high - low) / 2

    def halve(self, list, value, low, high):
        middle = self.middle(low, high)
        is_below = list[middle] < value
        return z3.If(is_below, middle + 1, low), z3.If(is_below, high, middle)

    def contains(self, list, place, end, value):
        return z3.And(place < end, list[place] == value)

    def claims(self):
        list = z3.Array("list", z3.IntSort(), z3.IntSort())
        end, low, high, value, i, j, k = z3.Ints("end low high value i j k")
        ascending = z3.ForAll(
            [i, j], z3.Implies(z3.And(0 <= i, i < j, j < end), list[i] < list[j])
        )

        def invariant(low, high):
            return z3.And(
                0 <= low, low <= high, high <= end,
                z3.ForAll(k, z3.Implies(z3.And(0 <= k, k < low), list[k] < value)),
                z3.ForAll(k, z3.Implies(z3.And(high <= k, k < end), list[k] >= value)),
            )

        given = [0 <= end, ascending]
        yield "a search begins with the whole list", given, invariant(z3.IntVal(0), end)
        going = given + [invariant(low, high), low < high]
        new_low, new_high = self.halve(list, value, low, high)
        yield "a search goes on in the right half", going, invariant(new_low, new_high)
        shorter = new_high - new_low < high - low
        yield "a search comes to an end", going, shorter
        member = z3.Exists(k, z3.And(0 <= k, k < end, list[k] == value))
        found = self.contains(list, low, end, value) == member
        yield "a search finds just the members", given + [invariant(low, high), low == high], found


class Filter(Code):
    """Leaving in a list only those that meet a condition: proved by induction over the members."""

    file = "Sources/ProductCatalog/Storage/Chunks+Members.swift"
    lines = [
        """self[count] = member
            count &+= Int(truncatingIfNeeded: isKept(Int(member)) & 1)
            next &+= 1
        }
        (place, kept) = (next, count)""",
        "list.removeLast(list.count - kept)",
    ]

    # What the list has at first, which of it is to be kept, and how many of those are before a place.
    first = z3.Function("first", z3.IntSort(), z3.IntSort())
    is_kept = z3.Function("isKept", z3.IntSort(), z3.BoolSort())
    rank = z3.Function("rank", z3.IntSort(), z3.IntSort())

    def counted(self, kept, is_kept):
        return z3.If(is_kept, kept + 1, kept)

    def step(self, list, place, kept):
        member = list[place]
        list = z3.Store(list, kept, member)
        return list, self.counted(kept, self.is_kept(self.tested(list, place, member)))

    def tested(self, list, place, member):
        return member

    def invariant(self, list, place, kept):
        """Of the members before a place, those kept stand in front, in order; the rest is as it was."""
        i = z3.Int("i")
        moved = z3.And(self.rank(i) < kept, list[self.rank(i)] == self.first(i))
        return z3.And(
            0 <= kept, kept <= place, kept == self.rank(place),
            z3.ForAll(i, z3.Implies(z3.And(0 <= i, i < place, self.is_kept(self.first(i))), moved)),
            z3.ForAll(i, z3.Implies(i >= place, list[i] == self.first(i))),
        )

    def claims(self):
        list = z3.Array("list", z3.IntSort(), z3.IntSort())
        i, place, kept = z3.Ints("i place kept")
        whole = [z3.ForAll(i, list[i] == self.first(i)), self.rank(0) == 0]
        yield "a filter begins with the whole list", whole, self.invariant(list, z3.IntVal(0), z3.IntVal(0))
        goes_on = z3.If(self.is_kept(self.first(place)), self.rank(place) + 1, self.rank(place))
        given = [0 <= place, self.invariant(list, place, kept), self.rank(place + 1) == goes_on]
        new_list, new_kept = self.step(list, place, kept)
        claim = self.invariant(new_list, place + 1, new_kept)
        yield "a filter leaves the members that are to be kept, in order", given, claim


class ChunkFilter(Code):
    """The condition by which chunks filter a list, with one look at the table for each part."""

    file = "Sources/ProductCatalog/Storage/Chunks+Members.swift"
    lines = [
        """while place < members.count {
            let part = Int(members[place]) / Chunks.width
            let end = (part + 1) * Chunks.width
            switch table[part] {
            case Chunks.empty: members.filter(below: end, &place, &kept) { _ in turn }
            case Chunks.full: members.filter(below: end, &place, &kept) { _ in ~turn }
            default:
                withWords(from: part) { words in
                    members.filter(below: end, &place, &kept) {
                        (words[Chunks.place(of: $0)] ^ turn) &>> UInt64(truncatingIfNeeded: $0)
                    }
                }
            }
        }
        list.removeLast(list.count - kept)""",
        "let turn: UInt64 = keepingMembers ? 0 : .max",
        """var next = place
        var count = kept
        while next < self.count {
            let member = self[next]
            guard Int(member) < end else { break }""",
    ]

    def turn(self, keeping_members):
        return z3.If(keeping_members, z3.BitVecVal(0, 64), z3.BitVecVal(-1, 64))

    def is_kept(self, number, word, offset, keeping_members):
        turn = self.turn(keeping_members)
        stored = z3.LShR(word ^ turn, offset & 63)
        return z3.If(number == EMPTY, turn, z3.If(number == FULL, ~turn, stored)) & 1 == 1

    def goes_on(self, member, part):
        return z3.ULT(member, (part + 1) * WIDTH)

    def place(self, offset):
        return offset >> 6 & (WORDS - 1)

    def claims(self):
        member, other, number = z3.BitVecs("member other number", 64)
        keeping_members = z3.Bool("keepingMembers")
        words = z3.Array("words", z3.BitVecSort(64), z3.BitVecSort(64))
        # A part is looked up for one member, and serves those above as long as they are in the same part.
        given = [z3.ULT(member, 2**32), z3.ULT(other, 2**32), z3.ULT(number, 2**32), z3.ULE(member, other)]
        part = z3.UDiv(member, z3.BitVecVal(WIDTH, 64))
        kept = self.is_kept(number, words[self.place(other)], other, keeping_members)
        # Where a member's bit is by its place in the part, counted in single products.
        in_part = other - part * WIDTH
        is_in_chunk = z3.Extract(0, 0, z3.LShR(words[z3.LShR(in_part, 6)], in_part & 63)) == 1
        is_member = z3.If(number == EMPTY, False, z3.If(number == FULL, True, is_in_chunk))
        same = given + [self.goes_on(other, part)]
        claim = kept == (is_member == keeping_members)
        yield "a member is kept by the chunk of its own part", same, claim
        yield "a filter by chunks comes to an end", given, self.goes_on(member, part)


class RoundsTheMiddleUp(Search):
    def middle(self, low, high):
        return low + (high - low + 1) / 2


class LooksForMembersAbove(Search):
    def halve(self, list, value, low, high):
        middle = self.middle(low, high)
        is_below = list[middle] <= value
        return z3.If(is_below, middle + 1, low), z3.If(is_below, high, middle)


class KeepsTheLowerBound(Search):
    def halve(self, list, value, low, high):
        middle = self.middle(low, high)
        is_below = list[middle] < value
        return z3.If(is_below, middle, low), z3.If(is_below, high, middle)


class CountsBeforeTesting(Filter):
    def counted(self, kept, is_kept):
        return kept + 1


class TestsWhatWasOverwritten(Filter):
    def tested(self, list, place, member):
        return list[place - 1]


class KeepsMembersOnly(ChunkFilter):
    def turn(self, keeping_members):
        return z3.BitVecVal(0, 64)


class GoesOnIntoTheNextPart(ChunkFilter):
    def goes_on(self, member, part):
        return z3.ULT(member, (part + 2) * WIDTH)


class LooksAtTheNextBit(ChunkFilter):
    def is_kept(self, number, word, offset, keeping_members):
        return super().is_kept(number, word, offset + 1, keeping_members)


CODE = [Search, Filter, ChunkFilter]
FAULTS = [
    RoundsTheMiddleUp, LooksForMembersAbove, KeepsTheLowerBound, CountsBeforeTesting,
    TestsWhatWasOverwritten, KeepsMembersOnly, GoesOnIntoTheNextPart,
    LooksAtTheNextBit,
]

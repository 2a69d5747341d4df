"""Sets of more than 512 products as short lists: searching them, and narrowing along one of them."""

import z3

from proving import Code


class Search(Code):
    """Where a member stands in an ascending list, by halving: proved by induction over the halvings."""

    file = "Sources/ProductCatalog/Storage/LargeBits+List.swift"
    lines = [
        "while low < high {",
        "let middle = low + (high - low) / 2",
        "if self[middle] < value { low = middle + 1 } else { high = middle }",
        "return place < endIndex && self[place] == value",
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
        start, end, low, high, value, i, j, k = z3.Ints("start end low high value i j k")
        ascending = z3.ForAll(
            [i, j], z3.Implies(z3.And(start <= i, i < j, j < end), list[i] < list[j])
        )

        def invariant(low, high):
            return z3.And(
                start <= low, low <= high, high <= end,
                z3.ForAll(k, z3.Implies(z3.And(start <= k, k < low), list[k] < value)),
                z3.ForAll(k, z3.Implies(z3.And(high <= k, k < end), list[k] >= value)),
            )

        given = [0 <= start, start <= end, ascending]
        yield "a search begins with the whole list", given, invariant(start, end)
        going = given + [invariant(low, high), low < high]
        new_low, new_high = self.halve(list, value, low, high)
        yield "a search goes on in the right half", going, invariant(new_low, new_high)
        shorter = new_high - new_low < high - low
        yield "a search comes to an end", going, shorter
        member = z3.Exists(k, z3.And(start <= k, k < end, list[k] == value))
        found = self.contains(list, low, end, value) == member
        yield "a search finds just the members", given + [invariant(low, high), low == high], found


class NarrowingLists(Code):
    """Narrowing along the shortest list among the candidates and the sets to keep."""

    file = "Sources/ProductCatalog/Storage/LargeBits+Narrowing.swift"
    lines = [
        "return candidates.contains(offset) && kept.allSatisfy { $0.contains(offset) }",
        "&& !removed.contains { $0.contains(offset) }",
        "chunks = Chunks(narrowing: [chunks] + keptChunks, removing: removedChunks)",
        "for member in list { chunks.remove(Int(member)) }",
    ]

    def remains(self, candidate, kept, removed):
        return z3.And(candidate, *kept, z3.Not(z3.Or(*removed)))

    def claims(self):
        candidate = z3.Bool("candidate")
        kept = z3.Bools("kept0 kept1 kept2")
        removed = z3.Bools("removed0 removed1 removed2")
        rule = z3.And(candidate, *kept, *(z3.Not(one) for one in removed))
        for list in [candidate, *kept]:
            result = z3.And(list, self.remains(candidate, kept, removed))
            yield f"narrowing along the list of {list} is the rule", [], result == rule
        # Chunks first, and then the members of removed lists one by one.
        chunks = z3.And(candidate, *kept, z3.Not(removed[0]))
        after = z3.And(chunks, z3.Not(removed[1]), z3.Not(removed[2]))
        yield "removing lists after chunks is the rule", [], after == rule


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


class AsksOneSetOnly(NarrowingLists):
    def remains(self, candidate, kept, removed):
        return z3.And(candidate, z3.Or(*kept), z3.Not(z3.Or(*removed)))


CODE = [Search, NarrowingLists]
FAULTS = [RoundsTheMiddleUp, LooksForMembersAbove, KeepsTheLowerBound, AsksOneSetOnly]

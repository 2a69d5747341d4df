"""Sets of more than 16,384 products as short lists: searching them, and narrowing along one of them."""

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
    """Narrowing along the list that all lists of candidates and of sets to keep have in common."""

    file = "Sources/ProductCatalog/Storage/LargeBits+Narrowing.swift"
    lines = [
        "list = list?.intersection(other) ?? other",
        "operands.append(Chunks.Operand(chunks: members.chunks, role: .keep))",
        "operands.append(Chunks.Operand(chunks: members.chunks, role: .remove))",
        "for member in list where isKept(member) { members.append(member) }",
        "guard isMember == (operands[place].role == .keep) else { return false }",
        """return !removed[...].containsAscending(member)
                && !removedLists.contains { $0.containsAscending(member) }""",
        "for offset in list where chunks.contains(Int(offset)) { chunks.toggle(Int(offset)) }",
        "for offset in removed where chunks.contains(Int(offset)) { chunks.toggle(Int(offset)) }",
    ]

    def is_kept(self, kept_chunks, removed_chunks, removed, removed_lists):
        operands = [(chunk, True) for chunk in kept_chunks] + [(chunk, False) for chunk in removed_chunks]
        stays = z3.And([is_member == is_to_keep for is_member, is_to_keep in operands])
        return z3.And(stays, z3.Not(removed), z3.Not(z3.Or(removed_lists)))

    def claims(self):
        # Of each kind of set two: whether one product is in it.
        kept_lists = z3.Bools("keptList0 keptList1")
        kept_chunks = z3.Bools("keptChunks0 keptChunks1")
        removed_chunks = z3.Bools("removedChunks0 removedChunks1")
        removed_lists = z3.Bools("removedList0 removedList1")
        removed = z3.Bool("removed")
        taken_out = z3.Or(*removed_chunks, *removed_lists, removed)
        rule = z3.And(*kept_lists, *kept_chunks, z3.Not(taken_out))
        common = z3.And(*kept_lists)
        result = z3.And(common, self.is_kept(kept_chunks, removed_chunks, removed, removed_lists))
        yield "narrowing along a list is the rule", [], result == rule
        # Without a list: chunks first, and then the members of removed lists and single ones.
        chunks = z3.And(*kept_chunks, z3.Not(z3.Or(*removed_chunks)))
        after = z3.And(chunks, z3.Not(z3.Or(*removed_lists)), z3.Not(removed))
        rule = z3.And(*kept_chunks, z3.Not(taken_out))
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


class KeepsWhatIsRemoved(NarrowingLists):
    def is_kept(self, kept_chunks, removed_chunks, removed, removed_lists):
        return super().is_kept([*kept_chunks, *removed_chunks], [], removed, removed_lists)


CODE = [Search, NarrowingLists]
FAULTS = [RoundsTheMiddleUp, LooksForMembersAbove, KeepsTheLowerBound, KeepsWhatIsRemoved]

"""Sets of more than 16,384 products, as lists or as chunks: any number of sets taken away or added up.

One product is looked at, which stands for each, and every kind of step that can come next. What lists and
chunks do with it is proved beside those: filtering, combining and toggling.
"""

import dataclasses

import z3

from proving import Code


LIST, CHUNKS, COMBINATION = range(3)


class Narrowing(Code):
    """Keeping and removing sets and single members, in any order."""

    file = "Sources/ProductCatalog/Storage/LargeBits+Narrowing.swift"
    lines = [
        "private var removedLists: [[UInt32]] = []", "private var removed: [UInt32] = []",
        "remaining = .set(copy candidates)",
        """switch consume others {
            case .chunks(let chunks): combine(chunks, .keep)
            case .list(var list):
                switch remaining {
                case .set(.list(let before)):
                    list.removeAll { !before.span.containsAscending($0) }
                case .set(.chunks(let chunks)): chunks.filter(&list, keepingMembers: true)
                case .combination(let operands):
                    for operand in operands {
                        operand.set.filter(&list, keepingMembers: operand.role == .keep)
                    }
                }
                remaining = .set(LargeBits(list: list))
            }""",
        """visit { if isCandidate($0) { list.append(UInt32($0)) } }
            remaining = .set(LargeBits(unordered: consume list, layout: layout))""",
        """switch remaining {
            case .set(let set): set.contains(offset)
            case .combination(let operands):
                operands.allSatisfy { $0.set.chunks.contains(offset) == ($0.role == .keep) }
            }""",
        """isCandidate(offset)
                && !removedLists.contains { $0.span.containsAscending(UInt32(offset)) }
                && !removed.contains(UInt32(offset))""",
        """switch copy others {
            case .chunks(let chunks): combine(chunks, .remove)
            case .list(let list): removedLists.append(list)
            }""",
        "let operand = Chunks.Operand(set: set, role: role)",
        """case .set(.list(var list)):
                set.filter(&list, keepingMembers: role == .keep)
                remaining = .set(LargeBits(list: list))
            case .set(.chunks(let candidates)):
                remaining = .combination([Chunks.Operand(set: candidates, role: .keep), operand])
            case .combination(var operands):""",
        # What many operands are combined to is what they leave, as combining.py proves.
        """remaining =
                    operands.count < Self.mostOperands
                    ? .combination(operands) : .set(LargeBits(Chunks(combining: operands)))""",
        "visit { removed.append(UInt32($0)) }",
        """case .set(let set) where removedLists.isEmpty && removed.isEmpty:
                return set
            case .set(.list(var list)):
                remove(from: &list)
                return LargeBits(list: list)
            case .set(.chunks(let candidates)):
                return LargeBits(removing(from: candidates.chunks.derived))
            case .combination(let operands):
                return LargeBits(removing(from: Chunks(combining: operands)))""",
        """for members in removedLists {
                if members.count >= list.count {
                    list.removeAll { members.span.containsAscending($0) }
                    continue
                }
                removed += members
                if removed.count >= list.count { removeGathered(from: &list) }
            }
            removeGathered(from: &list)""",
        """guard !removed.isEmpty else { return }
            removed.sortUniquely()
            list.removeAll { removed.span.containsAscending($0) }
            removed.removeAll(keepingCapacity: true)""",
        """for list in removedLists {
                for offset in list where chunks.contains(Int(offset)) { chunks.toggle(Int(offset)) }
            }
            for offset in removed where chunks.contains(Int(offset)) { chunks.toggle(Int(offset)) }""",
    ]

    @dataclasses.dataclass
    class State:
        """In which form there is what remains. Of a set, whether the product is in it; of a combination,
        whether the first of its sets leaves it, and whether all others do. And whether anything is removed
        in the end, and the product is."""

        form: z3.ArithRef
        is_in_set: z3.BoolRef
        first_leaves: z3.BoolRef
        others_leave: z3.BoolRef
        has_removed: z3.BoolRef
        is_removed: z3.BoolRef

    def start(self, state, is_list, is_candidate):
        no = z3.BoolVal(False)
        return dataclasses.replace(state, form=z3.If(is_list, LIST, CHUNKS), is_in_set=is_candidate,
                                   has_removed=no, is_removed=no)

    def left_by_all(self, state):
        """What all sets of a combination leave, whoever asks each of them."""
        return z3.And(state.first_leaves, state.others_leave)

    def filtered(self, state, is_in):
        """What `keep` leaves in a list."""
        left = z3.If(state.form == COMBINATION, self.left_by_all(state), state.is_in_set)
        return z3.And(is_in, left)

    def is_candidate(self, state):
        """What `isCandidate` finds."""
        return z3.If(state.form == COMBINATION, self.left_by_all(state), state.is_in_set)

    def keep_list(self, state, is_in):
        return dataclasses.replace(
            state, form=z3.IntVal(LIST), is_in_set=self.filtered(state, is_in))

    def keep_singly(self, state, is_in, becomes_list):
        """keep(atMost:): whether what remains becomes a list is for `isShort` to say."""
        return dataclasses.replace(state, form=z3.If(becomes_list, LIST, CHUNKS),
                                   is_in_set=z3.And(is_in, self.is_candidate(state)))

    def candidates_leave(self, is_candidate):
        """What the candidates leave as the first set of a combination, with the role of sets to keep."""
        return is_candidate == z3.BoolVal(True)

    def combine(self, state, is_in, is_to_keep, is_full):
        leaves = is_in == z3.BoolVal(is_to_keep)
        begins = state.form == CHUNKS
        first = z3.If(begins, self.candidates_leave(state.is_in_set), state.first_leaves)
        others = z3.If(begins, leaves, z3.And(state.others_leave, leaves))
        ends = z3.And(state.form == COMBINATION, is_full)
        return dataclasses.replace(
            state, form=z3.If(state.form == LIST, LIST, z3.If(ends, CHUNKS, COMBINATION)),
            is_in_set=z3.If(state.form == LIST, z3.And(state.is_in_set, leaves),
                            z3.If(ends, z3.And(first, others), state.is_in_set)),
            first_leaves=first, others_leave=others)

    def keep_chunks(self, state, is_in, is_full):
        return self.combine(state, is_in, True, is_full)

    def remove_chunks(self, state, is_in, is_full):
        return self.combine(state, is_in, False, is_full)

    def remove_listed(self, state, is_in, has_any):
        """A list, or single members: whether there are any, and whether the product is one."""
        return dataclasses.replace(state, has_removed=z3.Or(state.has_removed, has_any),
                                   is_removed=z3.Or(state.is_removed, is_in))

    def contains(self, state):
        return z3.And(self.is_candidate(state), z3.Not(state.is_removed))

    def remove_gathered(self, is_listed, is_gathered):
        """Whether the product is still in the list, and still gathered."""
        return z3.And(is_listed, z3.Not(is_gathered)), z3.BoolVal(False)

    def remove_list(self, is_listed, is_gathered, is_in, is_longer, are_many):
        """One of the lists, longer than what remains or not; and whether as many are gathered then."""
        gathered = z3.Or(is_gathered, is_in)
        left, cleared = self.remove_gathered(is_listed, gathered)
        return (
            z3.If(is_longer, z3.And(is_listed, z3.Not(is_in)), z3.If(are_many, left, is_listed)),
            z3.If(is_longer, is_gathered, z3.If(are_many, cleared, gathered)),
        )

    def take_out(self, is_member, is_it):
        """Toggles a member that is listed, where the set has it."""
        toggles = z3.And(is_it, is_member)
        return z3.If(toggles, z3.Not(is_member), is_member)

    def stays_what_it_is(self, state):
        return z3.And(state.form != COMBINATION, z3.Not(state.has_removed))

    def result(self, state):
        left = z3.If(state.form == COMBINATION, self.left_by_all(state), state.is_in_set)
        listed = z3.And(state.is_in_set, z3.Not(state.is_removed))
        # Listed twice, a member is taken out once.
        taken_out = self.take_out(self.take_out(left, state.is_removed), state.is_removed)
        return z3.If(self.stays_what_it_is(state), state.is_in_set,
                     z3.If(state.form == LIST, listed, taken_out))

    @staticmethod
    def invariant(rule, state):
        """What the rule leaves is in what remains, and not removed."""
        combined = z3.And(state.first_leaves, state.others_leave)
        remains = z3.If(state.form == COMBINATION, combined, state.is_in_set)
        return z3.And(rule == z3.And(remains, z3.Not(state.is_removed)),
                      LIST <= state.form, state.form <= COMBINATION,
                      z3.Implies(state.is_removed, state.has_removed))

    def claims(self):
        state = self.State(z3.Int("form"), *z3.Bools(
            "isInSet firstLeaves othersLeave hasRemoved isRemoved"))
        rule, is_in, has_any, is_list = z3.Bools("rule isIn hasAny isList")
        is_full, becomes_list = z3.Bools("isFull becomesList")
        start = self.invariant(is_in, self.start(state, is_list, is_in))
        yield "taking away begins with the candidates", [], start
        before = [self.invariant(rule, state), z3.Implies(is_in, has_any)]
        for name, after, claimed in [
            ("a list is kept", self.keep_list(state, is_in), z3.And(rule, is_in)),
            ("single ones are kept", self.keep_singly(state, is_in, becomes_list), z3.And(rule, is_in)),
            ("chunks are kept", self.keep_chunks(state, is_in, is_full), z3.And(rule, is_in)),
            ("chunks are removed", self.remove_chunks(state, is_in, is_full),
             z3.And(rule, z3.Not(is_in))),
            ("what is listed is removed", self.remove_listed(state, is_in, has_any),
             z3.And(rule, z3.Not(is_in))),
        ]:
            yield f"taking away stays right when {name}", before, self.invariant(claimed, after)
        yield "a product remains as far as the rule leaves it", before, self.contains(state) == rule
        is_listed, is_gathered, is_longer, are_many = z3.Bools("isListed isGathered isLonger areMany")
        left, gathered = self.remove_list(is_listed, is_gathered, is_in, is_longer, are_many)
        going_on = [rule == z3.And(is_listed, z3.Not(is_gathered))]
        yield ("a list that is removed from a list takes out its members", going_on,
               z3.And(rule, z3.Not(is_in)) == z3.And(left, z3.Not(gathered)))
        yield ("what is gathered is removed in the end", going_on,
               self.remove_gathered(is_listed, is_gathered)[0] == rule)
        yield "taking away ends with what the rule leaves", before, self.result(state) == rule


class Union(Code):
    """Adding up sets and single members, in any order."""

    file = "Sources/ProductCatalog/Storage/LargeBits+Union.swift"
    lines = [
        "private var only: LargeBits?", "private var chunks: [Chunks.Operand] = []",
        "private var listed: [UInt32] = []",
        """if only == nil, chunks.isEmpty, listed.isEmpty {
                only = copy members
            } else {
                gatherOnly()
                gather(copy members)
            }""",
        "gatherOnly() visit { listed.append(UInt32($0)) }",
        "if let set = exchange(&only, with: nil) { gather(set) }",
        """switch members {
            case .list(let list): listed += list
            case .chunks(let chunks): self.chunks.append(Chunks.Operand(set: chunks, role: .add))
            }""",
        """if let only { return only }
            if chunks.isEmpty { return LargeBits(unordered: listed, layout: layout) }
            var union = Chunks(combining: chunks)
            for offset in listed where !union.contains(Int(offset)) { union.toggle(Int(offset)) }
            return LargeBits(union)""",
    ]

    @dataclasses.dataclass
    class Members:
        """A set: whether it is a list, whether it has any members, and whether the product is one."""

        is_list: z3.BoolRef
        has_any: z3.BoolRef
        is_in: z3.BoolRef

    @dataclasses.dataclass
    class State:
        """Whether there is one set alone, and which; whether there are chunks, and the product is in one of
        them; and whether any are listed, and the product is."""

        has_only: z3.BoolRef
        only: "Union.Members"
        has_chunks: z3.BoolRef
        is_in_chunks: z3.BoolRef
        has_listed: z3.BoolRef
        is_listed: z3.BoolRef

    def gather(self, state, members, is_done):
        """What is done where the condition holds, and nothing otherwise."""
        is_list, is_in = members.is_list, members.is_in
        lists, chunks = z3.And(is_done, is_list), z3.And(is_done, z3.Not(is_list))
        return dataclasses.replace(
            state,
            has_chunks=z3.Or(state.has_chunks, chunks),
            is_in_chunks=z3.Or(state.is_in_chunks, z3.And(chunks, is_in)),
            has_listed=z3.Or(state.has_listed, z3.And(lists, members.has_any)),
            is_listed=z3.Or(state.is_listed, z3.And(lists, is_in)),
        )

    def gather_only(self, state):
        gathered = self.gather(state, state.only, state.has_only)
        return dataclasses.replace(gathered, has_only=z3.BoolVal(False))

    def is_nothing_yet(self, state):
        return z3.Not(z3.Or(state.has_only, state.has_chunks, state.has_listed))

    def add_set(self, state, members):
        is_first = self.is_nothing_yet(state)
        # Where the set is the first there is nothing to gather.
        more = self.gather(self.gather_only(state), members, z3.Not(is_first))
        only = self.Members(*[z3.If(is_first, new, old) for new, old in zip(
            dataclasses.astuple(members), dataclasses.astuple(state.only))])
        return dataclasses.replace(more, has_only=is_first, only=only)

    def add_singly(self, state, members):
        """Single members, none or more: whether there are any, and whether the product is one."""
        gathered = self.gather_only(state)
        return dataclasses.replace(
            gathered, has_listed=z3.Or(gathered.has_listed, members.has_any),
            is_listed=z3.Or(gathered.is_listed, members.is_in))

    def put_in(self, is_member, is_it):
        """Toggles a member that is listed, where the set does not have it."""
        toggles = z3.And(is_it, z3.Not(is_member))
        return z3.If(toggles, z3.Not(is_member), is_member)

    def result(self, state):
        put_in = self.put_in(self.put_in(state.is_in_chunks, state.is_listed), state.is_listed)
        several = z3.If(state.has_chunks, put_in, state.is_listed)
        return z3.If(state.has_only, state.only.is_in, several)

    @staticmethod
    def invariant(rule, state):
        """One set alone has nothing beside it; otherwise all is in the chunks and the list."""
        several = z3.And(rule == z3.Or(state.is_in_chunks, state.is_listed),
                         z3.Implies(state.is_in_chunks, state.has_chunks),
                         z3.Implies(state.is_listed, state.has_listed))
        nothing = z3.Not(z3.Or(state.has_chunks, state.is_in_chunks, state.has_listed, state.is_listed))
        alone = z3.And(nothing, rule == state.only.is_in,
                       z3.Implies(state.only.is_in, state.only.has_any))
        return z3.If(state.has_only, alone, several)

    def claims(self):
        only = self.Members(*z3.Bools("onlyIsList onlyHasAny isInOnly"))
        members = self.Members(*z3.Bools("isList hasAny isIn"))
        has_only, *others = z3.Bools("hasOnly hasChunks isInChunks hasListed isListed")
        state, rule = self.State(has_only, only, *others), z3.Bool("rule")
        no = z3.BoolVal(False)
        yield "adding up begins with nothing", [], self.invariant(no, self.State(no, only, *[no] * 4))
        before = [self.invariant(rule, state), z3.Implies(members.is_in, members.has_any)]
        for name, step in [("a set", self.add_set), ("single ones", self.add_singly)]:
            after = self.invariant(z3.Or(rule, members.is_in), step(state, members))
            yield f"adding up stays right with {name} more", before, after
        yield "adding up ends with what is in any of them", before, self.result(state) == rule


class ForgetsTheCombination(Narrowing):
    def filtered(self, state, is_in):
        return z3.And(is_in, state.is_in_set)


class FiltersWithoutTheFirst(Narrowing):
    def filtered(self, state, is_in):
        others = z3.If(state.form == COMBINATION, state.others_leave, state.is_in_set)
        return z3.And(is_in, others)


class ForgetsWhatIsGathered(Narrowing):
    def remove_list(self, is_listed, is_gathered, is_in, is_longer, are_many):
        left, gathered = super().remove_list(is_listed, is_gathered, is_in, is_longer, are_many)
        return left, z3.And(gathered, z3.Not(is_longer))


class LeavesWhatIsGathered(Narrowing):
    def remove_gathered(self, is_listed, is_gathered):
        return is_listed, z3.BoolVal(False)


class KeepsWhatIsRemoved(Narrowing):
    def remove_chunks(self, state, is_in, is_full):
        return self.combine(state, is_in, True, is_full)


class ForgetsWhatIsRemovedInTheEnd(Narrowing):
    def contains(self, state):
        return self.is_candidate(state)


class RemovesTheCandidates(Narrowing):
    def candidates_leave(self, is_candidate):
        return z3.Not(is_candidate)


class CombinesWithoutTheCandidates(Narrowing):
    def candidates_leave(self, is_candidate):
        return z3.BoolVal(True)


class CombinesTheOthersAlone(Narrowing):
    def left_by_all(self, state):
        return state.others_leave


class PutsInWhatIsNotThere(Narrowing):
    def take_out(self, is_member, is_it):
        return z3.Xor(is_member, is_it)


class LeavesWhatIsRemovedFromASet(Narrowing):
    def stays_what_it_is(self, state):
        return state.form != COMBINATION


class KeepsSinglyWithoutTheCombination(Narrowing):
    def is_candidate(self, state):
        return state.is_in_set


class KeepsSinglyWhatIsOut(Narrowing):
    def is_candidate(self, state):
        return z3.BoolVal(True)


class KeepsTheCombinationOfSingleOnes(Narrowing):
    def keep_singly(self, state, is_in, becomes_list):
        return dataclasses.replace(
            super().keep_singly(state, is_in, becomes_list), form=state.form)


class BringsBackSingleOnes(Narrowing):
    def keep_singly(self, state, is_in, becomes_list):
        return dataclasses.replace(
            super().keep_singly(state, is_in, becomes_list), is_removed=z3.BoolVal(False))


class TakesTheLastSetForTheOnly(Union):
    def is_nothing_yet(self, state):
        return z3.BoolVal(True)


class TakesASetAfterAListForTheOnly(Union):
    def is_nothing_yet(self, state):
        return z3.Not(z3.Or(state.has_only, state.has_chunks))


class ForgetsTheOnlySet(Union):
    def gather_only(self, state):
        return dataclasses.replace(state, has_only=z3.BoolVal(False))


class KeepsTheOnlySet(Union):
    def gather_only(self, state):
        return dataclasses.replace(super().gather_only(state), has_only=state.has_only)


class TakesOutWhatIsThere(Union):
    def put_in(self, is_member, is_it):
        return z3.Xor(is_member, is_it)


CODE = [Narrowing, Union]
FAULTS = [
    ForgetsTheCombination, FiltersWithoutTheFirst, KeepsWhatIsRemoved, ForgetsWhatIsRemovedInTheEnd,
    RemovesTheCandidates, ForgetsWhatIsGathered, LeavesWhatIsGathered,
    CombinesWithoutTheCandidates, CombinesTheOthersAlone, PutsInWhatIsNotThere,
    LeavesWhatIsRemovedFromASet, KeepsSinglyWithoutTheCombination, KeepsSinglyWhatIsOut,
    KeepsTheCombinationOfSingleOnes, BringsBackSingleOnes, TakesTheLastSetForTheOnly,
    TakesASetAfterAListForTheOnly, ForgetsTheOnlySet, KeepsTheOnlySet, TakesOutWhatIsThere,
]

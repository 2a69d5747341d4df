"""Sets of more than 16,384 products, as lists or as chunks: any number of sets taken away or added up.

One product is looked at, which stands for each, and every kind of step that can come next. What lists and
chunks do with it is proved beside those: filtering, combining and toggling.
"""

import dataclasses

import z3

from proving import Code


class Narrowing(Code):
    """Keeping and removing sets and single members, in any order."""

    file = "Sources/ProductCatalog/Storage/LargeBits+Narrowing.swift"
    lines = [
        "private var operands: [Chunks.Operand] = []", "members = copy candidates",
        """switch consume others {
            case .chunks(let chunks): combine(chunks, .keep)
            case .list(var list):
                switch members {
                case .list(let before): list.removeAll { !before.span.containsAscending($0) }
                case .chunks(let chunks): chunks.chunks.filter(&list, keepingMembers: true)
                }
                for operand in operands.dropFirst() {
                    operand.set.chunks.filter(&list, keepingMembers: operand.role == .keep)
                }
                operands = []
                members = .list(list)
            }""",
        """switch copy others {
            case .chunks(let chunks): combine(chunks, .remove)
            case .list(let list): removedLists.append(list)
            }""",
        """case .chunks(let chunks):
                if operands.isEmpty {
                    operands.reserveCapacity(2)
                    operands.append(Chunks.Operand(set: chunks, role: .keep))
                }
                operands.append(Chunks.Operand(set: set, role: role))
                members = .chunks(chunks)
                if operands.count == Self.mostOperands { combineOperands() }
            case .list(var list):
                set.chunks.filter(&list, keepingMembers: role == .keep)
                members = .list(list)""",
        # From here on the candidates are a combination, which combining.py proves to be what is left: the
        # induction begins again.
        """members = .chunks(FrozenChunks(Chunks(combining: operands)))
            operands = []""",
        "visit { removed.append(UInt32($0)) }",
        """return LargeBits(
                    removing(
                        from: operands.isEmpty ? chunks.chunks.derived : Chunks(combining: operands)
                    )
                )""",
        """case .list(var list):
                for removed in removedLists {
                    list.removeAll { removed.span.containsAscending($0) }
                }
                if !removed.isEmpty {
                    removed.sortUniquely()
                    list.removeAll { removed.span.containsAscending($0) }
                }
                return LargeBits(list: list)""",
        """for list in removedLists {
                for offset in list where chunks.contains(Int(offset)) { chunks.toggle(Int(offset)) }
            }
            for offset in removed where chunks.contains(Int(offset)) { chunks.toggle(Int(offset)) }""",
    ]

    @dataclasses.dataclass
    class State:
        """Whether the members are a list, and whether the product is in them; whether there are operands,
        and whether those after the first leave it; and whether it is in what is removed in the end."""

        is_list: z3.BoolRef
        is_member: z3.BoolRef
        has_operands: z3.BoolRef
        is_left: z3.BoolRef
        is_removed: z3.BoolRef

    def start(self, is_list, is_candidate):
        no, yes = z3.BoolVal(False), z3.BoolVal(True)
        return self.State(is_list, is_candidate, no, yes, no)

    def keep_list(self, state, is_in):
        no, yes = z3.BoolVal(False), z3.BoolVal(True)
        is_member = z3.And(is_in, state.is_member, state.is_left)
        return self.State(yes, is_member, no, yes, state.is_removed)

    def combine(self, state, is_in, is_to_keep):
        stays = is_in if is_to_keep else z3.Not(is_in)
        return self.State(
            state.is_list,
            z3.If(state.is_list, z3.And(state.is_member, stays), state.is_member),
            z3.If(state.is_list, state.has_operands, True),
            z3.If(state.is_list, state.is_left, z3.And(state.is_left, stays)),
            state.is_removed,
        )

    def keep_chunks(self, state, is_in):
        return self.combine(state, is_in, True)

    def remove_chunks(self, state, is_in):
        return self.combine(state, is_in, False)

    def remove_listed(self, state, is_in):
        """A list, or single members."""
        return dataclasses.replace(state, is_removed=z3.Or(state.is_removed, is_in))

    def take_out(self, is_member, is_it):
        """Toggles a member that is listed, where the set has it."""
        toggles = z3.And(is_it, is_member)
        return z3.If(toggles, z3.Not(is_member), is_member)

    def result(self, state):
        # The first of the operands are the candidates.
        combined = z3.If(state.has_operands, z3.And(state.is_member, state.is_left), state.is_member)
        listed = z3.And(state.is_member, z3.Not(state.is_removed))
        # Listed twice, a member is taken out once.
        taken_out = self.take_out(self.take_out(combined, state.is_removed), state.is_removed)
        return z3.If(state.is_list, listed, taken_out)

    @staticmethod
    def invariant(rule, state):
        """What the rule leaves is in the members, left by the operands, and not removed."""
        return z3.And(
            rule == z3.And(state.is_member, state.is_left, z3.Not(state.is_removed)),
            z3.Implies(z3.Not(state.has_operands), state.is_left),
            z3.Implies(state.is_list, z3.Not(state.has_operands)),
        )

    def claims(self):
        state = self.State(*z3.Bools("isList isMember hasOperands isLeft isRemoved"))
        rule, is_in = z3.Bools("rule isIn")
        start = self.invariant(is_in, self.start(state.is_list, is_in))
        yield "taking away begins with the candidates", [], start
        before = [self.invariant(rule, state)]
        for name, step, after in [
            ("a list is kept", self.keep_list, z3.And(rule, is_in)),
            ("chunks are kept", self.keep_chunks, z3.And(rule, is_in)),
            ("chunks are removed", self.remove_chunks, z3.And(rule, z3.Not(is_in))),
            ("what is listed is removed", self.remove_listed, z3.And(rule, z3.Not(is_in))),
        ]:
            claim = self.invariant(after, step(state, is_in))
            yield f"taking away stays right when {name}", before, claim
        yield "taking away ends with what the rule leaves", before, self.result(state) == rule


class Union(Code):
    """Adding up sets and single members, in any order."""

    file = "Sources/ProductCatalog/Storage/LargeBits+Union.swift"
    lines = [
        "private var only: LargeBits?", "private var isFirst = true",
        "only = isFirst ? copy members : nil",
        """switch copy members {
            case .list(let list): listed += list
            case .chunks(let chunks):
                self.chunks.append(Chunks.Operand(set: chunks, role: .add))
            }""",
        """only = nil
                isFirst = false
                listed.append(UInt32(offset))""",
        "if let only { return only }",
        """if chunks.isEmpty {
                listed.sortUniquely()""",
        "Chunks(ascending: listed[...], productCount: layout.productCount)",
        """return LargeBits(list: listed)
            }
            var union = Chunks(combining: chunks)
            for offset in listed where !union.contains(Int(offset)) { union.toggle(Int(offset)) }
            return LargeBits(union)""",
    ]

    @dataclasses.dataclass
    class State:
        """Whether nothing was added yet; whether one set alone was, and the product is in it; whether there
        are chunks, and it is in one of them; and whether it is listed."""

        is_first: z3.BoolRef
        has_only: z3.BoolRef
        is_in_only: z3.BoolRef
        has_chunks: z3.BoolRef
        is_in_chunks: z3.BoolRef
        is_listed: z3.BoolRef

    def add_set(self, state, is_in, is_list):
        has_only = self.is_only(state)
        return self.State(
            z3.BoolVal(False), has_only, is_in,
            state.has_chunks if is_list else z3.BoolVal(True),
            state.is_in_chunks if is_list else z3.Or(state.is_in_chunks, is_in),
            z3.Or(state.is_listed, is_in) if is_list else state.is_listed,
        )

    def is_only(self, state):
        return state.is_first

    def add_list(self, state, is_in):
        return self.add_set(state, is_in, True)

    def add_chunks(self, state, is_in):
        return self.add_set(state, is_in, False)

    def add_single(self, state, is_it):
        no = z3.BoolVal(False)
        return dataclasses.replace(
            state, is_first=no, has_only=no, is_listed=z3.Or(state.is_listed, is_it))

    def put_in(self, is_member, is_it):
        """Toggles a member that is listed, where the set does not have it."""
        toggles = z3.And(is_it, z3.Not(is_member))
        return z3.If(toggles, z3.Not(is_member), is_member)

    def result(self, state):
        put_in = self.put_in(self.put_in(state.is_in_chunks, state.is_listed), state.is_listed)
        several = z3.If(state.has_chunks, put_in, state.is_listed)
        return z3.If(state.has_only, state.is_in_only, several)

    @staticmethod
    def invariant(rule, state):
        return z3.And(
            rule == z3.Or(state.is_in_chunks, state.is_listed),
            z3.Implies(state.is_in_chunks, state.has_chunks),
            z3.Implies(state.has_only, state.is_in_only == rule),
            z3.Implies(state.is_first, z3.Not(z3.Or(rule, state.has_only))),
        )

    def claims(self):
        state = self.State(*z3.Bools("isFirst hasOnly isInOnly hasChunks isInChunks isListed"))
        rule, is_in = z3.Bools("rule isIn")
        no, yes = z3.BoolVal(False), z3.BoolVal(True)
        start = self.State(yes, no, is_in, no, no, no)
        yield "adding up begins with nothing", [], self.invariant(no, start)
        before = [self.invariant(rule, state)]
        for name, step in [
            ("a list", self.add_list), ("chunks", self.add_chunks), ("a single one", self.add_single),
        ]:
            after = self.invariant(z3.Or(rule, is_in), step(state, is_in))
            yield f"adding up stays right with {name} more", before, after
        yield "adding up ends with what is in any of them", before, self.result(state) == rule


class ForgetsTheOperands(Narrowing):
    def keep_list(self, state, is_in):
        return dataclasses.replace(
            super().keep_list(state, is_in), is_member=z3.And(is_in, state.is_member))


class KeepsWhatIsRemoved(Narrowing):
    def remove_chunks(self, state, is_in):
        return self.combine(state, is_in, True)


class PutsInWhatIsNotThere(Narrowing):
    def take_out(self, is_member, is_it):
        return z3.Xor(is_member, is_it)


class LeavesTheCandidatesToTheOperands(Narrowing):
    def result(self, state):
        return super().result(dataclasses.replace(state, is_member=z3.BoolVal(True)))


class TakesTheLastSetForTheOnly(Union):
    def is_only(self, state):
        return z3.BoolVal(True)


class TakesOutWhatIsThere(Union):
    def put_in(self, is_member, is_it):
        return z3.Xor(is_member, is_it)


CODE = [Narrowing, Union]
FAULTS = [
    ForgetsTheOperands, KeepsWhatIsRemoved, PutsInWhatIsNotThere, LeavesTheCandidatesToTheOperands,
    TakesTheLastSetForTheOnly, TakesOutWhatIsThere,
]

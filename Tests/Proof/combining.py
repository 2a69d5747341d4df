"""Combining any number of sets of more than 16,384 products, chunk by chunk.

A chunk is looked at through one word of it, which stands for each: what holds of one unknown word holds of
all. Any number of sets is proved by induction: a claim for no set yet, one for one set more, and one for the
end. It follows both passes at once: the one that finds where a chunk comes from, and the one that computes
it from the sets that have it stored.
"""

import dataclasses

import z3

from proving import Code, word

EMPTY, FULL, FIRST_STORED = 0, 1, 2
SEVERAL = 2**32 - 1
KEEP, REMOVE, ADD = range(3)
NONE = z3.IntVal(-1)
ZERO = z3.BitVecVal(0, 64)


@dataclasses.dataclass
class State:
    """What is known of a part after some sets: its source, and how far the chunk is computed."""

    source: z3.ArithRef
    first: z3.ArithRef
    is_begun: z3.BoolRef
    chunk: z3.BitVecRef


class Combining(Code):
    """What a chunk of a combination is, for any number of sets."""

    file = "Sources/ProductCatalog/Storage/Chunks+Combining.swift"
    lines = [
        """for part in table.indices where table[part] >= Chunks.firstStored {
            if let donor, table[part] == Self.source(of: donor) {
                table[part] = operands[donor].set.chunks.table[part]
            } else {
                appendComputed(operands, part)
            }
        }""",
        "if let donor { base = operands[donor].set.chunks.shareable ?? [] }",
        "own.reserveCapacity(computed * Chunks.wordCount)",
        "private static func source(of operand: Int) -> UInt32 { firstStored + UInt32(operand) }",
        "private static var severalSources: UInt32 { .max }",
        "let atFirst = operands[0].role == .add ? empty : full",
        "filledWith: atFirst,", "count: partCount(operands[0].set.chunks.productCount)",
        "let source = role == .remove ? severalSources : source(of: operand)",
        "let neutral = role == .keep ? full : empty", "let decisive = role == .keep ? empty : full",
        "let decided = role == .add ? full : empty",
        """for part in sources.indices {
                let number = numbers[part]
                if number == neutral || sources[part] == decided { continue }
                if number == decisive {
                    sources[part] = decided
                } else {
                    sources[part] = sources[part] == atFirst ? source : severalSources
                }
            }""",
        "for part in sources.indices where sources[part] >= firstStored { stored += 1 }",
        "for operand in operands.indices where operands[operand].set.chunks.shareable != nil {",
        "for part in sources.indices where sources[part] == source(of: operand) { shared += 1 }",
        "if shared * 2 > stored { return (operand, stored - shared) }", "return (nil, stored)",
        "let number = Chunks.firstStored + UInt32((base.count + own.count) / Chunks.wordCount)",
        """output.append(repeating: 0, count: Chunks.wordCount)
            var words = output.mutableSpan
            Self.compute(&words, operands, part)
            if words.isZero { output.removeAll() }""",
        "table[part] = own.count > count ? number : Chunks.empty",
        """var first: Int?
        var isBegun = false
        for operand in operands.indices {
            guard operands[operand].set.chunks.table[part] >= firstStored else { continue }
            let role = operands[operand].role
            if role == .remove, first == nil {
                operands[operand].set.chunks.fill(&chunk, part)
                isBegun = true
                first = operand
            }
            guard let first else {
                first = operand
                continue
            }
            operands[operand].set.chunks.withWords(ofPart: part) { words in
                switch (role, isBegun) {
                case (.keep, true): chunk.formIntersection(words)
                case (.remove, true): chunk.subtract(words)
                case (.add, true): chunk.formUnion(words)
                case (_, false):
                    operands[first].set.chunks.withWords(ofPart: part) { before in
                        switch role {
                        case .keep: chunk.set(intersectionOf: before, words)
                        case .remove: chunk.set(differenceOf: before, words)
                        case .add: chunk.set(unionOf: before, words)
                        }
                    }
                }
            }
            isBegun = true
        }
        guard let first, !isBegun else { return }
        operands[first].set.chunks.withWords(ofPart: part) { words in
            for word in chunk.indices { chunk[word] = words[word] }
        }""",
        "for word in chunk.indices { chunk[word] = fullWord(part * Chunks.wordCount + word) }",
    ]

    # The operands: what each does, the number of its chunk, and a word of that where it is stored.
    number = z3.Function("number", z3.IntSort(), z3.IntSort())
    stored = z3.Function("stored", z3.IntSort(), z3.BitVecSort(64))
    full = word("full")

    def source_of(self, role, operand):
        return z3.If(role == REMOVE, SEVERAL, FIRST_STORED + operand)

    def neutral(self, role):
        return z3.If(role == KEEP, FULL, EMPTY)

    def decisive(self, role):
        return z3.If(role == KEEP, EMPTY, FULL)

    def decided(self, role):
        return z3.If(role == ADD, FULL, EMPTY)

    def is_decided(self, before, role):
        return before == self.decided(role)

    def one_more_source(self, before, at_first, source):
        return z3.If(before == at_first, source, SEVERAL)

    def source_after(self, before, at_first, role, operand):
        """The body of the loop over the parts in `sources`."""
        number = self.number(operand)
        more = self.one_more_source(before, at_first, self.source_of(role, operand))
        return z3.If(z3.Or(number == self.neutral(role), self.is_decided(before, role)), before,
                     z3.If(number == self.decisive(role), self.decided(role), more))

    def in_place(self, role, chunk, words):
        """formIntersection, subtract and formUnion."""
        return z3.If(role == KEEP, chunk & words,
                     z3.If(role == REMOVE, chunk & ~words, chunk | words))

    def two_at_once(self, role, before, words):
        """set(intersectionOf:), set(differenceOf:) and set(unionOf:)."""
        return z3.If(role == KEEP, before & words,
                     z3.If(role == REMOVE, before & ~words, before | words))

    def filled(self, chunk):
        return self.full

    def computed_with(self, state, role, operand):
        """The body of the loop in `compute`: first, isBegun and chunk after one more set."""
        words = self.stored(operand)
        fills = z3.And(role == REMOVE, state.first == NONE)
        first = z3.If(fills, operand, state.first)
        is_begun = z3.Or(fills, state.is_begun)
        chunk = z3.If(fills, self.filled(state.chunk), state.chunk)
        read = z3.If(is_begun, self.in_place(role, chunk, words),
                     self.two_at_once(role, self.stored(first), words))
        is_first = first == NONE
        after = (z3.If(is_first, operand, first), z3.Or(z3.Not(is_first), is_begun),
                 z3.If(is_first, chunk, read))
        skips = self.number(operand) < FIRST_STORED
        before = (state.first, state.is_begun, state.chunk)
        return [z3.If(skips, old, new) for old, new in zip(before, after)]

    def finished(self, state):
        """What is done after the loop in `compute`."""
        copies = z3.And(state.first != NONE, z3.Not(state.is_begun))
        return z3.If(copies, self.stored(state.first), state.chunk)

    def step(self, state, at_first, role, operand):
        return State(self.source_after(state.source, at_first, role, operand),
                     *self.computed_with(state, role, operand))

    def meaning(self, number, stored):
        """Chunks.word: what a chunk's number says about a word of it."""
        return z3.If(number == EMPTY, ZERO, z3.If(number == FULL, self.full, stored))

    @staticmethod
    def rule(role, so_far, value):
        return z3.If(role == KEEP, so_far & value,
                     z3.If(role == REMOVE, so_far & ~value, so_far | value))

    def invariant(self, rule, state, at_first, operand):
        """What holds of a part after all sets before an operand, of which `rule` is left by the rule."""
        decided = FULL if at_first == EMPTY else EMPTY
        begun_or_first = z3.If(state.is_begun, state.chunk, self.stored(state.first))
        value = z3.If(state.first == NONE, self.meaning(at_first, ZERO), begun_or_first)
        only = state.source - FIRST_STORED
        is_only = z3.And(0 <= only, only < operand, self.number(only) >= FIRST_STORED,
                         state.first == only, z3.Not(state.is_begun), rule == self.stored(only))
        return z3.And(
            rule & ~self.full == 0, NONE <= state.first, state.first < operand,
            z3.Implies(state.is_begun, state.first != NONE),
            z3.If(state.source == decided, rule == self.meaning(decided, ZERO), z3.And(
                rule == value, (state.source == at_first) == (state.first == NONE),
                z3.Or(state.source == at_first, state.source == SEVERAL, is_only))),
        )

    def claims(self):
        rule, chunk = word("rule"), word("chunk")
        source, first, operand, role, donor = z3.Ints("source first operand role donor")
        is_begun, is_zero = z3.Bools("isBegun isZero")
        state = State(source, first, is_begun, chunk)
        # Sets are far fewer than the numbers that there are for sources.
        sound = [operand >= 0, operand < SEVERAL - FIRST_STORED, self.number(operand) >= 0,
                 self.stored(operand) & ~self.full == 0, self.full != 0]
        for name, roles, at_first in [("narrowing", [KEEP, REMOVE], FULL), ("adding", [ADD], EMPTY)]:
            start = State(z3.IntVal(at_first), NONE, z3.BoolVal(False), ZERO)
            all = self.invariant(self.meaning(at_first, ZERO), start, at_first, z3.IntVal(0))
            yield f"{name} begins with what is there before any set", sound, all

            before = sound + [z3.Or([role == one for one in roles]),
                              self.invariant(rule, state, at_first, operand)]
            value = self.meaning(self.number(operand), self.stored(operand))
            after = self.invariant(self.rule(role, rule, value), self.step(state, at_first, role, operand),
                                   at_first, operand + 1)
            yield f"{name} stays right with one more set", before, after

            # After the last set: what `init(combining:)` makes of a part. Where all words of a computed
            # chunk are zero, so is this one.
            finished = self.finished(state)
            end = sound + [self.invariant(rule, state, at_first, operand), NONE <= donor, donor < operand,
                           z3.Implies(is_zero, finished == 0)]
            is_shared = z3.And(donor != NONE, source == FIRST_STORED + donor)
            stored = z3.If(is_shared, self.stored(donor), z3.If(is_zero, ZERO, finished))
            result = z3.If(source < FIRST_STORED, self.meaning(source, ZERO), stored)
            claim = z3.And(result == rule,
                           z3.Implies(is_shared, self.number(donor) >= FIRST_STORED),
                           z3.Implies(source >= FIRST_STORED, first != NONE))
            yield f"{name} ends with what the rule leaves", end, claim
        yield from self.room(source, donor)

    def counts(self, source):
        return source >= FIRST_STORED

    def room(self, source, donor):
        """By induction over the parts: `donor` counts the chunks that are computed then."""
        stored, shared, computed = z3.Ints("stored shared computed")
        is_donor = z3.And(donor != NONE, source == FIRST_STORED + donor)
        others = [NONE <= donor, source >= 0, computed == stored - shared]
        one = [z3.If(condition, 1, 0) for condition in (
            self.counts(source), is_donor, z3.And(source >= FIRST_STORED, z3.Not(is_donor)))]
        claim = computed + one[2] == (stored + one[0]) - (shared + one[1])
        yield "there is room for just the chunks that are computed", others, claim


class RemovedChunkIsTheOnlySource(Combining):
    def source_of(self, role, operand):
        return FIRST_STORED + operand


class KeepsWhatAFullChunkRemoves(Combining):
    def decisive(self, role):
        return z3.If(role == REMOVE, -1, super().decisive(role))


class PassesOverAStoredChunk(Combining):
    def one_more_source(self, before, at_first, source):
        return z3.If(before == at_first, source, before)


class TakesTheLastSourceForTheOnly(Combining):
    def one_more_source(self, before, at_first, source):
        return source


class BringsBackWhatIsEmpty(Combining):
    def is_decided(self, before, role):
        return z3.And(role != KEEP, super().is_decided(before, role))


class TakesAFullChunkForNone(Combining):
    def neutral(self, role):
        return z3.If(role == ADD, FULL, super().neutral(role))


class AddsByExclusiveOr(Combining):
    def in_place(self, role, chunk, words):
        return z3.If(role == ADD, chunk ^ words, super().in_place(role, chunk, words))


class RemovesTheFirstFromTheSecond(Combining):
    def two_at_once(self, role, before, words):
        return z3.If(role == REMOVE, words & ~before, super().two_at_once(role, before, words))


class RemovesFromNothing(Combining):
    def filled(self, chunk):
        return chunk


class ComputesNothingFromOneSet(Combining):
    def finished(self, state):
        return state.chunk


class CountsFullChunks(Combining):
    def counts(self, source):
        return source > EMPTY


CODE = [Combining]
FAULTS = [
    RemovedChunkIsTheOnlySource, KeepsWhatAFullChunkRemoves, PassesOverAStoredChunk,
    TakesTheLastSourceForTheOnly, BringsBackWhatIsEmpty, TakesAFullChunkForNone, AddsByExclusiveOr,
    RemovesTheFirstFromTheSecond, RemovesFromNothing, ComputesNothingFromOneSet, CountsFullChunks,
]

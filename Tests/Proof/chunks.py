"""Sets of more than 16,384 products as chunks of bits: numbers, sharing, and the decisions of combinations.

A chunk is looked at through one word of it, which stands for each: what holds of one unknown word holds of
all. Combinations of any number of sets are proved by induction: a claim for no set yet, one for one set
more, and one for the end.
"""

import z3

from proving import Code, word

EMPTY, FULL, FIRST_STORED = 0, 1, 2
WORDS = 64
ZERO, ONES = z3.BitVecVal(0, 64), z3.BitVecVal(-1, 64)


class Numbers(Code):
    """The table of chunk numbers, and where a number's words stand."""

    file = "Sources/ProductCatalog/Storage/Chunks.swift"
    lines = [
        "static let width = 4096", "static let words = 64", "static let empty: UInt32 = 0",
        "static let full: UInt32 = 1", "static let firstStored: UInt32 = 2",
        "var chunkCount: Int { (productCount + Chunks.width - 1) / Chunks.width }",
        "var tableWords: Int { (chunkCount + 1) / 2 }",
        "UInt32(truncatingIfNeeded: own[chunk >> 1] >> (chunk & 1 == 0 ? 0 : 32))",
        "let shift: UInt64 = chunk & 1 == 0 ? 0 : 32",
        "own[chunk >> 1] = own[chunk >> 1] & ~(0xffff_ffff << shift) | UInt64(newValue) << shift",
        """let start = tableWords + Int(number - Chunks.firstStored) * Chunks.words
        return start < base.count
            ? (true, start) : (false, base.isEmpty ? start : start - base.count + tableWords)""",
        "base = other.map { $0.base.isEmpty ? $0.own : $0.base } ?? []",
        "base.isEmpty || own.count == tableWords",
        "guard base.isEmpty else { return self }", "derived.base = own",
        "derived.own = Array(own[..<tableWords])",
        "let shared = base.isEmpty ? 0 : base.count - tableWords",
        "Chunks.firstStored + UInt32((shared + start - tableWords) / Chunks.words)",
        "own[start + offset / 64 % Chunks.words] |= .bit(of: offset)",
        "own[start + offset / 64 % Chunks.words] &= ~.bit(of: offset)",
        "return (isShared ? base : own)[start + number % Chunks.words]",
    ]

    def number(self, table, chunk):
        shift = z3.If(chunk & 1 == 0, ZERO, z3.BitVecVal(32, 64))
        return z3.Extract(31, 0, z3.LShR(table[z3.LShR(chunk, 1)], shift))

    def set_number(self, table, chunk, value):
        shift = z3.If(chunk & 1 == 0, ZERO, z3.BitVecVal(32, 64))
        place = z3.LShR(chunk, 1)
        cleared = table[place] & ~(z3.BitVecVal(0xFFFF_FFFF, 64) << shift)
        return z3.Store(table, place, cleared | z3.ZeroExt(32, value) << shift)

    def place(self, number, base, table):
        """Whether a number's words stand in the base, of so many words, and where they begin."""
        start = table + (number - FIRST_STORED) * WORDS
        return start < base, z3.If(z3.Or(start < base, base == 0), start, start - base + table)

    def is_shareable(self, base, own, table):
        return z3.Or(base == 0, own == table)

    def appended(self, base, own, table):
        """The number of a chunk whose words are appended to so many own ones."""
        shared = z3.If(base == 0, 0, base - table)
        return FIRST_STORED + (shared + own - table) / WORDS

    def word_in_chunk(self, offset):
        return z3.URem(z3.UDiv(offset, z3.BitVecVal(64, 64)), z3.BitVecVal(WORDS, 64))

    def claims(self):
        table = z3.Array("table", z3.BitVecSort(64), z3.BitVecSort(64))
        c, d = z3.BitVecs("c d", 64)
        value = z3.BitVec("value", 32)
        changed = self.set_number(table, c, value)
        yield "a chunk's number is read as it was written", [], self.number(changed, c) == value
        same = self.number(changed, d) == self.number(table, d)
        yield "writing a chunk's number leaves the others", [c != d], same
        yield from self.sharing()
        yield from self.changing()

    def sharing(self):
        """A set made of a shareable one finds each of its chunks, and its own ones, where they stand."""
        k, shared, mine, extra, table = z3.Ints("k shared mine extra table")
        # Storages are a table and whole chunks; a base is absent (no words) or has at least a table.
        base = z3.If(shared < 0, z3.IntVal(0), table + shared * WORDS)
        own = table + mine * WORDS
        sizes = [table >= 1, shared >= -1, mine >= 0, extra >= 0]
        stored = z3.If(shared < 0, 0, shared) + mine
        donor = sizes + [self.is_shareable(base, own, table), FIRST_STORED <= k,
                         k < FIRST_STORED + stored]
        in_base, start = self.place(k, base, table)
        # The new set's base is the donor's base, or where it has none, the donor's own storage.
        new_base = z3.If(base == 0, own, base)
        now_in_base, now_start = self.place(k, new_base, table)
        found = z3.And(now_in_base, now_start == start, in_base == (base != 0))
        yield "a shared chunk is found where its set has it", donor, found
        new_own = table + extra * WORDS
        number = self.appended(base, new_own, table)
        is_base, own_start = self.place(number, base, table)
        appended = z3.And(z3.Not(is_base), own_start == new_own, number >= FIRST_STORED)
        yield "a chunk that is appended is found where it was put", sizes, appended

    def changing(self):
        """Single members of a chunk whose own words begin at `start`."""
        own = z3.Array("own", z3.BitVecSort(64), z3.BitVecSort(64))
        start, o, p = z3.BitVecs("start o p", 64)
        bit = z3.BitVecVal(1, 64) << (o & 63)
        place = start + self.word_in_chunk(o)

        def has(own, offset):
            number = start + (z3.LShR(offset, 6) & 63)
            return z3.LShR(own[number], offset & 63) & 1 == 1

        here = [z3.ULT(o, 2**31), z3.ULT(p, 2**31), z3.ULT(start, 2**40),
                z3.LShR(o, 12) == z3.LShR(p, 12)]
        inserted = z3.Store(own, place, own[place] | bit)
        claim = has(inserted, p) == z3.Or(has(own, p), p == o)
        yield "inserting puts one product of a chunk in and leaves the others", here, claim
        removed = z3.Store(own, place, own[place] & ~bit)
        claim = has(removed, p) == z3.And(has(own, p), p != o)
        yield "removing takes one product of a chunk out and leaves the others", here, claim


# What is decided about a chunk so far, and what a set does to it.
IS_EMPTY, IS_FULL, IS_SAME, IS_COMPUTED, IS_COMPUTED_FROM_START = range(5)
KEEP, REMOVE, ADD = range(3)


class Combining(Code):
    """What a chunk of a combination is, for any number of sets."""

    file = "Sources/ProductCatalog/Storage/Chunks+Combining.swift"
    lines = [
        "let start = operands[0].role == .add ? Chunks.empty : Chunks.full",
        "var decision = start == Chunks.full ? Decision.full : .empty",
        """case (.keep, Chunks.empty, _), (.remove, Chunks.full, _):
                decision = .empty
            case (.add, Chunks.full, _):
                decision = .full
            case (.keep, Chunks.full, _), (.remove, Chunks.empty, _), (.add, Chunks.empty, _),
                (.keep, _, .empty), (.remove, _, .empty), (.add, _, .full):
                break
            case (.keep, _, .full), (.add, _, .empty):
                decision = .same(operand)
            case (.remove, _, .full):
                decision = .computed(nil)
            case (_, _, .same(let first)):
                decision = .computed(first)
            case (_, _, .computed):
                break""",
        "for operand in (first.map { $0 + 1 } ?? 0)..<operands.count {",
        "guard number >= Chunks.firstStored else { continue }",
        "case .keep: own.formIntersection(other, at: words)",
        "case .remove: own.subtract(other, at: words)",
        "case .add: own.formUnion(other, at: words)",
    ]

    def empties(self, role, number):
        return z3.Or(z3.And(role == KEEP, number == EMPTY), z3.And(role == REMOVE, number == FULL))

    def passes_over(self, role, number, decision):
        return z3.Or(
            z3.And(role == KEEP, number == FULL), z3.And(role == REMOVE, number == EMPTY),
            z3.And(role == ADD, number == EMPTY),
            z3.And(role != ADD, decision == IS_EMPTY), z3.And(role == ADD, decision == IS_FULL),
        )

    def takes_over(self, role, decision):
        return z3.Or(
            z3.And(role == KEEP, decision == IS_FULL), z3.And(role == ADD, decision == IS_EMPTY)
        )

    def step(self, role, number, decision):
        computed = z3.If(decision == IS_COMPUTED_FROM_START, decision, z3.IntVal(IS_COMPUTED))
        return z3.If(
            self.empties(role, number), IS_EMPTY,
            z3.If(z3.And(role == ADD, number == FULL), IS_FULL,
            z3.If(self.passes_over(role, number, decision), decision,
            z3.If(self.takes_over(role, decision), IS_SAME,
            z3.If(z3.And(role == REMOVE, decision == IS_FULL), IS_COMPUTED_FROM_START, computed)))))

    def combine(self, role, words, stored):
        """What is done to the words that are computed, for a set whose chunk is stored."""
        return z3.If(role == KEEP, words & stored,
                     z3.If(role == REMOVE, words & ~stored, words | stored))

    @staticmethod
    def meaning(number, stored, full):
        """Chunks.word: what a chunk's number says about a word of it."""
        return z3.If(number == EMPTY, ZERO, z3.If(number == FULL, full, stored))

    @staticmethod
    def rule(role, so_far, value):
        return z3.If(role == KEEP, so_far & value,
                     z3.If(role == REMOVE, so_far & ~value, so_far | value))

    @staticmethod
    def invariant(rule, decision, last, words, full):
        """`last` is what the set has that was taken over; `words` are computed from it, or from the start,
        with every stored chunk after it."""
        return z3.And(
            decision >= IS_EMPTY, decision <= IS_COMPUTED_FROM_START, rule & ~full == 0,
            z3.Implies(decision == IS_EMPTY, rule == 0), z3.Implies(decision == IS_FULL, rule == full),
            z3.Implies(decision == IS_SAME, z3.And(rule == last, words == last)),
            z3.Implies(decision >= IS_COMPUTED, rule == words),
        )

    def claims(self):
        full, stored, rule, last, words = map(word, ["full", "stored", "rule", "last", "words"])
        role, number, decision = z3.Ints("role number decision")
        sound = [stored & ~full == 0, full != 0, number >= 0]
        for roles, start, value in [([KEEP, REMOVE], IS_FULL, full), ([ADD], IS_EMPTY, ZERO)]:
            name = "adding" if roles == [ADD] else "narrowing"
            first = self.invariant(value, z3.IntVal(start), last, words, full)
            yield f"{name} begins with what is there before any set", sound, first
            before = sound + [z3.Or([role == one for one in roles]),
                              self.invariant(rule, decision, last, words, full)]
            if roles == [ADD]:
                before.append(decision != IS_COMPUTED_FROM_START)
            else:
                # Once a start was computed from, every set before it left all products.
                before.append(decision <= IS_COMPUTED_FROM_START)
            new = self.step(role, number, decision)
            is_stored = number >= FIRST_STORED
            begun = z3.If(z3.And(new == IS_SAME, decision != IS_SAME), stored,
                          z3.If(z3.And(new == IS_COMPUTED_FROM_START, decision == IS_FULL),
                                self.combine(role, full, stored), words))
            goes_on = z3.And(decision >= IS_SAME, new >= IS_SAME, is_stored)
            new_words = z3.If(goes_on, self.combine(role, words, stored), begun)
            new_last = z3.If(z3.And(new == IS_SAME, decision != IS_SAME), stored, last)
            after = self.invariant(
                self.rule(role, rule, self.meaning(number, stored, full)), new, new_last, new_words, full
            )
            yield f"{name} stays right with one more set", before, after


class RemovedChunkIsTheSame(Combining):
    def takes_over(self, role, decision):
        return z3.Or(decision == IS_FULL, z3.And(role == ADD, decision == IS_EMPTY))


class KeepsWhatAFullChunkRemoves(Combining):
    def empties(self, role, number):
        return z3.And(role == KEEP, number == EMPTY)


class PassesOverAStoredChunk(Combining):
    def passes_over(self, role, number, decision):
        return z3.Or(super().passes_over(role, number, decision),
                     z3.And(role == KEEP, decision == IS_SAME))


class BringsBackWhatIsEmpty(Combining):
    def step(self, role, number, decision):
        return z3.If(z3.And(role == KEEP, decision == IS_EMPTY), IS_SAME,
                     super().step(role, number, decision))


class AddsByExclusiveOr(Combining):
    def combine(self, role, words, stored):
        return z3.If(role == ADD, words ^ stored, super().combine(role, words, stored))


class WritesOverTheOtherNumber(Numbers):
    def set_number(self, table, chunk, value):
        shift = z3.If(chunk & 1 == 0, ZERO, z3.BitVecVal(32, 64))
        return z3.Store(table, z3.LShR(chunk, 1), z3.ZeroExt(32, value) << shift)


class SharesWhatIsInTwoStorages(Numbers):
    def is_shareable(self, base, own, table):
        return z3.BoolVal(True)


class ForgetsTheTableOfTheBase(Numbers):
    def place(self, number, base, table):
        start = table + (number - FIRST_STORED) * WORDS
        return start < base, z3.If(z3.Or(start < base, base == 0), start, start - base)


class NumbersOwnChunksFromTheFirst(Numbers):
    def appended(self, base, own, table):
        return FIRST_STORED + (own - table) / WORDS


class ForgetsTheWordInTheChunk(Numbers):
    def word_in_chunk(self, offset):
        return z3.UDiv(offset, z3.BitVecVal(64, 64))


CODE = [Numbers, Combining]
FAULTS = [
    RemovedChunkIsTheSame, KeepsWhatAFullChunkRemoves, PassesOverAStoredChunk, BringsBackWhatIsEmpty,
    AddsByExclusiveOr, WritesOverTheOtherNumber, SharesWhatIsInTwoStorages, ForgetsTheTableOfTheBase,
    NumbersOwnChunksFromTheFirst, ForgetsTheWordInTheChunk,
]

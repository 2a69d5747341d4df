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
    """Where a chunk number's words stand, and changing single members."""

    file = "Sources/ProductCatalog/Storage/Chunks.swift"
    lines = [
        "static let empty: UInt32 = 0", "static let full: UInt32 = 1", "static let firstStored = 2",
        "base = other.map { $0.base.isEmpty ? $0.own : $0.base } ?? []",
        "guard base.isEmpty else { return self }", "derived.base = own", "derived.own = []",
        "base.isEmpty || own.isEmpty",
        "table[part] = UInt32(Chunks.firstStored + (base.count + own.count) / 64)",
        "let start = (Int(number) - Chunks.firstStored) * 64",
        "guard start >= base.count else { return body(base.span.extracting(start..<start + 64)) }",
        "let place = start - base.count",
        "var chunk = Chunk(repeating: .max)", "if part == table.count - 1 {",
        "for word in 0..<64 { chunk[word] = fullWord(part * 64 + word) }",
        "let chunkCount = (productCount + Chunk.width - 1) / Chunk.width",
        "let start = (Int(number) - Chunks.firstStored) * 64 - base.count",
        "guard start < 0 || number < Chunks.firstStored else {",
        "own[start + (offset >> 6 & 63)] ^= .bit(of: offset)",
        "chunk[offset >> 6 & 63] ^= .bit(of: offset)",
        "return withWords(of: chunk) { $0[number & 63] }",
    ]

    def place(self, number, base):
        """Whether a number's words stand in the base, of so many words, and where they begin."""
        start = (number - FIRST_STORED) * WORDS
        return start < base, z3.If(start < base, start, start - base)

    def is_shareable(self, base, own):
        return z3.Or(base == 0, own == 0)

    def appended(self, base, own):
        """The number of a chunk whose words are appended to so many own ones."""
        return FIRST_STORED + (base + own) / WORDS

    def full_word(self, count, number):
        """MemberLayout.fullWord, and in fullChunk for the last part only."""
        left = count - number * 64
        products = z3.If(left < 0, ZERO, z3.If(left > 64, z3.BitVecVal(64, 64), left))
        last = z3.LShR(count + 4095, 12) - 1
        word = z3.If(products == 64, ONES, (z3.BitVecVal(1, 64) << products) - 1)
        return z3.If(z3.LShR(number, 6) == last, word, ONES)

    def word_in_chunk(self, offset):
        return z3.LShR(offset, 6) & 63

    def toggle(self, word, offset):
        return word ^ z3.BitVecVal(1, 64) << (offset & 63)

    def claims(self):
        yield from self.sharing()
        count, number, o = z3.BitVecs("count number o", 64)
        inside = [count > 0, count <= 2**31 - 1, number >= 0, o >= 0, o < 64,
                  z3.LShR(number, 6) < z3.LShR(count + 4095, 12)]
        product = z3.LShR(self.full_word(count, number), o) & 1 == 1
        yield "a full chunk has the products that there are", inside, product == (number * 64 + o < count)
        words = z3.Array("words", z3.BitVecSort(64), z3.BitVecSort(64))
        start, p = z3.BitVecs("start p", 64)

        def has(words, offset):
            place = start + (z3.LShR(offset, 6) & 63)
            return z3.LShR(words[place], offset & 63) & 1 == 1

        # Two products of one chunk, whose words begin at `start`.
        here = [z3.ULT(o, 2**31), z3.ULT(p, 2**31), z3.ULT(start, 2**40),
                z3.LShR(o, 12) == z3.LShR(p, 12)]
        place = start + self.word_in_chunk(o)
        changed = z3.Store(words, place, self.toggle(words[place], o))
        claim = has(changed, p) == z3.If(p == o, z3.Not(has(words, p)), has(words, p))
        yield "toggling changes one product of a chunk and leaves the others", here, claim

    def sharing(self):
        """A set made of a shareable one finds each of its chunks, and its own ones, where they stand."""
        k, shared, mine, extra = z3.Ints("k shared mine extra")
        base, own = shared * WORDS, mine * WORDS
        sizes = [shared >= 0, mine >= 0, extra >= 0]
        donor = sizes + [self.is_shareable(base, own), FIRST_STORED <= k,
                         k < FIRST_STORED + shared + mine]
        in_base, start = self.place(k, base)
        # The new set's base is the donor's base, or where that is empty, the donor's own storage.
        now_in_base, now_start = self.place(k, z3.If(base == 0, own, base))
        found = z3.And(now_in_base, now_start == start, in_base == (base != 0))
        yield "a shared chunk is found where its set has it", donor, found
        number = self.appended(base, extra * WORDS)
        is_base, own_start = self.place(number, base)
        appended = z3.And(z3.Not(is_base), own_start == extra * WORDS, number >= FIRST_STORED)
        yield "a chunk that is appended is found where it was put", sizes, appended


# What is decided about a chunk so far, and what a set does to it.
IS_EMPTY, IS_FULL, IS_SAME, IS_COMPUTED, IS_COMPUTED_FROM_START = range(5)
KEEP, REMOVE, ADD = range(3)


class Combining(Code):
    """What a chunk of a combination is, for any number of sets."""

    file = "Sources/ProductCatalog/Storage/Chunks+Combining.swift"
    lines = [
        "let isEmptyAtFirst = operands[0].role == .add",
        "var decision = isEmptyAtFirst ? Decision.empty : .full",
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
        "var chunk = first == nil ? fullChunk(of: part) : Chunk(repeating: .max)",
        "for operand in (first ?? 0)..<operands.count {",
        "guard number >= Chunks.firstStored else { continue }",
        "let role = operand == first ? Role.keep : operands[operand].role",
        "case .keep: chunk.formIntersection(words)", "case .remove: chunk.subtract(words)",
        "case .add: chunk.formUnion(words)",
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
            # What begins with a set begins with all ones, of which the set is kept.
            taken = self.combine(z3.IntVal(KEEP), ONES, stored)
            begun = z3.If(z3.And(new == IS_SAME, decision != IS_SAME), taken,
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


class SharesWhatIsInTwoStorages(Numbers):
    def is_shareable(self, base, own):
        return z3.BoolVal(True)


class FindsOwnChunksInTheBase(Numbers):
    def place(self, number, base):
        start = (number - FIRST_STORED) * WORDS
        return start <= base, z3.If(start <= base, start, start - base)


class NumbersOwnChunksFromTheFirst(Numbers):
    def appended(self, base, own):
        return FIRST_STORED + own / WORDS


class FillsTheLastChunk(Numbers):
    def full_word(self, count, number):
        return ONES


class ForgetsTheWordInTheChunk(Numbers):
    def word_in_chunk(self, offset):
        return z3.LShR(offset, 6)


class OnlyPutsIn(Numbers):
    def toggle(self, word, offset):
        return word | z3.BitVecVal(1, 64) << (offset & 63)


CODE = [Numbers, Combining]
FAULTS = [
    RemovedChunkIsTheSame, KeepsWhatAFullChunkRemoves, PassesOverAStoredChunk, BringsBackWhatIsEmpty,
    AddsByExclusiveOr, SharesWhatIsInTwoStorages, FindsOwnChunksInTheBase,
    NumbersOwnChunksFromTheFirst, FillsTheLastChunk, ForgetsTheWordInTheChunk, OnlyPutsIn,
]

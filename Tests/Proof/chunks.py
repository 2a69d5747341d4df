"""Sets of more than 512 products as chunks of bits: numbers, sharing, and the decisions of combinations.

A chunk is looked at through one word of it, which stands for each: what holds of one unknown word holds of
all. Combinations of any number of sets are proved by induction: a claim for no set yet, one for one set
more, and one for the end.
"""

import z3

from proving import Code, word

EMPTY, FULL, FIRST_STORED = 0, 1, 2
ZERO, ONES = z3.BitVecVal(0, 64), z3.BitVecVal(-1, 64)


class Numbers(Code):
    """The table of chunk numbers, and where a number's words stand."""

    file = "Sources/ProductCatalog/Storage/Chunks.swift"
    lines = [
        "static let width = 4096", "static let empty: UInt32 = 0", "static let full: UInt32 = 1",
        "static let firstStored: UInt32 = 2",
        "chunkCount = (productCount + Chunks.width - 1) / Chunks.width",
        "chunkWords = min((productCount + 63) / 64, Chunks.width / 64)",
        "tableWords = (chunkCount + 1) / 2",
        "let products = min(max(productCount - number * 64, 0), 64)",
        "return products == 64 ? .max : (1 << UInt64(products)) - 1",
        "let pair = own[chunk >> 1]",
        "return UInt32(truncatingIfNeeded: chunk & 1 == 0 ? pair : pair >> 32)",
        "let shift = UInt64(chunk & 1) * 32",
        "own[chunk >> 1] = own[chunk >> 1] & ~(0xffff_ffff << shift) | UInt64(newValue) << shift",
        """let stored = Int(number - Chunks.firstStored)
        return stored < sharedCount
            ? (true, shape.tableWords + stored * shape.chunkWords)
            : (false, shape.tableWords + (stored - sharedCount) * shape.chunkWords)""",
        "sharedCount == 0 || ownCount == 0",
        "ownCount > 0 ? (own, ownCount) : (shared, sharedCount)",
        "chunk * 64..<chunk * 64 + shape.chunkWords",
    ]

    def number(self, table, chunk):
        pair = table[z3.LShR(chunk, 1)]
        return z3.Extract(31, 0, z3.If(chunk & 1 == 0, pair, z3.LShR(pair, 32)))

    def set_number(self, table, chunk, value):
        shift = (chunk & 1) * 32
        place = z3.LShR(chunk, 1)
        cleared = table[place] & ~(z3.BitVecVal(0xFFFF_FFFF, 64) << shift)
        return z3.Store(table, place, cleared | z3.ZeroExt(32, value) << shift)

    def full_word(self, count, number):
        left = count - number * 64
        products = z3.If(left < 0, ZERO, z3.If(left > 64, z3.BitVecVal(64, 64), left))
        return z3.If(products == 64, ONES, (z3.BitVecVal(1, 64) << products) - 1)

    def place(self, number, shared_count, table_words, chunk_words):
        stored = number - FIRST_STORED
        return (
            stored < shared_count,
            table_words + z3.If(stored < shared_count, stored, stored - shared_count) * chunk_words,
        )

    def is_shareable(self, shared_count, own_count):
        return z3.Or(shared_count == 0, own_count == 0)

    def claims(self):
        table = z3.Array("table", z3.BitVecSort(64), z3.BitVecSort(64))
        c, d, count, number, o = z3.BitVecs("c d count number o", 64)
        value = z3.BitVec("value", 32)
        changed = self.set_number(table, c, value)
        yield "a chunk's number is read as it was written", [], self.number(changed, c) == value
        same = self.number(changed, d) == self.number(table, d)
        yield "writing a chunk's number leaves the others", [c != d], same
        sizes = [count > 0, count <= 2**31 - 1]
        product = z3.LShR(self.full_word(count, number), o) & 1 == 1
        inside = sizes + [number >= 0, number <= count, o >= 0, o < 64]
        yield "a full word has the products that there are", inside, product == (number * 64 + o < count)
        # `fill` in Chunks+Combining takes all ones for every chunk but the last.
        before_last = [number >= 0, z3.LShR(number, 6) < z3.LShR(count + 4095, 12) - 1]
        full = self.full_word(count, number) == ONES
        yield "a full word before the last chunk has 64 products", sizes + before_last, full
        yield from self.sharing()

    def sharing(self):
        """A set made of a shareable one finds each of its chunks, and its own ones, where they stand."""
        k, shared, own, table, words, mine = z3.Ints("k shared own table words mine")
        counts = [shared >= 0, own >= 0, table >= 1, words >= 1, words <= 64, mine >= 0]
        donor = counts + [self.is_shareable(shared, own), k >= FIRST_STORED]
        named = donor + [k < FIRST_STORED + shared + own]
        is_shared, start = self.place(k, shared, table, words)
        new_count = z3.If(own > 0, own, shared)
        now_shared, now_start = self.place(k, new_count, table, words)
        # The donor's words stand in what the new set calls shared: its own storage, or what it shared.
        right_storage = z3.If(own > 0, z3.Not(is_shared), is_shared)
        found = z3.And(now_shared, now_start == start, right_storage)
        yield "a shared chunk is found where its set has it", named, found
        is_own, own_start = self.place(FIRST_STORED + shared + mine, shared, table, words)
        appended = z3.And(z3.Not(is_own), own_start == table + mine * words)
        yield "a chunk that is appended is found where it was put", counts, appended


class Combining(Code):
    """What a chunk of a combination is, for any number of sets."""

    file = "Sources/ProductCatalog/Storage/Chunks+Combining.swift"
    lines = [
        """if number == Chunks.empty { return .empty }
                if number != Chunks.full { involved.append(set) }
            }
            let isKept = !involved.isEmpty""",
        """if number == Chunks.full { return .empty }
                if number != Chunks.empty { involved.append(kept.count + set) }
            }
            if involved.isEmpty { return .full }
            return involved.count == 1 && isKept ? .same : .computed""",
        """if number == Chunks.full { return .full }
                if number != Chunks.empty { involved.append(set) }
            }
            if involved.isEmpty { return .empty }
            return involved.count == 1 ? .same : .computed""",
        "if start == .empty { return 0 }",
        "return isLast ? shape.fullWord(chunk * 64 + number) : .max",
        "words.formIntersection(other)", "words.subtract(other)", "words.formUnion(other)",
        "append(words, as: chunk)",
    ]

    def is_same(self, involved, is_kept):
        return z3.And(involved == 1, is_kept)

    def intersection(self, words, other):
        return words & other

    def subtraction(self, words, other):
        return words & ~other

    def union(self, words, other):
        return words | other

    def ends_narrowing(self, number):
        return number == EMPTY

    def ends_removing(self, number):
        return number == FULL

    def passes_over_removed(self, number):
        return number == EMPTY

    @staticmethod
    def meaning(number, stored, full):
        """Chunks.word: what a chunk's number says about a word of it."""
        return z3.If(number == EMPTY, ZERO, z3.If(number == FULL, full, stored))

    def claims(self):
        full, stored = word("full"), word("stored")
        number, involved = z3.Ints("number involved")
        is_kept, stopped = z3.Bools("isKept stopped")
        # `rule` is what the sets gone through so far leave of the word by the per-product rule; `words` what
        # the involved ones leave when they are combined; `last` the word of the last one involved.
        rule, words, last = word("rule"), word("words"), word("last")
        sound = [stored & ~full == 0, number >= 0, involved >= 0, full != 0]

        def invariant(rule, words, last, involved, is_kept, stopped):
            return z3.If(
                stopped, rule == 0,
                z3.And(
                    rule == words, words & ~full == 0, involved >= 0,
                    z3.Implies(involved == 0, rule == full),
                    z3.Implies(is_kept, involved >= 1),
                    z3.Implies(z3.And(is_kept, involved == 1), rule == last),
                ),
            )

        before = sound + [invariant(rule, words, last, involved, is_kept, stopped)]
        start = invariant(full, full, last, z3.IntVal(0), False, False)
        yield "narrowing begins with every product", sound, start
        value = self.meaning(number, stored, full)
        kept = z3.And(number != EMPTY, number != FULL)
        # While sets are kept, `isKept` is whether one is involved.
        now = [is_kept == (involved > 0)]
        counted = z3.If(kept, involved + 1, involved)
        after = invariant(
            rule & value,
            z3.If(kept, self.intersection(words, stored), words),
            z3.If(kept, stored, last),
            counted, counted > 0,
            z3.Or(stopped, self.ends_narrowing(number)),
        )
        yield "narrowing stays right with one more set to keep", before + now, after
        removed = z3.Not(z3.Or(self.passes_over_removed(number), number == FULL))
        after = invariant(
            rule & ~value,
            z3.If(removed, self.subtraction(words, stored), words),
            z3.If(removed, stored, last),
            z3.If(removed, involved + 1, involved), is_kept,
            z3.Or(stopped, self.ends_removing(number)),
        )
        yield "narrowing stays right with one more set to remove", before, after
        result = z3.If(
            stopped, ZERO,
            z3.If(involved == 0, full, z3.If(self.is_same(involved, is_kept), last, words)),
        )
        yield "the decision about a chunk is what narrowing leaves", before, result == rule
        yield from self.uniting(sound, full, stored, number, involved, stopped, rule, words, last)

    def uniting(self, sound, full, stored, number, involved, stopped, rule, words, last):
        def invariant(rule, words, last, involved, stopped):
            return z3.If(
                stopped, rule == full,
                z3.And(
                    rule == words, words & ~full == 0, involved >= 0,
                    z3.Implies(involved == 0, rule == 0),
                    z3.Implies(involved == 1, rule == last),
                ),
            )

        before = sound + [rule & ~full == 0, invariant(rule, words, last, involved, stopped)]
        start = invariant(ZERO, ZERO, last, z3.IntVal(0), False)
        yield "uniting begins with no product", sound, start
        kept = z3.And(number != EMPTY, number != FULL)
        after = invariant(
            rule | self.meaning(number, stored, full),
            z3.If(kept, self.union(words, stored), words),
            z3.If(kept, stored, last),
            z3.If(kept, involved + 1, involved),
            z3.Or(stopped, number == FULL),
        )
        yield "uniting stays right with one more set", before, after
        result = z3.If(
            stopped, full, z3.If(involved == 0, ZERO, z3.If(involved == 1, last, words))
        )
        yield "the decision about a chunk is what uniting gives", before, result == rule


class Changing(Code):
    """Changing single members in place."""

    file = "Sources/ProductCatalog/Storage/Chunks+Changing.swift"
    lines = [
        "own[start + offset / 64 % 64] |= 1 << UInt64(offset % 64)",
        "own[start + offset / 64 % 64] &= ~(1 << UInt64(offset % 64))",
        "if wordNumbers(of: chunk).allSatisfy({ word($0) == 0 }) { self[chunk] = Chunks.empty }",
        "if wordNumbers(of: chunk).allSatisfy({ word($0) == shape.fullWord($0) })",
    ]

    def place(self, start, offset):
        return start + z3.URem(z3.UDiv(offset, z3.BitVecVal(64, 64)), z3.BitVecVal(64, 64))

    def insert(self, own, start, offset):
        place = self.place(start, offset)
        return z3.Store(own, place, own[place] | z3.BitVecVal(1, 64) << z3.URem(offset, 64))

    def remove(self, own, start, offset):
        place = self.place(start, offset)
        return z3.Store(own, place, own[place] & ~(z3.BitVecVal(1, 64) << z3.URem(offset, 64)))

    def claims(self):
        own = z3.Array("own", z3.BitVecSort(64), z3.BitVecSort(64))
        start, o, p = z3.BitVecs("start o p", 64)

        def has(own, offset):
            number = start + (z3.LShR(offset, 6) & 63)
            return z3.LShR(own[number], offset & 63) & 1 == 1

        # Two products of one chunk, whose words begin at `start`.
        here = [z3.ULT(o, 2**31), z3.ULT(p, 2**31), z3.ULT(start, 2**40),
                z3.LShR(o, 12) == z3.LShR(p, 12)]
        inserted = has(self.insert(own, start, o), p) == z3.Or(has(own, p), p == o)
        yield "inserting puts one product of a chunk in and leaves the others", here, inserted
        removed = has(self.remove(own, start, o), p) == z3.And(has(own, p), p != o)
        yield "removing takes one product of a chunk out and leaves the others", here, removed


class CallsASubtractedChunkTheSame(Combining):
    def is_same(self, involved, is_kept):
        return involved == 1


class StopsKeepingAtAFullChunk(Combining):
    def ends_narrowing(self, number):
        return number == FULL


class GoesOnAfterRemovingAFullChunk(Combining):
    def ends_removing(self, number):
        return z3.BoolVal(False)


class PassesOverAStoredChunkToRemove(Combining):
    def passes_over_removed(self, number):
        return number <= FIRST_STORED


class UnitesByExclusiveOr(Combining):
    def union(self, words, other):
        return words ^ other


class WritesOverTheOtherNumber(Numbers):
    def set_number(self, table, chunk, value):
        return z3.Store(table, z3.LShR(chunk, 1), z3.ZeroExt(32, value) << (chunk & 1) * 32)


class SharesWhatIsInTwoStorages(Numbers):
    def is_shareable(self, shared_count, own_count):
        return z3.BoolVal(True)


class CountsOwnChunksFromTheFirst(Numbers):
    def place(self, number, shared_count, table_words, chunk_words):
        stored = number - FIRST_STORED
        return stored < shared_count, table_words + stored * chunk_words


class FillsTheLastWord(Numbers):
    def full_word(self, count, number):
        return z3.If(number * 64 < count, ONES, ZERO)


class ForgetsTheWordInTheChunk(Changing):
    def place(self, start, offset):
        return start + z3.UDiv(offset, z3.BitVecVal(64, 64))


CODE = [Numbers, Combining, Changing]
FAULTS = [
    CallsASubtractedChunkTheSame, StopsKeepingAtAFullChunk, GoesOnAfterRemovingAFullChunk,
    PassesOverAStoredChunkToRemove, UnitesByExclusiveOr, WritesOverTheOtherNumber,
    SharesWhatIsInTwoStorages, CountsOwnChunksFromTheFirst, FillsTheLastWord,
    ForgetsTheWordInTheChunk,
]

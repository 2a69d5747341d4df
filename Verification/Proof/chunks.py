"""Sets of more than 16,384 products as chunks of bits: where a chunk's words stand, clearing, sharing,
toggling, and between which parts a set lies.

A place in an array and a chunk's number are 64 bits here as they are in Swift, and an array of words is any
function from places to words, so that what is proved holds of all contents and sizes.
"""

import dataclasses
import typing

import z3

from proving import Code

WIDTH, WIDTH_BITS, WORDS = 16_384, 14, 256
ZERO, ONE, ONES = (z3.BitVecVal(value, 64) for value in (0, 1, -1))
EMPTY_NUMBER, FULL_NUMBER, FIRST_STORED_NUMBER = range(3)
EMPTY, FULL, FIRST_STORED = (z3.BitVecVal(value, 64) for value in range(3))


@dataclasses.dataclass
class Set:
    """Chunks: the table, and how many words the two arrays have and which."""

    table: typing.Callable
    base: typing.Callable
    base_count: z3.BitVecRef
    own: typing.Callable
    own_count: z3.BitVecRef

    def has(self, number):
        """The invariant of numbers: each is that of a chunk that is there."""
        return z3.ULT(number, FIRST_STORED + z3.UDiv(self.base_count + self.own_count, WORDS))

    def is_own(self, number):
        return z3.And(self.has(number), z3.UGE(number, FIRST_STORED),
                      z3.UGE((number - FIRST_STORED) * WORDS, self.base_count))


class Clearing(Code):
    """Taking out of a part's chunk what is no product: a word is looked at, which stands for each."""

    file = "Sources/ProductCatalog/Storage/Span+Words.swift"
    lines = [
        """guard bit < count * 64 else { return }
        self[bit / 64] &= .bit(of: bit) - 1
        for number in indices.dropFirst(bit / 64 + 1) { self[number] = 0 }""",
    ]

    def goes_on(self, bit):
        return z3.ULT(bit, WORDS * 64)

    def below(self, bit):
        return (ONE << (bit & 63)) - 1

    def is_above(self, number, bit):
        return z3.UGE(number, z3.UDiv(bit, z3.BitVecVal(64, 64)) + 1)

    def cleared(self, words, number, bit):
        """A word of a chunk after clear(from:)."""
        is_last = number == z3.UDiv(bit, z3.BitVecVal(64, 64))
        rest = z3.If(self.is_above(number, bit), ZERO, words)
        changed = z3.If(is_last, words & self.below(bit), rest)
        return z3.If(self.goes_on(bit), changed, words)

    def claims(self):
        count, part, number, words = z3.BitVecs("count part number words", 64)
        given = [count > 0, count < 2**31, z3.ULT(part * WIDTH, count), z3.ULT(part, 2**17),
                 z3.ULT(number, WORDS)]
        full = Numbers().full_word(part * WORDS + number, count)
        claim = self.cleared(words, number, count - part * WIDTH) == words & full
        yield "a chunk is cleared of what is no product, and of nothing else", given, claim
        bit = count - part * WIDTH
        claim = z3.Implies(self.goes_on(bit), z3.ULT(z3.UDiv(bit, z3.BitVecVal(64, 64)), WORDS))
        yield "what is cleared is in the chunk", given, claim


class Numbers(Code):
    """Where a chunk number's words stand, and changing single members."""

    file = "Sources/ProductCatalog/Storage/Chunks.swift"
    lines = [
        "static let empty: UInt32 = 0", "static let full: UInt32 = 1", "static let firstStored: UInt32 = 2",
        "static let width = 1 << widthBits", "static let wordCount = width / 64",
        "private static let widthBits = 14", "(productCount + width - 1) / width",
        """guard base.isEmpty else { return self }
        return Chunks(productCount: productCount, table: table, base: own, own: [], extent: extent)""",
        "if base.isEmpty { return own } return own.isEmpty ? base : nil",
        "offset >> 6 & (wordCount - 1)",
        """let start = Int(table[part] - Chunks.firstStored) * Chunks.wordCount
        guard start >= base.count else {
            return body(base.span.extracting(start..<start + count))
        }
        let place = start - base.count
        return body(own.span.extracting(place..<place + count))""",
        """let others = part + 1..<end
        guard table[part] >= Chunks.firstStored else {
            return others.first { table[$0] >= Chunks.firstStored } ?? end
        }
        // Numbers go on from the base to the own chunks, which are in another array.
        let firstOwn = Chunks.firstStored + UInt32(base.count / Chunks.wordCount)
        return others.first { table[$0] != table[$0 - 1] + 1 || table[$0] == firstOwn } ?? end""",
        """let chunk = table[number >> (Chunks.widthBits - 6)]
        guard chunk >= Chunks.firstStored else {
            return chunk == Chunks.empty ? 0 : fullWord(number)
        }
        let start = Int(chunk &- Chunks.firstStored) &* Chunks.wordCount
        let place = start | number & (Chunks.wordCount - 1)
        return place < base.count ? base[place] : own[place &- base.count]""",
        ".full(number, of: productCount)",
        "part * Chunks.wordCount..<(part + 1) * Chunks.wordCount",
        """let chunk = table[offset >> Chunks.widthBits]
        if chunk < Chunks.firstStored { return chunk == Chunks.full }
        return word(offset >> 6) & .bit(of: offset) != 0""",
        """let start = makeOwn(offset / Chunks.width)
        own[start + Chunks.place(of: offset)] ^= .bit(of: offset)""",
        """let part = Int(offsets[place]) / Chunks.width
            let start = makeOwn(part)
            var words = own.mutableSpan
            while place < offsets.endIndex, Int(offsets[place]) / Chunks.width == part {
                let offset = Int(offsets[place])
                words[start + Chunks.place(of: offset)] ^= .bit(of: offset)
                place += 1
            }""",
        """let number = table[part]
        let end = own.count
        table[part] = Chunks.firstStored + UInt32((base.count + end) / Chunks.wordCount)
        switch number {
        case Chunks.empty:
            extend(to: part)
            own.append(addingCapacity: Chunks.wordCount) {
                $0.append(repeating: 0, count: Chunks.wordCount)
            }
        case Chunks.full:
            let products = productCount - part * Chunks.width
            own.append(addingCapacity: Chunks.wordCount) { output in
                output.append(repeating: .max, count: Chunks.wordCount)
                var words = output.mutableSpan
                words.clear(from: products)
            }
        default:
            let start = Int(number - Chunks.firstStored) * Chunks.wordCount
            guard start < base.count else {
                table[part] = number
                return start - base.count
            }
            own += base[start..<start + Chunks.wordCount]
        }
        return end""",
    ]

    def is_in_base(self, start, set):
        return start < set.base_count

    def chunk_word(self, set, part, word):
        """withWords: a word of the chunks from a part's on, which are stored side by side."""
        start = (set.table(part) - FIRST_STORED) * WORDS
        place = start - set.base_count
        return z3.If(self.is_in_base(start, set), set.base(start + word), set.own(place + word))

    def first_own(self, set):
        return FIRST_STORED + z3.UDiv(set.base_count, WORDS)

    def is_next(self, before, number, set):
        return z3.And(number == before + 1, number != self.first_own(set))

    def goes_on(self, set, first, part):
        """Whether a run goes on with a part, of which the part before is the last so far."""
        before, number = set.table(part - 1), set.table(part)
        return z3.If(z3.UGE(set.table(first), FIRST_STORED), self.is_next(before, number, set),
                     z3.ULT(number, FIRST_STORED))

    def place_of_word(self, start, number):
        return start | number & (WORDS - 1)

    def word(self, set, number, count):
        chunk = set.table(number >> (WIDTH_BITS - 6))
        place = self.place_of_word((chunk - FIRST_STORED) * WORDS, number)
        stored = z3.If(place < set.base_count, set.base(place), set.own(place - set.base_count))
        without_words = z3.If(chunk == EMPTY, ZERO, self.full_word(number, count))
        return z3.If(z3.UGE(chunk, FIRST_STORED), stored, without_words)

    def full_word(self, number, count):
        """UInt64.full, whose lines the words of small catalogs transcribe."""
        left = count - number * 64
        products = z3.If(left < 0, ZERO, z3.If(left > 64, z3.BitVecVal(64, 64), left))
        return z3.If(products == 64, ONES, (ONE << products) - 1)

    def bit(self, offset):
        return ONE << (offset & 63)

    def contains(self, set, offset, count):
        chunk = set.table(offset >> WIDTH_BITS)
        is_in_word = self.word(set, offset >> 6, count) & self.bit(offset) != 0
        return z3.If(z3.ULT(chunk, FIRST_STORED), chunk == FULL, is_in_word)

    def shareable(self, set):
        """Whether the chunks are in one storage, and which."""
        return z3.Or(set.base_count == 0, set.own_count == 0), self.either(set)

    def either(self, set):
        """The words of the own storage where there is no base, of the base otherwise; and how many."""
        is_own = set.base_count == 0
        return (lambda place: z3.If(is_own, set.own(place), set.base(place)),
                z3.If(is_own, set.own_count, set.base_count))

    def derived(self, set):
        base, base_count = self.either(set)
        return Set(set.table, base, base_count, set.own, z3.If(set.base_count == 0, ZERO, set.own_count))

    def new_number(self, set, place):
        return FIRST_STORED + z3.UDiv(set.base_count + place, WORDS)

    def copied(self, set, part, count):
        """The words that makeOwn appends for a part, counted from the first of them: all ones are cleared of
        what is no product, as proved above."""
        number = set.table(part)
        return lambda word: z3.If(
            number == EMPTY, ZERO,
            z3.If(number == FULL, self.full_word(part * WORDS + word, count),
                  set.base((number - FIRST_STORED) * WORDS + word)))

    def stays(self, set, part):
        """Whether a part's chunk is the set's own."""
        start = (set.table(part) - FIRST_STORED) * WORDS
        return z3.And(z3.UGE(set.table(part), FIRST_STORED), start >= set.base_count)

    def made_own(self, set, part, count):
        """makeOwn: the set with a chunk of its own for a part, and the place of its first word."""
        number, end = set.table(part), set.own_count
        start = (number - FIRST_STORED) * WORDS
        stays = self.stays(set, part)
        new, copied = self.new_number(set, end), self.copied(set, part, count)
        return Set(
            lambda other: z3.If(z3.And(other == part, z3.Not(stays)), new, set.table(other)),
            set.base, set.base_count,
            lambda place: z3.If(place < end, set.own(place), copied(place - end)),
            z3.If(stays, end, end + WORDS),
        ), z3.If(stays, start - set.base_count, end)

    def change(self, word, bit):
        return word ^ bit

    def toggled(self, set, offset, count):
        own, start = self.made_own(set, z3.UDiv(offset, WIDTH), count)
        changed = start + (offset >> 6 & (WORDS - 1))
        return dataclasses.replace(own, own=lambda place: z3.If(
            place == changed, self.change(own.own(place), self.bit(offset)), own.own(place)))

    def claims(self):
        function = [z3.Function(name, z3.BitVecSort(64), z3.BitVecSort(64)) for name in
                    ("table", "base", "own")]
        shared, mine, count, part, word, number, o, p = z3.BitVecs(
            "shared mine count part word number o p", 64)
        table, base, own = function
        set = Set(table, base, shared * WORDS, own, mine * WORDS)
        # A catalog has fewer than 2^31 products, so that there are at most 2^17 parts, each with a chunk.
        sizes = [z3.ULE(shared, 2**17), z3.ULE(mine, 2**17), count > 0, count < 2**31]
        parts = z3.UDiv(count + WIDTH - 1, z3.BitVecVal(WIDTH, 64))
        stored = sizes + [z3.ULT(part, parts), z3.ULT(word, WORDS), set.has(table(part)),
                          z3.UGE(table(part), FIRST_STORED)]
        yield from self.sharing(set, stored, part, word)
        claim = self.word(set, part * WORDS + word, count) == self.chunk_word(set, part, word)
        yield "a word is read where its chunk has it", stored, claim

        inside = sizes + [z3.ULT(o, count), z3.ULT(p, count)]
        in_word = z3.Extract(0, 0, z3.LShR(self.word(set, p >> 6, count), p & 63)) == 1
        claim = self.contains(set, p, count) == in_word
        yield "a product is a member just when its word says so", inside, claim
        last = sizes + [z3.ULT(part, parts), z3.ULT(word, WORDS), z3.ULT(o, 64)]
        product = z3.LShR(self.full_word(part * WORDS + word, count), o) & 1 == 1
        claim = product == (part * WIDTH + word * 64 + o < count)
        yield "a full chunk has the products that there are", last, claim
        yield from self.toggling(set, sizes, number, o, p, count)

    def sharing(self, set, stored, part, word):
        """A set made of another finds each of its chunks, and its own ones, where they stand."""
        mine = self.chunk_word(set, part, word)
        claim = self.chunk_word(self.derived(set), part, word) == mine
        yield "a set ready to change has the same chunks", stored, claim
        is_shareable, (base, base_count) = self.shareable(set)
        others = z3.Function("others", z3.BitVecSort(64), z3.BitVecSort(64))
        more = z3.BitVec("more", 64)
        made = Set(set.table, base, base_count, others, more * WORDS)
        claim = z3.And(self.chunk_word(made, part, word) == mine, made.has(set.table(part)))
        yield "a shared chunk is found where its set has it", stored + [
            is_shareable, z3.ULE(more, 2**17)], claim
        # Some chunks are appended at once; some of them are in front of this part's.
        front, end = z3.BitVec("front", 64), set.own_count
        start = end + front * WORDS
        number = self.new_number(set, start)
        longer = dataclasses.replace(
            set, table=lambda other: z3.If(other == part, number, set.table(other)),
            own=lambda place: z3.If(place < end, set.own(place), others(place - end)),
            own_count=end + more * WORDS)
        claim = z3.And(self.chunk_word(longer, part, word) == others(front * WORDS + word),
                       longer.is_own(number), z3.Not(set.has(number)))
        yield "a chunk that is appended is found where it was put", stored + [
            z3.ULT(front, more), z3.ULE(more, 2**17)], claim
        yield from self.side_by_side(set, stored, part, word)

    def side_by_side(self, set, stored, part, word):
        """By induction over the parts of a run, of which some are in front of this one."""
        front = z3.BitVec("front", 64)
        first = part - 1 - front
        goes_on = [z3.ULT(front, part), self.goes_on(set, first, part)]
        before, number = set.table(part - 1), set.table(part)
        is_stored = z3.UGE(set.table(first), FIRST_STORED)
        claim = z3.UGE(number, FIRST_STORED) == is_stored
        yield "of the parts of a run all are stored or none", stored[:4] + goes_on + [
            set.has(before), z3.UGE(before, FIRST_STORED) == is_stored], claim

        def is_in_run(part, front):
            """Whether a part's chunk stands where it is looked for from the first part on."""
            first = part - front
            start, of_first = [(set.table(one) - FIRST_STORED) * WORDS for one in (part, first)]
            return z3.And(
                z3.UGE(set.table(first), FIRST_STORED), set.has(set.table(first)),
                start == of_first + front * WORDS,
                self.is_in_base(start, set) == self.is_in_base(of_first, set))

        run = stored + goes_on + [set.has(before), is_in_run(part - 1, front)]
        yield "a part more is in the run", run, is_in_run(part, front + 1)
        last = stored + [z3.ULE(front, part), is_in_run(part, front)]
        claim = self.chunk_word(set, part - front, front * WORDS + word) == self.chunk_word(
            set, part, word)
        yield "the words of a run are those of its parts", last, claim

    def toggling(self, set, sizes, number, o, p, count):
        """Toggling one product, seen from a word of the same part or of a different one."""
        part, other = o >> WIDTH_BITS, number >> (WIDTH_BITS - 6)

        def is_sound(set):
            """Numbers are those of chunks that are there, and an own chunk is that of one part."""
            both = z3.And(set.table(part) == set.table(other), set.is_own(set.table(part)))
            return z3.And(set.has(set.table(part)), set.has(set.table(other)),
                          z3.Implies(part != other, z3.Not(both)))

        before = sizes + [z3.ULT(o, count), z3.ULT(number, 2**25), is_sound(set)]
        after = self.toggled(set, o, count)
        had = self.word(set, number, count)
        bit = z3.If(number == o >> 6, ONE << (o & 63), ZERO)
        claim = self.word(after, number, count) == had ^ bit
        # Case by case, which takes the solver less time than all at once.
        chunk, is_own = set.table(part), set.is_own(set.table(part))
        is_shared = z3.And(z3.UGE(chunk, FIRST_STORED), z3.Not(is_own))
        for kind, case in [("an empty", chunk == EMPTY), ("a full", chunk == FULL),
                           ("a shared", is_shared), ("an own", is_own)]:
            yield f"toggling in {kind} chunk changes one bit of one word", before + [case], claim
        yield "toggling leaves every chunk to one part", before, z3.And(
            is_sound(after), after.is_own(after.table(part)))
        # So that those of one part may be toggled after its chunk was made the set's own once.
        made, start = self.made_own(set, part, count)
        again, same_start = self.made_own(made, part, count)
        claim = z3.And(same_start == start, again.own_count == made.own_count,
                       again.table(other) == made.table(other))
        yield "a part made a set's own again stays where it is", before, claim
        within = sizes + [z3.ULT(o, count), z3.ULT(p, count), number == p >> 6]
        is_in, was_in = [self.bit(p) & word != 0 for word in (had ^ bit, had)]
        claim = z3.And(is_in == z3.If(p == o, z3.Not(was_in), was_in),
                       bit & ~self.full_word(number, count) == 0)
        yield "the bit of a product is no other's, and none above the last", within, claim


class Extents(Code):
    """Between which parts a set lies: one part is looked at, which stands for each."""

    file = "Sources/ProductCatalog/Storage/Chunks.swift"
    lines = [
        "var extent: Range<Int>", "extent: number == Chunks.empty ? 0..<0 : 0..<parts",
        "table[part] = Chunks.full extend(to: part)",
        "extent = extent.hull(with: part..<part + 1)",
        """table[part] = Chunks.firstStored + UInt32((base.count + end) / Chunks.wordCount)
        switch number {
        case Chunks.empty:
            extend(to: part)""",
        "base: own, own: [], extent: extent)",
        """{
                fill(part)
                continue
            }
            toggle(members)""",
        """if isEmpty { return other }
        if other.isEmpty { return self }
        return Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)""",
    ]

    def hull(self, one, other):
        (low, high), (other_low, other_high) = one, other
        both = self.around(one, other)
        return tuple(z3.If(low == high, new, z3.If(other_low == other_high, old, wide))
                     for old, new, wide in zip(one, other, both))

    def around(self, one, other):
        (low, high), (other_low, other_high) = one, other
        return z3.If(low < other_low, low, other_low), z3.If(high > other_high, high, other_high)

    def extended(self, extent, part):
        return self.hull(extent, (part, part + 1))

    def filled_with(self, number, parts):
        return z3.IntVal(0), z3.If(number == EMPTY_NUMBER, 0, parts)

    def filled(self, extent, part):
        """fill: the extent, and the number of the part."""
        return self.extended(extent, part), z3.IntVal(FULL_NUMBER)

    def made_own(self, extent, part, number, new):
        stays = tuple(z3.If(number == EMPTY_NUMBER, new, old)
                      for new, old in zip(self.extended(extent, part), extent))
        return stays, z3.If(number < FIRST_STORED_NUMBER, new, number)

    def claims(self):
        low, high, other_low, other_high, parts, part, p, new, filling = z3.Ints(
            "low high otherLow otherHigh parts part p new filling")
        number = z3.Function("number", z3.IntSort(), z3.IntSort())
        extent, other = (low, high), (other_low, other_high)
        one, two = is_range(extent), is_range(other)
        hull = self.hull(extent, other)
        claim = z3.And(is_range(hull), z3.Implies(is_in(p, extent), is_in(p, hull)),
                       z3.Implies(is_in(p, other), is_in(p, hull)))
        yield "a hull has all of both", [one, two], claim
        begins = z3.Or(is_in(hull[0], extent), is_in(hull[0], other))
        ends = z3.Or(is_in(hull[1] - 1, extent), is_in(hull[1] - 1, other))
        claim = z3.Implies(hull[0] < hull[1], z3.And(begins, ends))
        yield "a hull begins and ends with one of either", [one, two], claim

        def is_sound(extent, number):
            """Within the table, and a part outside of it is empty."""
            return z3.And(is_range(extent), extent[1] <= parts,
                          z3.Or(is_in(p, extent), number == EMPTY_NUMBER))

        there = [0 <= p, p < parts]
        claim = is_sound(self.filled_with(filling, parts), filling)
        yield "a set of all or none lies where its parts are", there, claim
        before = there + [0 <= part, part < parts, is_sound(extent, number(p)), new >= FIRST_STORED_NUMBER]
        # What is true of each part is true of the one that changes.
        before += [z3.Or(is_in(part, extent), number(part) == EMPTY_NUMBER), number(part) >= EMPTY_NUMBER]
        for name, (changed, its) in [
            ("filled", self.filled(extent, part)),
            ("made a set's own", self.made_own(extent, part, number(part), new)),
        ]:
            claim = is_sound(changed, z3.If(p == part, its, number(p)))
            yield f"a set lies where its parts are when one is {name}", before, claim


class Looking(Code):
    """Counting a set, and finding its first and last word with members, inside of its extent."""

    file = "Sources/ProductCatalog/Storage/Chunks+Members.swift"
    lines = [
        """for part in extent {
            switch table[part] {
            case Chunks.empty: break""",
        "case Chunks.full: count += min(productCount - part * Chunks.width, Chunks.width)",
        """var number = max(number, extent.lowerBound * Chunks.wordCount)
        while number < extent.upperBound * Chunks.wordCount {
            let word = word(number)
            if word != 0 { return (number, word) }
            let part = number / Chunks.wordCount
            number = table[part] == Chunks.empty ? wordNumbers(of: part + 1).lowerBound : number + 1
        }
        return nil""",
        """for part in extent.clamped(to: 0..<number / Chunks.wordCount + 1).reversed()
        where table[part] != Chunks.empty {
            for number in wordNumbers(of: part).clamped(to: 0..<number + 1).reversed() {
                let word = word(number)
                if word != 0 { return (number, word) }
            }
        }
        return nil""",
    ]

    # The number of each part's chunk, how many members that has, and each word.
    number = z3.Function("number", z3.IntSort(), z3.IntSort())
    members = z3.Function("members", z3.IntSort(), z3.IntSort())
    word = z3.Function("word", z3.IntSort(), z3.BitVecSort(64))

    def begin(self, number, low):
        return z3.If(number > low * WORDS, number, low * WORDS)

    def end(self, high):
        return high * WORDS

    def next_number(self, number):
        part = number / WORDS
        return z3.If(self.number(part) == EMPTY_NUMBER, self.next_part(part) * WORDS, number + 1)

    def next_part(self, part):
        return part + 1

    def parts_up_to(self, extent, number):
        return clamped(extent, (z3.IntVal(0), number / WORDS + 1))

    def words_up_to(self, part, number):
        return clamped((part * WORDS, (part + 1) * WORDS), (z3.IntVal(0), number + 1))

    def counted(self, part, extent):
        """The body of the loop in `count`, and none for parts that it does not come to."""
        return z3.If(z3.Or(z3.Not(is_in(part, extent)), self.number(part) == EMPTY_NUMBER),
                     0, self.members(part))

    def claims(self):
        low, high, start, number, other, n, part, count, all = z3.Ints(
            "low high start number other n part count all")
        extent = (low, high)

        def is_sound(n):
            """What is outside of the extent is empty, and an empty chunk has no word with members."""
            part = n / WORDS
            return z3.And(z3.Or(is_in(part, extent), self.number(part) == EMPTY_NUMBER),
                          z3.Implies(self.number(part) == EMPTY_NUMBER, self.word(n) == 0))

        given = [is_range(extent), start >= 0, n >= 0, is_sound(n)]
        counting = [is_range(extent), part >= 0, is_sound(part * WORDS), count == all, z3.Implies(
            self.number(part) == EMPTY_NUMBER, self.members(part) == 0)]
        claim = count + self.counted(part, extent) == all + self.members(part)
        yield "a set is counted where it lies", counting, claim

        def passed(number):
            return z3.Implies(z3.And(start <= n, n < number), self.word(n) == 0)

        begin, end = self.begin(start, low), self.end(high)
        claim = z3.And(passed(begin), begin >= start)
        yield "the first word is looked for from where the set begins", given, claim
        going = given + [begin <= number, number < end, passed(number), self.word(number) == 0]
        claim = z3.And(passed(self.next_number(number)), self.next_number(number) > number)
        yield "the first word is looked for in the words after", going, claim
        ended = given + [number >= end, passed(number)]
        yield "a set without a first word has none", ended, z3.Implies(n >= start, self.word(n) == 0)

        def is_looked_at(n):
            part = n / WORDS
            return z3.And(is_in(part, self.parts_up_to(extent, start)), self.number(part) != EMPTY_NUMBER,
                          is_in(n, self.words_up_to(part, start)))

        claim = z3.And(z3.Implies(is_looked_at(n), n <= start),
                       z3.Implies(z3.And(n <= start, self.word(n) != 0), is_looked_at(n)))
        yield "the last word is looked for in all up to a word", given, claim
        words, others = self.words_up_to(part, start), self.words_up_to(other, start)
        later = [start >= 0, 0 <= other, other < part, is_in(n, words), is_in(number, others)]
        yield "words of a later part are looked at before", later, n > number


def is_range(extent):
    return z3.And(0 <= extent[0], extent[0] <= extent[1])


def is_in(part, extent):
    return z3.And(extent[0] <= part, part < extent[1])


def clamped(extent, limits):
    """Range.clamped(to:) of the standard library."""
    return tuple(z3.If(bound < limits[0], limits[0], z3.If(bound > limits[1], limits[1], bound))
                 for bound in extent)


class ClearsTheLastProduct(Clearing):
    def below(self, bit):
        return (ONE << (bit - 1 & 63)) - 1


class ClearsAfterTheChunk(Clearing):
    def goes_on(self, bit):
        return z3.ULE(bit, WORDS * 64)


class ClearsTheWordBefore(Clearing):
    def is_above(self, number, bit):
        return z3.UGE(number + 1, z3.UDiv(bit, z3.BitVecVal(64, 64)))


class LeavesWordsAbove(Clearing):
    def is_above(self, number, bit):
        return z3.BoolVal(False)


class SharesWhatIsInTwoStorages(Numbers):
    def shareable(self, set):
        return z3.BoolVal(True), self.either(set)


class FindsOwnChunksInTheBase(Numbers):
    def is_in_base(self, start, set):
        return start <= set.base_count


class NumbersOwnChunksFromTheFirst(Numbers):
    def new_number(self, set, place):
        return FIRST_STORED + z3.UDiv(place, WORDS)


class DropsTheBaseOfASetToChange(Numbers):
    def derived(self, set):
        return Set(set.table, set.own, set.own_count, set.own, ZERO)


class LooksPastTheChunk(Numbers):
    def place_of_word(self, start, number):
        return start | number & (2 * WORDS - 1)


class FillsTheLastChunk(Numbers):
    def full_word(self, number, count):
        return ONES


class TogglesInTheBase(Numbers):
    def made_own(self, set, part, count):
        made, start = super().made_own(set, part, count)
        return dataclasses.replace(made, table=set.table), start


class MakesOwnWhatIsOwn(Numbers):
    def stays(self, set, part):
        return z3.BoolVal(False)

    def copied(self, set, part, count):
        start = (set.table(part) - FIRST_STORED) * WORDS
        copied, is_own = super().copied(set, part, count), super().stays(set, part)
        return lambda word: z3.If(is_own, set.own(start - set.base_count + word), copied(word))


class ForgetsWhatAFullChunkHas(Numbers):
    def copied(self, set, part, count):
        copied = super().copied(set, part, count)
        return lambda word: z3.If(set.table(part) == FULL, ZERO, copied(word))


class ForgetsWhereOwnChunksBegin(Numbers):
    def is_next(self, before, number, set):
        return number == before + 1


class TakesAnyStoredChunkForTheNext(Numbers):
    def is_next(self, before, number, set):
        return z3.And(z3.UGE(number, FIRST_STORED), number != self.first_own(set))


class TakesStoredChunksForNone(Numbers):
    def goes_on(self, set, first, part):
        return z3.Or(super().goes_on(set, first, part), z3.ULT(set.table(first), FIRST_STORED))


class OnlyPutsIn(Numbers):
    def change(self, word, bit):
        return word | bit


class HullOfTheInnerEnds(Extents):
    def around(self, one, other):
        (low, high), (other_low, other_high) = one, other
        return z3.If(low < other_low, other_low, low), z3.If(high > other_high, high, other_high)


class HullOfTheLastEnd(Extents):
    def around(self, one, other):
        return super().around(one, other)[0], other[1]


class HullFromTheFirstPartOn(Extents):
    def hull(self, one, other):
        return self.around(one, other)


class HullForgetsTheOtherOfNone(Extents):
    def hull(self, one, other):
        wide = super().hull(one, other)
        return tuple(z3.If(one[0] == one[1], old, new) for old, new in zip(one, wide))


class ExtendsUpToThePart(Extents):
    def extended(self, extent, part):
        return self.hull(extent, (part, part))


class FillsOutsideOfTheExtent(Extents):
    def filled(self, extent, part):
        return extent, super().filled(extent, part)[1]


class MakesOwnOutsideOfTheExtent(Extents):
    def made_own(self, extent, part, number, new):
        return extent, super().made_own(extent, part, number, new)[1]


class LiesNowhereWithAll(Extents):
    def filled_with(self, number, parts):
        return z3.IntVal(0), z3.IntVal(0)


class CountsUpToTheLastPart(Looking):
    def counted(self, part, extent):
        return super().counted(part, (extent[0], extent[1] - 1))


class BeginsWhereTheSetDoes(Looking):
    def begin(self, number, low):
        return low * WORDS


class BeginsAfterTheFirstPart(Looking):
    def begin(self, number, low):
        return super().begin(number, low + 1)


class EndsBeforeTheLastPart(Looking):
    def end(self, high):
        return super().end(high - 1)


class PassesOverAPart(Looking):
    def next_part(self, part):
        return part + 2


class LooksBeforeThePart(Looking):
    def parts_up_to(self, extent, number):
        return clamped(extent, (z3.IntVal(0), number / WORDS))


class LooksAfterTheWord(Looking):
    def words_up_to(self, part, number):
        return part * WORDS, (part + 1) * WORDS


CODE = [Clearing, Numbers, Extents, Looking]
FAULTS = [
    ClearsTheLastProduct, ClearsAfterTheChunk, ClearsTheWordBefore, LeavesWordsAbove,
    SharesWhatIsInTwoStorages, FindsOwnChunksInTheBase, NumbersOwnChunksFromTheFirst,
    DropsTheBaseOfASetToChange, LooksPastTheChunk, FillsTheLastChunk, TogglesInTheBase,
    MakesOwnWhatIsOwn, ForgetsWhatAFullChunkHas, ForgetsWhereOwnChunksBegin,
    TakesAnyStoredChunkForTheNext, TakesStoredChunksForNone, OnlyPutsIn, HullOfTheInnerEnds, HullOfTheLastEnd,
    HullFromTheFirstPartOn, HullForgetsTheOtherOfNone, ExtendsUpToThePart, FillsOutsideOfTheExtent,
    MakesOwnOutsideOfTheExtent, LiesNowhereWithAll, CountsUpToTheLastPart, BeginsWhereTheSetDoes,
    BeginsAfterTheFirstPart, EndsBeforeTheLastPart, PassesOverAPart, LooksBeforeThePart, LooksAfterTheWord,
]

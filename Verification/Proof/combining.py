"""Combining any number of sets of more than 16,384 products, chunk by chunk.

A part is looked at, and one word of its chunk, which stand for each: what holds of one unknown word holds
of all. Any number of sets is proved by induction: a claim for no set yet, one for one set more, and one for
the end. One induction is for the parts that the combination lies between, one for where a chunk comes from,
one for how it is computed, three sets at a time, and one for the chunks that are computed together.
"""

import dataclasses

import z3

from chunks import WORDS, clamped, is_in, is_range
from proving import Code, word

EMPTY, FULL, FIRST_STORED = range(3)
FIRST_SOURCE = 2**31
SEVERAL = 2**32 - 1
KEEP, REMOVE, ADD = range(3)
NONE = z3.IntVal(-1)
ZERO, ONES = z3.BitVecVal(0, 64), z3.BitVecVal(-1, 64)


def left(role, so_far, words):
    """The rule: what is left after one more set."""
    return z3.If(role == KEEP, so_far & words, z3.If(role == REMOVE, so_far & ~words, so_far | words))


@dataclasses.dataclass
class State:
    """What is known of a part after some sets: its source, what those that have it stored leave, and whether
    there are any."""

    source: z3.ArithRef
    left: z3.BitVecRef
    is_any: z3.BoolRef


class Combining(Code):
    """What a chunk of a combination is, for any number of sets."""

    file = "Sources/ProductCatalog/Storage/Chunks+Combining.swift"
    lines = [
        """table: Self.sources(operands, extent),
            base: [],
            own: [],
            extent: extent""",
        """if let donor {
            base = operands[donor].set.chunks.shareable ?? []
            var numbers = table.mutableSpan
            let others = operands[donor].set.chunks.table
            numbers.replace(Self.source(of: donor), with: others.span)
        }
        own.reserveCapacity(computed * Chunks.wordCount)
        for part in extent where table[part] >= Self.firstSource {
            appendComputed(operands, run(from: part, operands))
        }""",
        """let isNothing = operands[0].role == .add
        var extent = 0..<(isNothing ? 0 : operands[0].set.chunks.table.count)
        for operand in operands.indices {
            let other = operands[operand].set.chunks.extent
            switch operands[operand].role {
            case .keep: extent = extent.clamped(to: other)
            case .remove: break
            case .add: extent = extent.hull(with: other)
            }
        }
        return extent""",
        "private static var firstSource: UInt32 { 1 << 31 }",
        "private static func source(of operand: Int) -> UInt32 { firstSource + UInt32(operand) }",
        "private static var severalSources: UInt32 { .max }",
        "let atFirst = operands[0].role == .add ? empty : full",
        "filledWith: empty,", "count: partCount(operands[0].set.chunks.productCount)",
        "for part in extent { sources[part] = atFirst }",
        "let source = role == .remove ? severalSources : source(of: operand)",
        "let neutral = role == .keep ? full : empty", "let decisive = role == .keep ? empty : full",
        "let decided = role == .add ? full : empty",
        """for part in extent.clamped(to: operands[operand].set.chunks.extent) {
                let before = sources[part]
                let combined = before == atFirst ? source : severalSources
                let changed = numbers[part] == decisive ? decided : combined
                sources[part] = numbers[part] == neutral || before == decided ? before : changed
            }""",
        "let sources = table.span.extracting(extent)",
        "let stored = sources.count(from: firstSource, to: .max)",
        "for operand in operands.indices where operands[operand].set.chunks.shareable != nil {",
        "let source = source(of: operand) let shared = sources.count(from: source, to: source)",
        "if shared * 2 > stored { return (operand, stored - shared) }", "return (nil, stored)",
        """found &+= self[place] &- lowest <= highest &- lowest ? 1 : 0
            place &+= 1""",
        """let (mine, other) = (self[place], others[place])
            self[place] = mine == number ? other : mine""",
    ]

    # The operands: the number of each one's chunk, a word of that where it is stored, and between which
    # parts each lies.
    number = z3.Function("number", z3.IntSort(), z3.IntSort())
    stored = z3.Function("stored", z3.IntSort(), z3.BitVecSort(64))
    low = z3.Function("low", z3.IntSort(), z3.IntSort())
    high = z3.Function("high", z3.IntSort(), z3.IntSort())
    full = word("full")
    part, parts = z3.Ints("part parts")

    def extent_of(self, operand):
        return self.low(operand), self.high(operand)

    def hull(self, one, other):
        """Range.hull(with:), as proved beside the chunks."""
        (low, high), (other_low, other_high) = one, other
        wide = (z3.If(low < other_low, low, other_low), z3.If(high > other_high, high, other_high))
        return tuple(z3.If(low == high, new, z3.If(other_low == other_high, old, both))
                     for old, new, both in zip(one, other, wide))

    def extent_at_first(self, at_first):
        return z3.IntVal(0), self.parts if at_first == FULL else z3.IntVal(0)

    def kept_extent(self, extent, other):
        return clamped(extent, other)

    def removed_extent(self, extent, other):
        return extent

    def added_extent(self, extent, other):
        return self.hull(extent, other)

    def extent_after(self, extent, role, operand):
        """The body of the loop in `extent`."""
        other = self.extent_of(operand)
        three = [after(extent, other) for after in (
            self.kept_extent, self.removed_extent, self.added_extent)]
        return tuple(z3.If(role == KEEP, kept, z3.If(role == REMOVE, removed, added))
                     for kept, removed, added in zip(*three))

    def source_of(self, role, operand):
        return z3.If(role == REMOVE, SEVERAL, FIRST_SOURCE + operand)

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

    def looked_at(self, extent, operand):
        return clamped(extent, self.extent_of(operand))

    def source_after(self, before, extent, at_first, role, operand):
        """The body of the loop over the parts in `sources`, and nothing for parts that it passes over."""
        number = self.number(operand)
        more = self.one_more_source(before, at_first, self.source_of(role, operand))
        changed = z3.If(number == self.decisive(role), self.decided(role), more)
        stays = z3.Or(number == self.neutral(role), self.is_decided(before, role),
                      z3.Not(is_in(self.part, self.looked_at(extent, operand))))
        return z3.If(stays, before, changed)

    def source_outside(self, at_first):
        return z3.IntVal(EMPTY)

    def is_from(self, source, donor):
        return source == FIRST_SOURCE + donor

    def replaced(self, source, donor):
        """The number of a part when those of the donor are in their places."""
        return z3.If(z3.And(donor != NONE, self.is_from(source, donor)), self.number(donor), source)

    def is_computed(self, number):
        return number >= FIRST_SOURCE

    def step(self, state, extent, at_first, role, operand):
        is_stored = self.number(operand) >= FIRST_STORED
        return State(self.source_after(state.source, extent, at_first, role, operand),
                     z3.If(is_stored, left(role, state.left, self.stored(operand)), state.left),
                     z3.Or(state.is_any, is_stored))

    def meaning(self, number, stored):
        """Chunks.word: what a chunk's number says about a word of it."""
        return z3.If(number == EMPTY, ZERO, z3.If(number == FULL, self.full, stored))

    @staticmethod
    def bits(at_first):
        """What is left of a word before any set has a say in it."""
        return ZERO if at_first == EMPTY else ONES

    def invariant(self, rule, state, at_first, operand):
        """What holds of a part after all sets before an operand, of which `rule` is left by the rule."""
        decided = FULL if at_first == EMPTY else EMPTY
        only = state.source - FIRST_SOURCE
        is_only = z3.And(0 <= only, only < operand, self.number(only) >= FIRST_STORED,
                         state.is_any, rule == self.stored(only))
        return z3.And(
            rule & ~self.full == 0, z3.Implies(z3.Not(state.is_any), state.left == self.bits(at_first)),
            z3.If(state.source == decided, rule == self.meaning(decided, ZERO), z3.And(
                rule == state.left & self.full, (state.source == at_first) == z3.Not(state.is_any),
                z3.Or(state.source == at_first, state.source == SEVERAL, is_only))),
        )

    def is_bound(self, rule, extent):
        """What holds of the extent after some sets: it is within the table, and nothing is left outside."""
        return z3.And(is_range(extent), extent[1] <= self.parts,
                      z3.Or(is_in(self.part, extent), rule == 0))

    def is_sound(self, operand):
        """What holds of each set, as proved beside the chunks."""
        extent, number = self.extent_of(operand), self.number(operand)
        return z3.And(EMPTY <= number, number < FIRST_SOURCE, self.stored(operand) & ~self.full == 0,
                      is_range(extent), extent[1] <= self.parts,
                      z3.Or(is_in(self.part, extent), number == EMPTY))

    def claims(self):
        rule, so_far = word("rule"), word("left")
        source, operand, role, donor, low, high = z3.Ints("source operand role donor low high")
        is_any, is_zero = z3.Bools("isAny isZero")
        state, extent = State(source, so_far, is_any), (low, high)
        # Sets are far fewer than the numbers that there are for sources.
        sound = [operand >= 0, operand < SEVERAL - FIRST_SOURCE, self.is_sound(operand), self.full != 0,
                 0 <= self.part, self.part < self.parts]
        for name, roles, at_first in [("narrowing", [KEEP, REMOVE], FULL), ("adding", [ADD], EMPTY)]:
            given = sound + [z3.Or([role == one for one in roles])]
            value = self.meaning(self.number(operand), self.stored(operand))
            nothing_yet = self.meaning(at_first, ZERO)
            bound = self.is_bound(nothing_yet, self.extent_at_first(at_first))
            yield f"{name} lies where it has to before any set", sound, bound
            after = self.extent_after(extent, role, operand)
            bound = self.is_bound(left(role, rule, value), after)
            within = given + [self.is_bound(rule, extent)]
            yield f"{name} lies where it has to with one more set", within, bound
            if at_first == FULL:
                claim = z3.Implies(is_in(self.part, after), z3.And(
                    is_in(self.part, extent),
                    z3.Implies(role == KEEP, is_in(self.part, self.extent_of(operand)))))
                yield f"{name} lies within every set that is kept", within, claim

            start = State(z3.IntVal(at_first), self.bits(at_first), z3.BoolVal(False))
            all = self.invariant(nothing_yet, start, at_first, z3.IntVal(0))
            yield f"{name} begins with what is there before any set", sound, all
            inside = [is_range(extent), is_in(self.part, extent)]
            before = given + inside + [
                z3.Implies(role == KEEP, is_in(self.part, self.extent_of(operand))),
                self.invariant(rule, state, at_first, operand)]
            after = self.invariant(left(role, rule, value),
                                   self.step(state, extent, at_first, role, operand),
                                   at_first, operand + 1)
            yield f"{name} stays right with one more set", before, after

            # After the last set: what `init(combining:)` makes of a part, whose words are computed as is
            # proved below. Where all words of a computed chunk are zero, so is this one.
            finished = so_far & self.full
            end = sound + inside + [self.invariant(rule, state, at_first, operand),
                                    NONE <= donor, donor < operand, self.number(donor) < FIRST_SOURCE,
                                    z3.Implies(is_zero, finished == 0)]
            number = self.replaced(source, donor)
            computes = self.is_computed(number)
            result = z3.If(computes, z3.If(is_zero, ZERO, finished),
                           self.meaning(number, self.stored(donor)))
            claim = z3.And(result == rule, z3.Implies(computes, is_any))
            yield f"{name} ends with what the rule leaves", end, claim
            outside = sound + [z3.Not(is_in(self.part, extent)), self.is_bound(rule, extent),
                               NONE <= donor, donor < operand]
            number = self.replaced(self.source_outside(at_first), donor)
            yield f"{name} leaves nothing outside of its extent", outside, z3.And(
                number == EMPTY, self.meaning(number, ZERO) == rule)
        yield from self.room(source, donor)

    def counts(self, number, lowest, highest):
        """The body of the loop in `count`."""
        return z3.ULE(number - lowest, highest - lowest)

    def room(self, source, donor):
        """By induction over the parts: `donor` counts the chunks that are computed then."""
        number, lowest, highest = z3.BitVecs("number lowest highest", 32)
        claim = self.counts(number, lowest, highest) == z3.And(
            z3.ULE(lowest, number), z3.ULE(number, highest))
        yield "numbers from one to another are counted", [z3.ULE(lowest, highest)], claim
        stored, shared, computed = z3.Ints("stored shared computed")
        is_donor = z3.And(donor != NONE, source == FIRST_SOURCE + donor)
        others = [NONE <= donor, source >= 0, computed == stored - shared,
                  self.number(donor) < FIRST_SOURCE]
        one = [z3.If(condition, 1, 0) for condition in (
            self.is_stored(source), is_donor, self.is_computed(self.replaced(source, donor)))]
        claim = computed + one[2] == (stored + one[0]) - (shared + one[1])
        yield "there is room for just the chunks that are computed", others, claim

    def is_stored(self, source):
        return source >= FIRST_SOURCE


class Computing(Code):
    """How a word is computed from the sets that have its chunk stored, three at a time; sets to keep stand in
    front of those to remove."""

    file = "Sources/ProductCatalog/Storage/Chunks+Computing.swift"
    lines = [
        """guard let first = operands.three(storing: part, from: 0) else {
            preconditionFailure("no set has the part's chunk stored")
        }
        operands.withWords(of: first, count: count, from: part) { one, other, last in""",
        """let areTwo = first.other == first.last
            switch operands.roles(of: first) {
            case (.keep, .keep, _) where areTwo: output.appendCombined(one, other) { $0 & $1 }
            case (.keep, .remove, _) where areTwo: output.appendCombined(one, other) { $0 & ~$1 }
            case (.remove, _, _) where areTwo: output.appendCombined(one, other) { ~($0 | $1) }
            case (.add, _, _) where areTwo: output.appendCombined(one, other) { $0 | $1 }
            case (.keep, .keep, .keep): output.appendCombined(one, other, last) { $0 & $1 & $2 }
            case (.keep, .keep, _): output.appendCombined(one, other, last) { $0 & $1 & ~$2 }
            case (.keep, _, _): output.appendCombined(one, other, last) { $0 & ~($1 | $2) }
            case (.remove, _, _): output.appendCombined(one, other, last) { ~($0 | $1 | $2) }
            case (.add, _, _): output.appendCombined(one, other, last) { $0 | $1 | $2 }
            }""",
        """var done = first.last
        while let three = operands.three(storing: part, from: done + 1) {
            operands.withWords(of: three, count: count, from: part) { one, other, last in
                switch operands.roles(of: three) {
                case (.keep, .keep, .keep): words.combine(one, other, last) { $0 & $1 & $2 & $3 }
                case (.keep, .keep, _): words.combine(one, other, last) { $0 & $1 & $2 & ~$3 }
                case (.keep, _, _): words.combine(one, other, last) { $0 & $1 & ~($2 | $3) }
                case (.remove, _, _): words.combine(one, other, last) { $0 & ~($1 | $2 | $3) }
                case (.add, _, _): words.combine(one, other, last) { $0 | $1 | $2 | $3 }
                }
            }
            done = three.last
        }""",
        "words.clear(from: operands[0].set.chunks.productCount - part * Chunks.width)",
        """guard let one = first(storing: part, from: operand) else { return nil }
        let other = first(storing: part, from: one + 1) ?? one
        let last = first(storing: part, from: other + 1) ?? other
        return (one, other, last)""",
        """var operand = operand
        while operand < count {
            if self[operand].set.chunks.table[part] >= Chunks.firstStored { return operand }
            operand += 1
        }
        return nil""",
        "(self[three.one].role, self[three.other].role, self[three.last].role)",
        """self[three.one].set.chunks.withWords(count: count, from: part) { one in
            self[three.other].set.chunks.withWords(count: count, from: part) { other in
                self[three.last].set.chunks.withWords(count: count, from: part) { last in
                    body(one, other, last)
                }
            }
        }""",
    ]

    # The operands: what each does, whether it has the chunk stored, and a word of that. And of those before
    # each: what they leave, and whether any has it stored.
    role = z3.Function("role", z3.IntSort(), z3.IntSort())
    is_stored = z3.Function("isStored", z3.IntSort(), z3.BoolSort())
    stored = z3.Function("stored", z3.IntSort(), z3.BitVecSort(64))
    left = z3.Function("left", z3.IntSort(), z3.BitVecSort(64))
    is_any = z3.Function("isAny", z3.IntSort(), z3.BoolSort())
    count = z3.Int("count")

    def goes_on(self, operand):
        return operand < self.count

    def other_from(self, one):
        return one + 1

    def last_from(self, other):
        return other + 1

    def next_from(self, last):
        return last + 1

    def two_kept(self, one, other):
        return one & other

    def one_of_two_kept(self, one, other):
        return one & ~other

    def two_removed(self, one, other):
        return ~(one | other)

    def two_added(self, one, other):
        return one | other

    def three_kept(self, one, other, last):
        return one & other & last

    def two_of_three_kept(self, one, other, last):
        return one & other & ~last

    def one_of_three_kept(self, one, other, last):
        return one & ~(other | last)

    def three_removed(self, one, other, last):
        return ~(one | other | last)

    def three_added(self, one, other, last):
        return one | other | last

    def by_roles(self, roles, kept, two_kept, one_kept, removed, added):
        """The cases for three sets, which the compiler sees to that there is one for all roles."""
        one, other, last = roles
        return z3.If(one == ADD, added, z3.If(one == REMOVE, removed, z3.If(other == KEEP, z3.If(
            last == KEEP, kept, two_kept), one_kept)))

    def of_three(self, roles, words):
        return self.by_roles(roles, *[rule(*words) for rule in (
            self.three_kept, self.two_of_three_kept, self.one_of_three_kept, self.three_removed,
            self.three_added)])

    def begun(self, is_two, roles, words):
        """What is appended."""
        one, other, _ = roles
        two = words[:2]
        of_three = self.of_three(roles, words)
        of_two = z3.If(one == ADD, self.two_added(*two), z3.If(one == REMOVE, self.two_removed(*two), z3.If(
            other == KEEP, self.two_kept(*two), z3.If(
                other == REMOVE, self.one_of_two_kept(*two), of_three))))
        return z3.If(is_two, of_two, of_three)

    def combined(self, chunk, roles, words):
        """What is there combined with three sets more."""
        one, other, last = words
        return self.by_roles(roles, chunk & one & other & last, chunk & one & other & ~last,
                             chunk & one & ~(other | last), chunk & ~(one | other | last),
                             chunk | one | other | last)

    def computed(self, is_begun, chunk, one, other, last):
        roles = [self.role(operand) for operand in (one, other, last)]
        words = [self.stored(operand) for operand in (one, other, last)]
        return z3.If(is_begun, self.combined(chunk, roles, words), self.begun(other == last, roles, words))

    def is_same(self, operand, earlier):
        """Nothing changes from one operand to another."""
        return z3.And(self.left(operand) == self.left(earlier),
                      self.is_any(operand) == self.is_any(earlier))

    def one_more(self, operand):
        """The rule for what is left, from one operand to the next."""
        stored = self.is_stored(operand)
        more = left(self.role(operand), self.left(operand), self.stored(operand))
        return z3.And(self.left(operand + 1) == z3.If(stored, more, self.left(operand)),
                      self.is_any(operand + 1) == z3.Or(self.is_any(operand), stored))

    def found(self, operand, start):
        """What `first` finds, as proved."""
        return z3.And(start <= operand, operand < self.count, self.is_stored(operand),
                      self.is_same(operand, start))

    def are_in_order(self, is_adding, *operands):
        """What has to hold of the roles: all are to be added, or all to be kept and then removed."""
        roles = [self.role(operand) for operand in operands]
        kept_first = [one <= other for one, other in zip(roles, roles[1:])]
        return z3.If(is_adding, z3.And([role == ADD for role in roles]),
                     z3.And(kept_first + [z3.Or(role == KEEP, role == REMOVE) for role in roles]))

    def invariant(self, is_adding, is_begun, chunk, operand):
        """What holds when the sets before an operand are done."""
        begin = z3.If(is_adding, ZERO, ONES)
        return z3.And(0 <= operand, operand <= self.count, is_begun == self.is_any(operand),
                      z3.If(is_begun, chunk, begin) == self.left(operand))

    def claims(self):
        start, operand, one, second, third = z3.Ints("start operand one second third")
        is_adding, is_begun, has_other, has_last = z3.Bools("isAdding isBegun hasOther hasLast")
        chunk = word("chunk")
        looking = [0 <= start, start <= operand, operand <= self.count, self.is_same(operand, start),
                   self.one_more(operand)]
        going = looking + [self.goes_on(operand)]
        claim = z3.If(self.is_stored(operand), self.found(operand, start), z3.And(
            operand + 1 <= self.count, self.is_same(operand + 1, start)))
        yield "a search passes over a set without the chunk", going, claim
        ended = looking + [z3.Not(self.goes_on(operand))]
        yield "a search that finds none leaves none out", ended, self.is_same(self.count, start)

        nothing = [self.left(0) == z3.If(is_adding, ZERO, ONES), z3.Not(self.is_any(0)), self.count >= 0]
        begins = self.invariant(is_adding, z3.BoolVal(False), chunk, z3.IntVal(0))
        yield "a chunk begins with what is there before any set", nothing, begins

        def looked_up(has, operand, start):
            return z3.If(has, self.found(operand, start), self.is_same(self.count, start))

        before = [self.invariant(is_adding, is_begun, chunk, start), self.found(one, start)]
        other = z3.If(has_other, second, one)
        last = z3.If(has_last, third, other)
        given = before + [self.are_in_order(is_adding, one, other, last),
                          looked_up(has_other, second, self.other_from(one)),
                          looked_up(has_last, third, self.last_from(other)),
                          *[self.one_more(each) for each in (one, other, last)]]
        after = self.computed(is_begun, chunk, one, other, last)
        goes_on = self.next_from(last)
        claim = z3.And(self.invariant(is_adding, z3.BoolVal(True), after, goes_on), goes_on > start)
        for name, many in [("one set", [z3.Not(has_other), z3.Not(has_last)]),
                           ("two sets", [has_other, z3.Not(has_last)]),
                           ("three sets", [has_other, has_last])]:
            yield f"a chunk stays right with {name} more", given + many, claim
        done = [self.invariant(is_adding, is_begun, chunk, start), self.is_same(self.count, start),
                self.is_any(self.count)]
        claim = z3.And(is_begun, chunk == self.left(self.count))
        yield "a chunk ends with what all sets leave", done, claim


class Ordering(Code):
    """Sets to keep stand in front of those to remove."""

    file = "Sources/ProductCatalog/Storage/LargeBits+Narrowing.swift"
    lines = [
        "remaining = .combination([Chunks.Operand(set: candidates, role: .keep), operand])",
        "operands.insert(operand, at: role == .keep ? 0 : operands.endIndex)",
    ]

    def place(self, role, count):
        return z3.If(role == KEEP, 0, count)

    def claims(self):
        before = z3.Function("role", z3.IntSort(), z3.IntSort())
        role, count, one, other = z3.Ints("role count one other")
        place = self.place(role, count)

        def after(operand):
            """The role of an operand when the new one was inserted."""
            moved = before(z3.If(operand < place, operand, operand - 1))
            return z3.If(operand == place, role, moved)

        def is_in_order(roles, count):
            return z3.Implies(z3.And(0 <= one, one < other, other < count), roles(one) <= roles(other))

        pairs = [z3.substitute(is_in_order(before, count), (one, first), (other, second))
                 for first in (one, one - 1) for second in (other, other - 1)]
        known = [z3.Implies(z3.And(0 <= operand, operand < count),
                            z3.Or(before(operand) == KEEP, before(operand) == REMOVE))
                 for operand in (one, one - 1, other, other - 1)]
        given = pairs + known + [count >= 2, z3.Or(role == KEEP, role == REMOVE)]
        yield "one set more stands where it has to", given, is_in_order(after, count + 1)


class Loops(Code):
    """The loops over the words of chunks: each word is what `Computing` makes of those in the same place.
    And how `isZero` looks at a chunk from both ends: `pairs`."""

    file = "Sources/ProductCatalog/Storage/Span+Words.swift"
    lines = [
        "for number in one.indices { append(rule(one[number], other[number])) }",
        "for number in one.indices { append(rule(one[number], other[number], last[number])) }",
        """for number in indices {
            self[number] = rule(self[number], one[number], other[number], last[number])
        }""",
        """for number in 0..<(count + 1) / 2 where self[number] | self[count - 1 - number] != 0 {
            return false
        }""",
    ]

    def pairs(self, count):
        """How many words `isZero` looks at from each end."""
        return (count + 1) / 2

    def claims(self):
        number, count = z3.Ints("number count")
        given = [0 <= number, number < count]
        from_one_end = [number < self.pairs(count), count - 1 - number < self.pairs(count)]
        yield "a chunk is looked at from both ends until every word was seen", given, z3.Or(from_one_end)


class Runs(Code):
    """Chunks of neighbouring parts that are computed together: one after the other is looked at, and one
    that is empty is left out, so that those behind it move down."""

    file = "Sources/ProductCatalog/Storage/Chunks+Combining.swift"
    lines = [
        """var end = min(part + Self.longestRun, extent.upperBound)
        end = (part + 1..<end).first { table[$0] < Self.firstSource } ?? end
        for operand in operands.indices {
            end = operands[operand].set.chunks.endOfRun(from: part, upTo: end)
        }
        return part..<end""",
        """let count = run.count * Chunks.wordCount
        // Above the last product there is nothing to compute.
        let computed = min(count, wordNumbers.count - run.lowerBound * Chunks.wordCount)
        var start = own.count
        own.append(addingCapacity: count) { output in
            Self.appendWords(&output, operands, count: computed, from: run.lowerBound)
            output.append(repeating: 0, count: count - computed)
        }
        for part in run {
            let chunk = start..<start + Chunks.wordCount
            if own.span.extracting(chunk).isZero {
                own.removeSubrange(chunk)
                table[part] = Chunks.empty
            } else {
                table[part] = Chunks.firstStored + UInt32((base.count + start) / Chunks.wordCount)
                start = chunk.upperBound
            }
        }""",
    ]

    # The own words at some time, and those that were computed, counted from the first of the run.
    own = z3.Function("own", z3.IntSort(), z3.BitVecSort(64))
    computed = z3.Function("computed", z3.IntSort(), z3.BitVecSort(64))

    def without_chunk(self, start, place):
        """removeSubrange: what stands at a place when a chunk is gone."""
        return z3.If(place < start, self.own(place), self.own(place + WORDS))

    def next_start(self, start):
        return start + WORDS

    def number(self, base_count, start):
        return FIRST_STORED + (base_count + start) / WORDS

    def computed_count(self, count, first, products):
        """How many words of a run are computed, from the number of its first."""
        left = (products + 63) / 64 - first
        return z3.If(count < left, count, left)

    def claims(self):
        start, part, other, word, place, shared, chunks = z3.Ints(
            "start part other word place shared chunks")
        given = [0 <= start, 0 <= part, part <= other, 0 <= word, word < WORDS]

        def stands(own, start, part):
            """A word of a part that was not looked at yet is where it is looked for."""
            return own(start + (other - part) * WORDS + word) == self.computed(other * WORDS + word)

        here = given + [stands(self.own, start, part)]
        behind = here + [part < other]
        claim = stands(self.own, self.next_start(start), part + 1)
        yield "a chunk that stays leaves those behind it in their places", behind, claim
        removed = lambda place: self.without_chunk(start, place)
        yield "a chunk that is left out lets those behind it move down", behind, stands(
            removed, start, part + 1)
        claim = z3.And(removed(place) == self.own(place), self.next_start(start) > place)
        yield "a chunk that is left out changes none in front of it", given + [place < start], claim
        sizes = given + [0 <= shared, shared <= 2**17, 0 <= chunks, chunks < 2**17,
                         start == chunks * WORDS]
        claim = z3.And(self.number(shared * WORDS, start) < FIRST_SOURCE,
                       self.number(shared * WORDS, start) == FIRST_STORED + shared + chunks)
        yield "a part that was computed is not computed again", sizes, claim

        run, first, offset, products = z3.Ints("run first offset products")
        used = self.computed_count(run * WORDS, first * WORDS, products)
        is_computed = z3.And(0 <= word, word < used)
        in_run = [run >= 1, first >= 0, first * WORDS * 64 < products, 0 <= word, word < run * WORDS,
                  0 <= offset, offset < 64]
        claim = z3.Implies((first * WORDS + word) * 64 + offset < products, is_computed)
        yield "every word with a product is computed", in_run, z3.And(claim, 0 < used, used <= run * WORDS)


class RemovedChunkIsTheOnlySource(Combining):
    def source_of(self, role, operand):
        return FIRST_SOURCE + operand


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


class BeginsWithoutParts(Combining):
    def extent_at_first(self, at_first):
        return z3.IntVal(0), z3.IntVal(0)


class ForgetsToClamp(Combining):
    def kept_extent(self, extent, other):
        return extent


class LiesWhereTheLastKeptSetDoes(Combining):
    def kept_extent(self, extent, other):
        return other


class ClampsToWhatIsRemoved(Combining):
    def removed_extent(self, extent, other):
        return clamped(extent, other)


class ClampsToWhatIsAdded(Combining):
    def added_extent(self, extent, other):
        return clamped(extent, other)


class ForgetsWhereAddedSetsLie(Combining):
    def added_extent(self, extent, other):
        return extent


class LooksBeforeTheLastPart(Combining):
    def looked_at(self, extent, operand):
        low, high = super().looked_at(extent, operand)
        return low, high - 1


class FillsWhatIsOutside(Combining):
    def source_outside(self, at_first):
        return z3.IntVal(at_first)


class TakesEveryNumberFromTheDonor(Combining):
    def is_from(self, source, donor):
        return source >= FIRST_SOURCE


class TakesTheNumbersOfTheNextSet(Combining):
    def is_from(self, source, donor):
        return source == FIRST_SOURCE + donor + 1


class TakesSourcesForNumbers(Combining):
    def is_computed(self, number):
        return number > FIRST_SOURCE


class ComputesWhatTheDonorHas(Combining):
    def is_computed(self, number):
        return number >= FIRST_STORED


class CountsFullChunks(Combining):
    def is_stored(self, source):
        return source > EMPTY


class CountsAllFromTheLowest(Combining):
    def counts(self, number, lowest, highest):
        return z3.ULE(lowest, number)


class CountsFromNone(Combining):
    def counts(self, number, lowest, highest):
        return z3.ULE(number - lowest, highest)


class KeepsOneOfTwo(Computing):
    def two_kept(self, one, other):
        return one


class KeepsWhatTwoRemove(Computing):
    def one_of_two_kept(self, one, other):
        return one & other


class RemovesOneOfTwo(Computing):
    def two_removed(self, one, other):
        return ~one


class AddsOneOfTwo(Computing):
    def two_removed(self, one, other):
        return ~(one | other)

    def two_added(self, one, other):
        return one


class KeepsTwoOfThree(Computing):
    def three_kept(self, one, other, last):
        return one & other


class KeepsTheLastOfThree(Computing):
    def two_of_three_kept(self, one, other, last):
        return one & other & last


class RemovesWhatTwoHave(Computing):
    def one_of_three_kept(self, one, other, last):
        return one & ~(other & last)


class RemovesTwoOfThree(Computing):
    def three_removed(self, one, other, last):
        return ~(one | other)


class AddsTwoOfThree(Computing):
    def three_added(self, one, other, last):
        return one | other


class CombinesTwo(Computing):
    def combined(self, chunk, roles, words):
        return super().combined(chunk, roles, [words[0], words[1], words[1]])


class CombinesWhatWasNotThere(Computing):
    def combined(self, chunk, roles, words):
        return self.of_three(roles, words)


class TakesThreeForTwo(Computing):
    def begun(self, is_two, roles, words):
        return super().begun(z3.BoolVal(True), roles, words)


class PutsWhatIsKeptLast(Ordering):
    def place(self, role, count):
        return count


class PutsWhatIsRemovedFirst(Ordering):
    def place(self, role, count):
        return z3.IntVal(0)


class ComputesWholeWordsOnly(Runs):
    def computed_count(self, count, first, products):
        return super().computed_count(count, first, products - 63)


class ComputesPastTheRun(Runs):
    def computed_count(self, count, first, products):
        return (products + 63) / 64 - first


class PassesOverTheSecond(Computing):
    def other_from(self, one):
        return one + 2


class PassesOverTheThird(Computing):
    def last_from(self, other):
        return other + 2


class PassesOverTheFourth(Computing):
    def next_from(self, last):
        return last + 2


class SearchesUpToTheLast(Computing):
    def goes_on(self, operand):
        return operand < self.count - 1


class BeginsAgain(Computing):
    def computed(self, is_begun, chunk, one, other, last):
        return super().computed(z3.BoolVal(False), chunk, one, other, last)


class CombinesWhatIsNotBegun(Computing):
    def computed(self, is_begun, chunk, one, other, last):
        return super().computed(z3.BoolVal(True), z3.If(is_begun, chunk, ZERO), one, other, last)


class LeavesOutTheNextChunk(Runs):
    def without_chunk(self, start, place):
        return super().without_chunk(start + WORDS, place)


class LeavesOutTheChunkBefore(Runs):
    def without_chunk(self, start, place):
        return super().without_chunk(start - WORDS, place)


class StaysAtTheStart(Runs):
    def next_start(self, start):
        return start


class NumbersTheWordsOfARun(Runs):
    def number(self, base_count, start):
        return FIRST_STORED + base_count / WORDS + start


class PassesOverTheMiddle(Loops):
    def pairs(self, count):
        return count / 2


CODE = [Combining, Computing, Ordering, Runs, Loops]
FAULTS = [
    RemovedChunkIsTheOnlySource, KeepsWhatAFullChunkRemoves, PassesOverAStoredChunk,
    TakesTheLastSourceForTheOnly, BringsBackWhatIsEmpty, TakesAFullChunkForNone, BeginsWithoutParts,
    ForgetsToClamp, LiesWhereTheLastKeptSetDoes,
    ClampsToWhatIsRemoved, ClampsToWhatIsAdded, ForgetsWhereAddedSetsLie, LooksBeforeTheLastPart,
    FillsWhatIsOutside, TakesEveryNumberFromTheDonor, TakesTheNumbersOfTheNextSet, TakesSourcesForNumbers,
    ComputesWhatTheDonorHas, CountsFullChunks, CountsAllFromTheLowest, CountsFromNone, KeepsOneOfTwo,
    KeepsWhatTwoRemove, RemovesOneOfTwo, AddsOneOfTwo, KeepsTwoOfThree, KeepsTheLastOfThree, RemovesWhatTwoHave,
    RemovesTwoOfThree, AddsTwoOfThree, CombinesTwo, CombinesWhatWasNotThere, TakesThreeForTwo,
    PutsWhatIsKeptLast, PutsWhatIsRemovedFirst, ComputesWholeWordsOnly, ComputesPastTheRun,
    PassesOverTheSecond, PassesOverTheThird, PassesOverTheFourth, SearchesUpToTheLast, BeginsAgain,
    CombinesWhatIsNotBegun, LeavesOutTheNextChunk,
    LeavesOutTheChunkBefore, StaysAtTheStart, NumbersTheWordsOfARun, PassesOverTheMiddle,
]

"""The operations on words of 64 bits that store sets, for all words, offsets and counts.

Bit i of word w stands for the product at offset 64 · w + i in display order.
"""

import z3
from claims import Claim

ZERO, ONE, ALL = (z3.BitVecVal(value, 64) for value in (0, 1, 2**64 - 1))
word, offset, position = z3.BitVecs("word offset position", 64)
a, b, c, d = z3.BitVecs("a b c d", 64)
is_in_word = z3.ULT(position, 64)


def has_bit(word, position):
    """Whether a bit is set, by definition."""
    return z3.Extract(0, 0, z3.LShR(word, position)) == 1


def bit(offset):
    """The bit of an offset within its word."""
    return ONE << (offset & 63)


def trailing_zeros(word):
    result = z3.BitVecVal(64, 64)
    for index in reversed(range(64)):
        result = z3.If(z3.Extract(index, index, word) == 1, z3.BitVecVal(index, 64), result)
    return result


def leading_zeros(word):
    result = z3.BitVecVal(64, 64)
    for index in range(64):
        result = z3.If(z3.Extract(index, index, word) == 1, z3.BitVecVal(63 - index, 64), result)
    return result


def full_word(offset, count, last_partial=63):
    """The word of all products of a catalog, from an offset on."""
    rest = z3.If(count > offset, count - offset, ZERO)
    return z3.If(rest > last_partial, ALL, (ONE << rest) - 1)


def has_a_bit_for_each_product(full_word):
    count = z3.BitVec("count", 64)
    valid = z3.And(offset >= 0, offset < 2**62, count >= 0, count < 2**62, is_in_word)
    is_product = offset + position < count
    return z3.Implies(valid, has_bit(full_word(offset, count), position) == is_product)


def first_from(word, position):
    """The first set bit at or above a position, or 64."""
    return trailing_zeros(word & (ALL << position))


def is_first_from(first):
    found, between = first(word, position), z3.BitVec("between", 64)
    is_valid = z3.Or(found == 64, z3.And(z3.UGE(found, position), has_bit(word, found)))
    is_skipped = z3.And(z3.ULE(position, between), z3.ULT(between, found), has_bit(word, between))
    return z3.Implies(is_in_word, z3.And(is_valid, z3.Not(is_skipped)))


def last_below(word, limit):
    """The last set bit below a limit in 1...64, or -1."""
    return 63 - leading_zeros(word & z3.LShR(ALL, 64 - limit))


def is_last_below(last):
    limit, between = z3.BitVecs("limit between", 64)
    found = last(word, limit)
    is_valid = z3.Or(found == -1, z3.And(found < limit, has_bit(word, found)))
    is_skipped = z3.And(between >= 0, between > found, between < limit, has_bit(word, between))
    return z3.Implies(z3.And(limit >= 1, limit <= 64), z3.And(is_valid, z3.Not(is_skipped)))


def each_bit(expected):
    """What an operation on a word and an offset leaves of each bit.

    `expected` maps the bit, its position and the offset's position to the bit afterwards.
    """

    def statement(operation):
        before, after = has_bit(word, position), has_bit(operation(word, offset), position)
        return z3.Implies(is_in_word, after == expected(before, position, offset & 63))

    return statement


def visits_each_bit_once(rest):
    """Each step of an iteration removes the lowest set bit and no other."""
    expected = z3.And(has_bit(word, position), position != trailing_zeros(word))
    return z3.Implies(z3.And(word != 0, is_in_word), has_bit(rest(word), position) == expected)


def decides(relation):
    """A test of two words decides a relation that all their bits have to satisfy."""
    related = relation(has_bit(a, position), has_bit(b, position))
    return lambda test: test == z3.ForAll([position], z3.Implies(is_in_word, related))


def apply_filters(result, kept, removed):
    for mask in kept:
        result = result & mask
    for mask in removed:
        result = result & ~mask
    return result


def equals_rule_per_product(count):
    """Candidates have no bits above the last product; masks may have any."""
    kept = [z3.BitVec(f"kept[{index}]", 64) for index in range(count)]
    removed = [z3.BitVec(f"removed[{index}]", 64) for index in range(count)]
    present = [z3.Bool(f"restrictTo[{index}] is present") for index in range(count)]
    full = full_word(offset, z3.BitVec("count", 64))

    def statement(formula):
        masks = [z3.If(p, mask, full) for p, mask in zip(present, kept)]
        rule = [has_bit(word, position), has_bit(full, position)]
        rule += [z3.Implies(p, has_bit(mask, position)) for p, mask in zip(present, kept)]
        rule += [z3.Not(has_bit(mask, position)) for mask in removed]
        result = formula(word & full, masks, removed)
        return z3.Implies(is_in_word, has_bit(result, position) == z3.And(*rule))

    return statement


# What is computed of several words at once, one operation at a time, and a planted fault.
COMBINATIONS = [
    ("a & ~(b | c)", "(a & ~b) & ~c", "a & ~(b & c)"),
    ("a & ~(b | c | d)", "((a & ~b) & ~c) & ~d", "a & ~(b | c & d)"),
    ("a & b & ~c", "(a & ~c) & b", "a & (b | ~c)"),
    ("a & b & ~(c | d)", "((a & ~c) & b) & ~d", "a & b & ~c"),
    ("~(a | b)", "(ALL & ~a) & ~b", "~(a ^ b)"),
    ("a ^ b", "(a & ~b) | (b & ~a)", "a | b"),
]



def claims():
    yield Claim(
        "the full word has a bit for each product and none above the last",
        has_a_bit_for_each_product, full_word,
        lambda offset, count: full_word(offset, count, last_partial=62)
    )
    for count in range(1, 5):
        yield Claim(
            f"layers: {count}; the formula on words equals the rule for each product",
            equals_rule_per_product(count), apply_filters,
            lambda result, kept, removed: apply_filters(result, kept[:-1], removed)
        )
    for formula, steps, fault in COMBINATIONS:
        expected = eval(steps)
        sentence = f"{formula} equals {steps}"
        yield Claim(sentence, lambda f, e=expected: f == e, eval(formula), eval(fault))
    yield Claim(
        "a & ~b == 0 decides whether each bit of a is a bit of b",
        decides(lambda a, b: z3.Implies(a, b)), a & ~b == 0, b & ~a == 0
    )
    yield Claim(
        "a & b == 0 decides whether no bit of a is a bit of b",
        decides(lambda a, b: z3.Not(z3.And(a, b))), a & b == 0, a ^ b != 0
    )
    yield Claim(
        "the first member at or above a position is found",
        is_first_from, first_from, lambda word, position: first_from(word, position + 1)
    )
    yield Claim(
        "the last member below a limit is found",
        is_last_below, last_below, lambda word, limit: last_below(word, limit + 1)
    )
    yield Claim(
        "inserting sets one bit",
        each_bit(lambda before, position, changed: z3.Or(before, position == changed)),
        lambda word, offset: word | bit(offset), lambda word, offset: word ^ bit(offset)
    )
    yield Claim(
        "removing clears one bit",
        each_bit(lambda before, position, changed: z3.And(before, position != changed)),
        lambda word, offset: word & ~bit(offset), lambda word, offset: word - bit(offset)
    )
    yield Claim(
        "toggling flips one bit",
        each_bit(lambda before, position, changed: z3.Xor(before, position == changed)),
        lambda word, offset: word ^ bit(offset), lambda word, offset: word | bit(offset)
    )
    yield Claim(
        "clearing from an offset keeps exactly the bits below it",
        each_bit(lambda before, position, start: z3.And(before, z3.ULT(position, start))),
        lambda word, offset: word & (bit(offset) - 1), lambda word, offset: word & bit(offset)
    )
    yield Claim(
        "an iteration visits each set bit once",
        visits_each_bit_once, lambda word: word & (word - 1), lambda word: word & (word << 1)
    )

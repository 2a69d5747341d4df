"""Amount limits as thresholds: the amounts at which a product becomes allowed, or no longer is.

All amounts are signed and have 64 bits.
"""

import z3
from claims import Claim

LARGEST = z3.BitVecVal(2**63 - 1, 64)
minimum, maximum = z3.BitVecs("minimum maximum", 64)
has_minimum, has_maximum = z3.Bools("has_minimum has_maximum")
amount = z3.BitVec("amount", 64)
# Catalogs reject a minimum above the maximum.
is_valid = z3.Implies(z3.And(has_minimum, has_maximum), minimum <= maximum)


def is_within_limits(amount):
    """The rule: both bounds are inclusive, and an absent bound doesn't constrain."""
    above = z3.Or(z3.Not(has_minimum), minimum <= amount)
    below = z3.Or(z3.Not(has_maximum), amount <= maximum)
    return z3.And(above, below)


def passed(amount, step=1, largest=LARGEST):
    """Whether an amount has passed the first allowed amount, and the first disallowed one.

    There is no amount above the largest one, so a maximum of that value has no threshold.
    """
    first_allowed = z3.Or(z3.Not(has_minimum), minimum <= amount)
    has_end = z3.And(has_maximum, z3.Or(largest is None, maximum < LARGEST))
    return [first_allowed, z3.And(has_end, maximum + step <= amount)]


def passes_one_if_within(passed):
    counts = [z3.If(is_passed, 1, 0) for is_passed in passed(amount)]
    return z3.Implies(is_valid, is_within_limits(amount) == (z3.Sum(counts) == 1))


def toggles_into_limits(passed):
    """Starting with the products without a minimum, every threshold passed toggles membership."""
    first_allowed, first_disallowed = passed(amount)
    toggled = z3.Xor(z3.Not(has_minimum), z3.And(has_minimum, first_allowed))
    return z3.Implies(is_valid, is_within_limits(amount) == z3.Xor(toggled, first_disallowed))


def constant_between_thresholds(passed):
    other = z3.BitVec("other", 64)
    same_thresholds = z3.And(*[a == b for a, b in zip(passed(amount), passed(other))])
    return z3.Implies(same_thresholds, is_within_limits(amount) == is_within_limits(other))


def claims():
    yield Claim(
        "an amount is within limits if and only if it has passed one of the two thresholds",
        passes_one_if_within, passed, lambda amount: passed(amount, largest=None)
    )
    yield Claim(
        "toggling a product at each threshold that is passed applies its limits",
        toggles_into_limits, passed, lambda amount: passed(amount, step=0)
    )
    yield Claim(
        "amounts between the same thresholds have the same answer",
        constant_between_thresholds, passed, lambda amount: passed(amount, step=2)
    )

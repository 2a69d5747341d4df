"""When a context allows a product: its base rules, and one of its conditions as a whole.

    allows(rules)   = every part that is present holds, or the context leaves it out
    allows(product) = allows(base) ∧ (no conditions are listed ∨ ⋁ allows(condition))

The library keeps each part as a set of products, or of conditions, and intersects and subtracts them.
"""

import z3
from claims import Claim

PARTS = ["country", "currency", "attribute"]
# What a context names. Amounts are covered by amounts.py: a part is whether they are within the limits.
Value = z3.DeclareSort("Value")
ValueSet = z3.SetSort(Value)
context = {part: (z3.Bool(f"{part} is known"), z3.Const(part, Value)) for part in PARTS}
is_known, country = context["country"]


def arbitrary_rules(name):
    """Rules that list any values of any part, and that except any countries."""
    lists = {
        part: (z3.Bool(f"{name} lists {part}"), z3.Const(f"{name} {part}", ValueSet)) for part in PARTS
    }
    return lists, z3.Const(f"{name} excepted", ValueSet), z3.Bool(f"{name} other parts")


def holds(rules, excepts=True, unknown_holds=True):
    """Whether rules hold as a whole. Each parameter is a part to plant a fault in."""
    lists, excepted, others = rules
    parts = [
        z3.Or(z3.Not(is_listed), z3.If(known, values[value], z3.BoolVal(unknown_holds)))
        for (known, value), (is_listed, values) in zip(context.values(), lists.values())
    ]
    if excepts:
        parts.append(z3.Or(z3.Not(is_known), z3.Not(excepted[country])))
    return z3.And(others, *parts)


def allows(base, is_conditional, conditions, holds=holds):
    met = z3.Or(*[holds(condition) for condition in conditions])
    return z3.And(holds(base), z3.Or(z3.Not(is_conditional), met))


def with_sets(rules, listed_or_free=True):
    """Rules as the library has them: by a table of each part, from which attributes are subtracted."""
    lists, excepted, others = rules
    (is_listed, countries) = lists["country"]
    listed = z3.And(is_listed, countries[country])
    free = z3.Not(is_listed) if listed_or_free else z3.BoolVal(False)
    in_country = z3.And(z3.Or(listed, free), z3.Not(excepted[country]))
    result = z3.And(others, z3.If(is_known, in_country, z3.BoolVal(True)))
    (known, value), (is_listed, values) = context["currency"], lists["currency"]
    result = z3.If(known, z3.And(result, z3.Or(z3.Not(is_listed), values[value])), result)
    (known, value), (is_listed, values) = context["attribute"], lists["attribute"]
    disallowed = z3.And(is_listed, z3.Not(values[value]))
    return z3.If(known, z3.And(result, z3.Not(disallowed)), result)


def claims():
    base, first, second = (arbitrary_rules(name) for name in ("base", "first", "second"))
    free = ({part: (z3.BoolVal(False), z3.EmptySet(Value)) for part in PARTS}, z3.EmptySet(Value),
            z3.BoolVal(True))
    some = z3.Bool("conditions are listed")

    yield Claim(
        "rules as sets of each part equal the rules",
        lambda sets: sets(first) == holds(first), with_sets,
        lambda rules: with_sets(rules, listed_or_free=False)
    )
    yield Claim(
        "a product is allowed if it is with one of its conditions alone",
        lambda allows: allows(base, True, [first, second])
        == z3.Or(allows(base, True, [first]), allows(base, True, [second])),
        allows, lambda base, is_conditional, conditions: z3.And(
            holds(base), *[holds(condition) for condition in conditions])
    )
    yield Claim(
        "adding a condition to a product with conditions never removes it",
        lambda allows: z3.Implies(allows(base, True, [first]), allows(base, True, [first, second])),
        allows, lambda base, is_conditional, conditions: z3.And(holds(base), holds(conditions[-1]))
    )
    yield Claim(
        "a condition without parts makes the others irrelevant",
        lambda allows: allows(base, True, [first, free]) == allows(base, False, []),
        allows, lambda base, is_conditional, conditions: z3.And(
            holds(base), z3.Or(z3.Not(is_conditional), holds(conditions[0]) if conditions else False))
    )
    yield Claim(
        "an empty list of conditions allows the product nowhere",
        lambda allows: z3.Not(allows(base, True, [])),
        allows, lambda base, is_conditional, conditions: holds(base)
    )

    def removing_the_country(holds):
        """The same rules in the context without the country."""
        def without(expression):
            return z3.substitute(expression, (is_known, z3.BoolVal(False)))

        allowed = allows(base, some, [first, second], holds)
        return z3.Implies(allowed, without(allowed))

    yield Claim(
        "removing the country from a context never removes a product",
        removing_the_country, holds, lambda rules: holds(rules, unknown_holds=False)
    )
    yield Claim(
        "an excepted country isn't allowed, even if it is listed",
        lambda holds: z3.Implies(z3.And(is_known, first[1][country]), z3.Not(holds(first))),
        holds, lambda rules: holds(rules, excepts=False)
    )

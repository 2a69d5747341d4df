"""Which products only one of two sets of filters can admit, in every catalog there could be.

A product has one of the ids that the lists tell apart, and any groups. Whether it's admitted:

    admits(f)  =  ⋀ (id ∈ r ∨ some group ∈ r) for each restriction r   ∧   ¬(id ∈ x ∨ some group ∈ x)

The library doesn't try combinations of groups. A product in every group that isn't excluded is admitted
if any with its id is, so the formula below only asks which groups lists leave. The proof is for any two
layers on each side whose lists name any of four groups, and for any id, of which only the lists that name
it matter.
"""

from itertools import product

import z3
from claims import Claim

GROUPS = range(4)


def arbitrary_list(name):
    """A list of a filter: whether it names the product's id, and each group."""
    return z3.Bool(f"{name} names the id"), [z3.Bool(f"{name} names {group}") for group in GROUPS]


def arbitrary_filters(name):
    """The restrictions of two layers, and everything that they exclude."""
    return [arbitrary_list(f"{name}: {layer}") for layer in "12"], arbitrary_list(f"{name}: exclude")


def names(entries, groups):
    names_id, named = entries
    return z3.Or(names_id, *[z3.And(named[group], groups[group]) for group in GROUPS])


def admits(filters, groups):
    restrictions, excluded = filters
    return z3.And(*[names(entries, groups) for entries in restrictions], z3.Not(names(excluded, groups)))


def some_groups(condition):
    """Whether a condition holds for some set of groups, by trying all."""
    values = [z3.BoolVal(False), z3.BoolVal(True)]
    return z3.Or(*[condition(groups) for groups in product(values, repeat=len(GROUPS))])


def can_admit(filters, without=None):
    """Whether filters admit some product with the id, in none of the groups that a list names."""
    _, (_, excluded) = filters
    _, avoided = without or (None, [z3.BoolVal(False)] * len(GROUPS))
    return admits(filters, [z3.Not(z3.Or(excluded[group], avoided[group])) for group in GROUPS])


def can_admit_alone(filters, others, tries_groups=True):
    """Whether filters admit some product with the id that others don't."""
    _, (_, excluded) = filters
    restrictions, (excludes_id, others_excluded) = others
    fails = [z3.And(excludes_id, can_admit(filters))]
    if tries_groups:
        # The product may as well be in a group that only the others exclude.
        differs = z3.Or(*[z3.And(others_excluded[group], z3.Not(excluded[group])) for group in GROUPS])
        fails.append(z3.And(differs, can_admit(filters)))
    fails += [z3.And(z3.Not(entries[0]), can_admit(filters, entries)) for entries in restrictions]
    return z3.Or(*fails)


def can_both_admit(filters, others, unites=True):
    restrictions, (excludes_id, excluded) = filters
    other_restrictions, (other_excludes_id, others_excluded) = others
    union = [z3.Or(*pair) for pair in zip(excluded, others_excluded)] if unites else excluded
    return can_admit((restrictions + other_restrictions, (z3.Or(excludes_id, other_excludes_id), union)))


def claims():
    first, second = arbitrary_filters("first"), arbitrary_filters("second")
    yield Claim(
        "filters can admit a product alone if the other ones exclude or restrict what they don't",
        lambda formula: formula(first, second)
        == some_groups(lambda groups: z3.And(admits(first, groups), z3.Not(admits(second, groups)))),
        can_admit_alone, lambda filters, others: can_admit_alone(filters, others, tries_groups=False)
    )
    yield Claim(
        "two filters can both admit a product if all constraints together leave groups",
        lambda formula: formula(first, second)
        == some_groups(lambda groups: z3.And(admits(first, groups), admits(second, groups))),
        can_both_admit, lambda filters, others: can_both_admit(filters, others, unites=False)
    )

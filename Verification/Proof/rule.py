"""The set formula of the rule, its truth table and its laws, for any products, groups and lists.

    named(f)  = f.products ∪ ⋃ members(g) for g in f.groups
    available = C ∩ ⋂ named(Rᵢ) where Rᵢ is present \\ ⋃ named(Xᵢ) where Xᵢ is present
"""

from typing import NamedTuple

import z3
from claims import Claim

Product = z3.DeclareSort("Product")
ProductSet = z3.SetSort(Product)
NOTHING, EVERYTHING = z3.EmptySet(Product), z3.FullSet(Product)
product, candidates = z3.Const("product", Product), z3.Const("candidates", ProductSet)


class Filter(NamedTuple):
    """A filter. The members of its groups may be any set, so every list of groups is covered."""

    present: z3.BoolRef
    products: z3.ArrayRef
    group_members: z3.ArrayRef

    @property
    def named(self):
        return z3.SetUnion(self.products, self.group_members)


class Layer(NamedTuple):
    restrict_to: Filter
    exclude: Filter


def arbitrary_layer(index):
    def arbitrary_filter(name):
        products, members = (z3.Const(f"{name}.{part}", ProductSet) for part in ("ids", "members"))
        return Filter(z3.Bool(f"{name} is present"), products, members)

    return Layer(*[arbitrary_filter(f"{name}[{index}]") for name in ("restrictTo", "exclude")])


def formula(
    intersect=z3.SetIntersect,
    subtract=z3.SetDifference,
    unrestricted=EVERYTHING,
    named=lambda filter: filter.named,
):
    """Returns the set formula. Each parameter is a part to plant a fault in."""

    def available(result, *layers):
        for restrict_to, _ in layers:
            kept = z3.If(restrict_to.present, named(restrict_to), unrestricted)
            result = intersect(result, kept)
        for _, exclude in layers:
            result = subtract(result, z3.If(exclude.present, named(exclude), NOTHING))
        return result

    return available


# Allowed in context; restrictTo is present and names the product by id, by group; exclude names it
# by id, by group; the answer. `None` stands for any.
TRUTH_TABLE = [
    (False, None, None, None, None, None, False),
    (True, None, None, None, True, None, False),
    (True, None, None, None, None, True, False),
    (True, False, None, None, False, False, True),
    (True, True, True, None, False, False, True),
    (True, True, None, True, False, False, True),
    (True, True, False, False, False, False, False),
]


def matches(row, is_allowed, layer):
    """Whether a row of the truth table describes the product."""
    restrict_to, exclude = layer
    facts = [is_allowed, restrict_to.present]
    facts += [restrict_to.products[product], restrict_to.group_members[product]]
    facts += [z3.And(exclude.present, exclude.products[product])]
    facts += [z3.And(exclude.present, exclude.group_members[product])]
    return z3.And(*[fact == value for fact, value in zip(facts, row) if value is not None])


def one_answer_for_every_case(table):
    """Some row matches every case, and all rows that match have the same answer."""
    rows = [(matches(row, candidates[product], arbitrary_layer(0)), row[-1]) for row in table]
    yes, no = (z3.Or(*[match for match, answer in rows if answer == a]) for a in (True, False))
    return z3.Xor(yes, no)


def equals_truth_table(count):
    """A product is available if the table says so for every layer."""
    layers = [arbitrary_layer(index) for index in range(count)]
    rows = [row for row in TRUTH_TABLE if row[-1]]
    expected = [
        z3.Or(*[matches(row, candidates[product], layer) for row in rows]) for layer in layers
    ]
    return lambda available: available(candidates, *layers)[product] == z3.And(*expected)


def same(a, b):
    return a[product] == b[product]


def within(a, b):
    return z3.Implies(a[product], b[product])


def is_independent(available):
    """Two catalogs and requests that agree about one product have the same answer for it."""
    others, one, other = z3.Const("others", ProductSet), arbitrary_layer(0), arbitrary_layer(1)
    agree = [same(candidates, others)]
    for a, b in zip(one, other):
        agree += [a.present == b.present, same(a.products, b.products)]
        agree += [same(a.group_members, b.group_members)]
    return z3.Implies(z3.And(*agree), same(available(candidates, one), available(others, other)))


def one_list_at_a_time(available):
    """Subtracting list by list before intersecting equals the formula."""
    layers = layer, other = arbitrary_layer(0), arbitrary_layer(1)
    result = candidates
    for filter in [other.exclude, layer.exclude]:
        for removed in [filter.group_members, filter.products]:
            result = z3.SetDifference(result, z3.If(filter.present, removed, NOTHING))
    for filter in [other.restrict_to, layer.restrict_to]:
        result = z3.SetIntersect(result, z3.If(filter.present, filter.named, EVERYTHING))
    return same(available(candidates, *layers), result)


def claims():
    layer, other = arbitrary_layer(0), arbitrary_layer(1)
    restrict_to, exclude = layer
    empty = Layer(*[filter._replace(present=z3.BoolVal(False)) for filter in layer])
    entry, second = z3.Consts("entry second", Product)
    group = z3.Const("members of a group", ProductSet)

    def extended(filter):
        """The filter with one more product and one more group."""
        products = z3.SetAdd(filter.products, entry)
        return Filter(filter.present, products, z3.SetUnion(filter.group_members, group))

    def law(sentence, statement, fault):
        return Claim(sentence, lambda f: statement(lambda *l: f(candidates, *l)), formula(), fault)

    yield Claim(
        "the truth table has one answer for every case",
        one_answer_for_every_case, TRUTH_TABLE, TRUTH_TABLE[:-1]
    )
    for count in range(1, 5):
        sentence = f"layers: {count}; the set formula equals the truth table"
        yield Claim(sentence, equals_truth_table(count), formula(), formula(unrestricted=NOTHING))
    yield Claim(
        "subtracting list by list before intersecting makes no difference",
        one_list_at_a_time, formula(), formula(named=lambda filter: filter.products)
    )
    yield law(
        "available products are allowed in the context",
        lambda left: within(left(layer), candidates), formula(intersect=z3.SetUnion)
    )
    yield law(
        "available products are named by a restrictTo that is present",
        lambda left: z3.Implies(restrict_to.present, within(left(layer), restrict_to.named)),
        formula(intersect=lambda a, b: a)
    )
    yield law(
        "available products aren't named by exclude, even if restrictTo names them",
        lambda left: z3.Implies(
            exclude.present, within(left(layer), z3.SetComplement(exclude.named))
        ),
        lambda allowed, layer: z3.SetUnion(
            formula()(allowed, layer), z3.SetIntersect(allowed, layer.restrict_to.products)
        ),
    )
    yield law(
        "excluding a group excludes every member",
        lambda left: z3.Implies(
            z3.And(exclude.present, group[product]),
            z3.Not(left(Layer(restrict_to, extended(exclude)))[product]),
        ),
        formula(named=lambda filter: filter.products),
    )
    yield Claim(
        "the order of a list's entries doesn't matter (induction step)",
        lambda add: same(add(add(candidates, entry), second), add(add(candidates, second), entry)),
        z3.SetAdd, lambda set, entry: z3.SetAdd(NOTHING, entry)
    )
    yield Claim(
        "a repeated entry of a list doesn't matter (induction step)",
        lambda add: same(add(add(candidates, entry), entry), add(candidates, entry)),
        z3.SetAdd, lambda set, entry: z3.Store(set, entry, z3.Not(set[entry]))
    )
    yield law(
        "a layer without restrictTo and exclude changes nothing",
        lambda left: same(left(empty), candidates), formula(unrestricted=NOTHING)
    )
    yield law(
        "layers commute",
        lambda left: same(left(layer, other), left(other, layer)),
        formula(intersect=lambda a, b: b)
    )
    yield Claim(
        "layers are associative: one after the other equals both at once",
        lambda f: same(f(f(candidates, layer), other), f(candidates, layer, other)),
        formula(), formula(intersect=lambda a, b: b)
    )
    yield law(
        "layers are idempotent",
        lambda left: same(left(layer, layer), left(layer)),
        formula(subtract=lambda a, b: z3.SetDifference(z3.SetUnion(a, b), a))
    )
    yield law(
        "adding an exclusion never adds a product",
        lambda left: within(left(Layer(restrict_to, extended(exclude))), left(layer)),
        formula(subtract=z3.SetUnion)
    )
    yield law(
        "adding an entry to a restrictTo that is present never removes a product",
        lambda left: within(left(layer), left(Layer(extended(restrict_to), exclude))),
        formula(intersect=z3.SetDifference)
    )

    def intersect_unless_empty(a, b):
        """A restriction that admits nothing is mistaken for no restriction."""
        return z3.If(z3.SetIntersect(a, b) == NOTHING, a, z3.SetIntersect(a, b))

    yield Claim(
        "products don't influence one another",
        is_independent, formula(), formula(intersect=intersect_unless_empty)
    )

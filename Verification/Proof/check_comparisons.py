#!/usr/bin/env python3
"""Compares random requests in every catalog with the command line and with a solver.

    Verification/Proof/check_comparisons.py PROGRAM [CASES]

The solver looks for a product, with an id and groups, that only one request admits, and for one that
both admit. Exits with status 1 at the first relation or witness that isn't as it says.
"""

import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

import z3

GROUPS = ["a", "b", "c", "d"]
# Ids that no catalog can have, and the empty group, match nothing.
IDS = [-1, 0, 1, 2, 3, 2147483647, 2147483648]

product_id = z3.Int("id")
in_group = {group: z3.Bool(f"in {group}") for group in GROUPS}
possible = z3.And(product_id >= 1, product_id <= 2147483647)


def random_filter(generator):
    some = generator.choice([0.1, 0.3, 0.6])
    keys = {
        "products": [id for id in IDS * 2 if generator.random() < some / 2],
        "groups": [group for group in GROUPS + [""] if generator.random() < some],
    }
    return {key: entries for key, entries in keys.items() if entries or generator.random() < 0.5}


def random_filters(generator):
    keys = ["restrictTo", "exclude"]
    return {key: random_filter(generator) for key in keys if generator.random() < 0.7}


def names(entries):
    ids = [product_id == id for id in entries.get("products", [])]
    return z3.Or(*ids, *[in_group[group] for group in entries.get("groups", []) if group in in_group])


def admits(filters):
    parts = [possible]
    if "restrictTo" in filters:
        parts.append(names(filters["restrictTo"]))
    if "exclude" in filters:
        parts.append(z3.Not(names(filters["exclude"])))
    return z3.And(*parts)


def is_satisfiable(*expressions):
    solver = z3.Solver()
    solver.add(*expressions)
    answer = solver.check()
    assert answer != z3.unknown, "the solver gave up"
    return answer == z3.sat


def relation(first, second):
    only_first = is_satisfiable(first, z3.Not(second))
    only_second = is_satisfiable(second, z3.Not(first))
    if only_first and only_second:
        return "overlapping" if is_satisfiable(first, second) else "disjoint"
    return "wider" if only_first else "narrower" if only_second else "equal"


def is_right(answer, first, second):
    expected = relation(first, second)
    if answer["relation"] != expected or ("witness" in answer) != (expected != "equal"):
        return False
    if expected == "equal":
        return True
    witness = answer["witness"]
    is_witness = [product_id == witness["id"]]
    is_witness += [member == (group in witness["groups"]) for group, member in in_group.items()]
    admitting, other = (first, second) if witness["admittedBy"] == "A" else (second, first)
    return set(witness["groups"]) <= set(GROUPS) and is_satisfiable(*is_witness, admitting, z3.Not(other))


def main():
    program, case_count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 500
    counts = {}
    with tempfile.TemporaryDirectory() as directory:
        paths = [Path(directory, name) for name in ("a.json", "b.json")]
        for seed in range(case_count):
            generator = random.Random(seed)
            sides = [random_filters(generator) for _ in paths]
            if generator.random() < 0.2:
                sides[1] = {**sides[0], **sides[1]}
            for path, filters in zip(paths, sides):
                path.write_text(json.dumps({"paymentProductFilters": filters}))
            run = subprocess.run([program, "compare", "--any-catalog", "--format", "json", *paths],
                                 capture_output=True, text=True)
            if run.returncode != 0 or not is_right(json.loads(run.stdout), *map(admits, sides)):
                raise SystemExit(f"seed {seed}: {sides}\n{run.stdout}{run.stderr}")
            answer = json.loads(run.stdout)["relation"]
            counts[answer] = counts.get(answer, 0) + 1
    if len(counts) < 5:
        raise SystemExit(f"some relations never occurred: {counts}")
    print(f"{case_count} comparisons are as the solver says: {dict(sorted(counts.items()))}")


if __name__ == "__main__":
    main()

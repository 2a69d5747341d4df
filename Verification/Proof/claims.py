"""Claims that hold for all inputs, each with a planted fault that the solver must refute."""

from collections.abc import Callable
from typing import Any, NamedTuple

import z3


class Claim(NamedTuple):
    """A sentence about a formula.

    `statement` maps a formula to the Boolean expression that must be valid. `fault` is a wrong
    version of the formula: a counterexample to it shows that the statement constrains something and
    that its assumptions can hold.
    """

    sentence: str
    statement: Callable[[Any], z3.BoolRef]
    formula: Any
    fault: Any


def counterexample(statement: z3.BoolRef) -> z3.ModelRef | None:
    """Returns inputs for which a statement is false, or `None` if it holds for all inputs."""
    solver = z3.Solver()
    solver.set(timeout=120_000)
    solver.add(z3.Not(statement))
    answer = solver.check()
    if answer == z3.unknown:
        raise SystemExit(f"the solver gave up: {solver.reason_unknown()}")
    return solver.model() if answer == z3.sat else None


def prove(claim: Claim) -> None:
    """Exits with an error unless a claim holds and its planted fault is refuted."""
    model = counterexample(claim.statement(claim.formula))
    if model is not None:
        raise SystemExit(f"not true: {claim.sentence}\ncounterexample: {model}")
    if counterexample(claim.statement(claim.fault)) is None:
        raise SystemExit(f"the planted fault isn't refuted: {claim.sentence}")
    print(f"proved: {claim.sentence}", flush=True)

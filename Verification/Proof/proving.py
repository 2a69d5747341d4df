"""What the proofs share: claims about the code, and the lines of the code that they transcribe."""

import pathlib

import z3

ROOT = pathlib.Path(__file__).resolve().parents[2]


class Code:
    """Formulas that a file of the library computes, each beside the lines that it transcribes.

    A subclass has a method for each formula. A fault is a subclass of that, which computes one formula
    otherwise. `claims()` yields (sentence, assumptions, conclusion).
    """

    file = ""
    lines = []

    def claims(self):
        raise NotImplementedError

    @classmethod
    def missing_lines(cls):
        """The transcribed lines that the file no longer has, so that code and proof cannot drift apart."""
        text = " ".join((ROOT / cls.file).read_text().split())
        return [line for line in cls.lines if " ".join(line.split()) not in text]


def refutation(assumptions, conclusion):
    """A case in which the assumptions hold and the conclusion does not, or None when there is none."""
    solver = z3.Solver()
    solver.set(timeout=120_000)
    solver.add(*assumptions)
    solver.add(z3.Not(conclusion))
    answer = solver.check()
    if answer == z3.unknown:
        raise SystemExit(f"the solver gave up: {solver.reason_unknown()}")
    return solver.model() if answer == z3.sat else None


def satisfiable(assumptions):
    """Whether the assumptions of a claim can hold at all; otherwise it would say nothing."""
    solver = z3.Solver()
    solver.set(timeout=120_000)
    solver.add(*assumptions)
    return solver.check() != z3.unsat


def word(name):
    return z3.BitVec(name, 64)


def bit(words, offset):
    """The bit of a product in an array of words, as the words' meaning defines it."""
    return z3.Extract(0, 0, z3.LShR(words[z3.LShR(offset, 6)], offset & 63)) == 1


def words(name):
    return z3.Array(name, z3.BitVecSort(64), z3.BitVecSort(64))

#!/usr/bin/env python3
"""Proves for all inputs that what the storage of sets computes, word by word, is the rule for each product.

    Tests/Proof/prove.py

Each formula stands beside the lines of Swift that it transcribes, and is refused when its file no longer
has them. To show that the proofs prove something, faults are planted in the formulas one by one: each must
be refuted. Needs the package z3-solver.
"""

import sys

import chunks
import combining
import few
import large_bits
import lists
import plain_words
from proving import refutation, satisfiable

PARTS = [plain_words, lists, chunks, combining, large_bits, few]


def prove(code):
    """Proves every claim about a piece of code, and returns how many there are."""
    count = 0
    for sentence, assumptions, conclusion in code().claims():
        if not satisfiable(assumptions):
            sys.exit(f"{code.__name__}: {sentence}: the assumptions never hold")
        counterexample = refutation(assumptions, conclusion)
        if counterexample is not None:
            sys.exit(f"{code.__name__}: {sentence}: refuted by\n{counterexample}")
        print(f"proved  {sentence}")
        count += 1
    return count


def catch(fault):
    """Makes sure that a planted fault is refuted."""
    for sentence, assumptions, conclusion in fault().claims():
        if refutation(assumptions, conclusion) is not None:
            print(f"caught  {fault.__name__}, by: {sentence}")
            return
    sys.exit(f"{fault.__name__} was planted, and every proof still holds")


def main():
    claims = faults = 0
    for part in PARTS:
        for code in part.CODE:
            for line in code.missing_lines():
                sys.exit(f"{code.file} no longer has these lines, so nothing is proved of them:\n{line}")
            claims += prove(code)
        for fault in part.FAULTS:
            catch(fault)
            faults += 1
    print(f"{claims} claims proved for all inputs, {faults} planted faults caught")


if __name__ == "__main__":
    main()

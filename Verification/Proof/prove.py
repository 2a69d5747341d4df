#!/usr/bin/env python3
"""Proves the filter rule and the word operations for all inputs.

    Verification/Proof/prove.py

Exits with status 1 if a claim has a counterexample or a planted fault has none. Requires the
packages in requirements.txt.
"""

import amounts
import comparison
import conditions
import json_strings
import rule
import words
from claims import prove


def main() -> None:
    claims = [claim for part in [rule, conditions, comparison, words, amounts, json_strings] for claim in part.claims()]
    for claim in claims:
        prove(claim)
    print(f"{len(claims)} claims proved for all inputs, {len(claims)} planted faults refuted")


if __name__ == "__main__":
    main()

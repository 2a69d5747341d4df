"""Counts the instructions, allocations and retains of one benchmark operation with callgrind.

Each count is the difference between two runs of `benchmarks once` with different numbers of operations, divided by
the difference in operations. That way, the setup cancels out.
"""
import collections
import os
import pathlib
import re
import shutil
import subprocess

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
# Multiples of the number of inputs, so that both runs process each input equally often.
FEW, MANY = 640, 6400
MAX_OPERATIONS = 640_000
# Creating a catalog has one input and takes long.
CATALOG_CASES, CATALOG_FEW, CATALOG_MANY = {"catalog/build", "catalog/parse"}, 2, 5
# Setup varies between runs, because the hash seed of the table of group names is random. In large catalogs, the
# operations must take at least this many instructions to make that variation negligible.
MIN_INSTRUCTIONS = 100_000_000
ALLOCATIONS = {"malloc", "calloc", "realloc", "memalign", "posix_memalign", "aligned_alloc"}
RETAINS = {"swift_retain", "swift_retain_n", "swift_bridgeObjectRetain"}


class RunError(Exception):
    """The benchmark program failed."""


def build(folder):
    """Builds the benchmarks in release mode, and returns a stripped copy of the program."""
    command = ["swift", "build", "-c", "release", "--package-path", str(PACKAGE)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    bin_path = subprocess.run(
        command + ["--show-bin-path"], check=True, stdout=subprocess.PIPE, text=True
    ).stdout.strip()
    return copy_stripped(pathlib.Path(bin_path) / "benchmarks", folder / "benchmarks")


def copy_stripped(program, copy):
    """Copies a program without its debug information, which some versions of valgrind can't read."""
    shutil.copy(program, copy)
    subprocess.run(["strip", "-g", str(copy)], check=True)
    return copy


def counts_per_operation(program, folder, case, products, engine):
    """Returns a counter of instructions, allocations and retains, and of (function, "self") pairs.

    `folder` is a folder for temporary files.
    """
    few_operations, operations = (CATALOG_FEW, CATALOG_MANY) if case in CATALOG_CASES else (FEW, MANY)
    few = _run_once(program, folder, case, products, engine, few_operations)
    while True:
        many = _run_once(program, folder, case, products, engine, operations)
        difference = many["instructions"] - few["instructions"]
        if products <= 1000 or case in CATALOG_CASES or difference >= MIN_INSTRUCTIONS or operations >= MAX_OPERATIONS:
            break
        operations *= 10
    return collections.Counter({key: (many[key] - few[key]) / (operations - few_operations) for key in many})


def _run_once(program, folder, case, products, engine, operations):
    """Returns the counts of `benchmarks once`."""
    return counts_of_process(
        [program, "once", case, "--products", str(products), "--operations", str(operations), "--engine", engine],
        folder)


def counts_of_process(command, folder, text=""):
    """Returns the counts of a whole process with a text as its standard input."""
    profile = pathlib.Path(folder) / "profile"
    run = subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={profile}", *map(str, command)],
        input=text, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        env={**os.environ, "SWIFT_DETERMINISTIC_HASHING": "1"},
    )
    if run.returncode != 0:
        # Lines that start with == are valgrind's own.
        raise RunError("\n".join(line for line in run.stderr.splitlines() if not line.startswith("==")))
    return _parse(profile.read_text())


def _parse(profile):
    """Returns the counts of a profile in callgrind's format."""
    names, counts, caller, callee = {}, collections.Counter(), None, None
    is_call = False
    for line in profile.splitlines():
        if match := re.match(r"c?fn=\((\d+)\)(?: (.*))?", line):
            number, name = match.groups()
            if name:
                # Drop callgrind's suffix for recursion levels, and symbol versions.
                names[number] = name.split("'")[0].split("@")[0]
            if line.startswith("c"):
                callee = names[number]
            else:
                caller = names[number]
        elif match := re.match(r"[+*\-\d]\S* (\d+)$", line):
            # The line after a call has the inclusive cost of the callee.
            if not is_call:
                counts[caller, "self"] += int(match[1])
            is_call = False
        elif match := re.match(r"calls=(\d+)", line):
            is_call = True
            # The counting allocators call the C library's, which have the same names.
            if callee in ALLOCATIONS and caller not in ALLOCATIONS:
                counts["allocations"] += int(match[1])
            elif callee in RETAINS:
                counts["retains"] += int(match[1])
        elif match := re.match(r"(?:summary|totals): (\d+)", line):
            counts["instructions"] = int(match[1])
    return counts

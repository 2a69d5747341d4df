"""Answers queries as ``product-filter batch`` does: a line of JSON in, a line of JSON out."""

import argparse
import os
import pathlib
import sys

from .catalog import Catalog
from .error import Error
from .options import AnswerOptions


def main() -> None:
    """Answers the lines of standard input."""
    parser = argparse.ArgumentParser(prog="python -m product_filter", description=__doc__)
    parser.add_argument("catalog", type=pathlib.Path, help="a catalog of payment products in JSON")
    parser.add_argument("--explain", action="store_true", help="list the codes of the reasons")
    parser.add_argument("--reasons", action="store_true", help="list the reasons in detail")
    parser.add_argument("--fix", action="store_true", help="list what would make products available")
    parser.add_argument("--contexts", action="store_true", help="list the contexts of products")
    parser.add_argument("--product", type=int, action="append", metavar="ID", help="describe this product only")
    parser.add_argument("--unknown-ids", choices=["report", "reject"], default="report")
    parser.add_argument(
        "--empty-restriction", choices=["allows-nothing", "unrestricted", "reject"], default="allows-nothing"
    )
    arguments = parser.parse_args()
    options: AnswerOptions = {
        "explain": arguments.explain,
        "reasons": arguments.reasons,
        "fixes": arguments.fix,
        "contexts": arguments.contexts,
        "products": arguments.product,
        "unknown_ids": arguments.unknown_ids,
        "empty_restriction": arguments.empty_restriction,
    }
    try:
        catalog = Catalog(arguments.catalog.read_bytes())
        answer_lines(catalog, options)
    except BrokenPipeError:
        # The reader is gone. Python would flush standard output once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except (Error, OSError, ValueError) as error:
        sys.exit(f"{arguments.catalog}: {error}" if isinstance(error, Error) else str(error))


def answer_lines(catalog: Catalog, options: AnswerOptions) -> None:
    """Answers each line of standard input when it arrives."""
    for line in sys.stdin.buffer:
        query = line.removesuffix(b"\n").removesuffix(b"\r")
        sys.stdout.buffer.write(catalog.answer_json(query, **options) + b"\n")
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()

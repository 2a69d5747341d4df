"""Answers queries as ``product-filter batch`` does: a line of JSON in, a line of JSON out."""

import argparse
import os
import pathlib
import sys
from typing import NoReturn

from .catalog import Catalog
from .error import Error
from .options import MAX_PRODUCT_ID, AnswerOptions


class Parser(argparse.ArgumentParser):
    """A parser whose exit status for invalid arguments is the command line's, ``EX_USAGE``."""

    def error(self, message: str) -> NoReturn:
        self.exit(64, f"{self.prog}: {message} (see --help)\n")


def main() -> None:
    """Answers the lines of standard input."""
    parser = Parser(
        prog="python -m product_filter",
        description="Answers queries as `product-filter batch` does: standard input has a query in JSON on each "
        "line, and standard output the answer to each on a line.",
        allow_abbrev=False,
    )
    parser.add_argument("catalog", type=pathlib.Path, help="a file with a catalog of payment products in JSON")
    parser.add_argument(
        "--explain", action="store_true",
        help="list the codes of all reasons against each product that isn't available",
    )
    parser.add_argument(
        "--reasons", action="store_true",
        help="list the reasons for each product in detail, and the diagnostics of the query",
    )
    parser.add_argument("--fix", action="store_true", help="list what would make each unavailable product available")
    parser.add_argument(
        "--contexts", action="store_true", help="list the payment contexts in which each product is available"
    )
    parser.add_argument(
        "--product", type=product_id, action="append", metavar="ID",
        help="a product to list reasons, fixes and contexts of; repeat the option for more (default: all products)",
    )
    parser.add_argument(
        "--unknown-ids", choices=["report", "reject"], default="report",
        help="how to treat products and groups that aren't in the catalog, and attributes that no product names: "
        "report them, or reject the query (default: report)",
    )
    parser.add_argument(
        "--empty-restriction", choices=["allows-nothing", "unrestricted", "reject"], default="allows-nothing",
        help="how to treat an empty `restrictTo`: it allows no product, it's ignored, or it's an error "
        "(default: allows-nothing)",
    )
    arguments = parser.parse_args()
    if arguments.product and not (arguments.reasons or arguments.fix or arguments.contexts):
        parser.error("--product requires --reasons, --fix or --contexts")
    options: AnswerOptions = {
        "explain": arguments.explain,
        "reasons": arguments.reasons,
        "fixes": arguments.fix,
        "contexts": arguments.contexts,
        "products": arguments.product,
        "unknown_ids": arguments.unknown_ids,
        "empty_restriction": arguments.empty_restriction,
    }
    catalog = catalog_from(arguments.catalog)
    try:
        answer_lines(catalog, options)
    except BrokenPipeError:
        # The reader is gone. Python would flush standard output once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except OSError as error:
        sys.exit(f"standard input or output: {error.strerror}")


def product_id(text: str) -> int:
    """Returns the id of a product from an argument."""
    if text.isascii() and text.isdecimal() and len(text) <= 10 and 1 <= int(text) <= MAX_PRODUCT_ID:
        return int(text)
    raise argparse.ArgumentTypeError(f"expected an id from 1 to {MAX_PRODUCT_ID}, found `{text}`")


def catalog_from(path: pathlib.Path) -> Catalog:
    """Returns the catalog in a file, or exits with what is wrong with it."""
    try:
        return Catalog(path.read_bytes())
    except Error as error:
        sys.exit("\n".join(f"{path}: {fault}" for fault in error.faults))
    except OSError as error:
        sys.exit(f"{path}: can't be read: {error.strerror}")


def answer_lines(catalog: Catalog, options: AnswerOptions) -> None:
    """Answers each line of standard input when it arrives."""
    for line in sys.stdin.buffer:
        query = line.removesuffix(b"\n").removesuffix(b"\r")
        sys.stdout.buffer.write(catalog.answer_json(query, **options) + b"\n")
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Error of attention against float64 as sequences grow, by the bit-exact golden model.

    python scripts/attention_error.py [--keys N ...] [--operand O ...] [--json F]

Two queries over 1 K to 1 M keys, 64 features, logits that are normal with a deviation of 0.5, 1.5
and 3 doublings of a probability. "sums" are numerators over denominators, divided in float64: the
last rounding is left out. 1 M keys take minutes in bf16, whose sums are made in the array's order.
"""

import argparse
import json
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from gridloom.kernels.attention import relative_errors
from gridloom.specs.attention import AttentionSpec, Operand


LENGTHS = (1 << 10, 1 << 14, 1 << 18, 1 << 20)
DOUBLINGS = (0.5, 1.5, 3.0)
UNITS = 32  # of ITA's int8 logits, which double a probability
WIDTHS = (12, 16)  # of a probability
QUERIES = 2


def main() -> None:
    """Measure, print, and write JSON if asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    operands = [operand.value for operand in Operand]
    parser.add_argument("--operand", action="append", choices=operands, metavar="O")
    parser.add_argument("--keys", action="append", type=int, metavar="N")
    parser.add_argument("--json", type=Path, metavar="F", help="write the figures here")
    options = parser.parse_args()
    console = Console()
    titles = (f"{n} doublings" for n in DOUBLINGS)
    table = Table("operand", "bits of p", "keys", "error of", *titles)
    rows = []
    for operand in options.operand or operands:
        for width in WIDTHS:
            for keys in options.keys or LENGTHS:
                with console.status(f"{operand}, {width} bits, {keys} keys"):
                    rows += measure(operand, width, keys)
    for row in rows:
        errors = (f"{error:.2g}" for error in row["errors"])
        table.add_row(row["operand"], str(row["width"]), f"{row['keys']:,}", row["result"], *errors)
    console.print(table)
    if options.json:
        options.json.write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")


def measure(operand: str, width: int, keys: int) -> list[dict[str, Any]]:
    """Relative errors by deviation, of the outputs and of the sums that they are made from."""
    fields: dict[str, Any] = {"operand": operand, "probability_width": width}
    if operand == Operand.INT8.value:
        fields["output_frac_bits"] = 16
    spec = AttentionSpec(**fields)
    found = [relative_errors(spec, keys, n * UNITS, queries=QUERIES) for n in DOUBLINGS]
    common = {"operand": operand, "width": width, "keys": keys}
    results = zip(("output", "sums"), zip(*found, strict=True), strict=True)
    return [{**common, "result": name, "errors": list(errors)} for name, errors in results]


if __name__ == "__main__":
    main()

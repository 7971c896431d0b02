#!/usr/bin/env python3
"""Largest error of the softmax presets against float64, by row length.

    python scripts/softmax_error.py [--every] [--json F]

Rows are two-level, ramps, and noise of many widths; ``--every`` takes every length up to
``max_length`` instead of a few.
"""

import argparse
import json
from pathlib import Path

from rich.console import Console
from rich.table import Table

from gridloom.kernels.softmax import LOG2_E, PROBE_SCALES, max_error_ulp, probe_rows
from gridloom.specs.softmax import PRESETS


LENGTHS = (1, 2, 3, 5, 8, 17, 64, 129, 512, 1000, 2048, 4096)


def errors(preset: str, lengths: list[int]) -> dict[int, float]:
    """Largest error in ulp by row length."""
    spec = PRESETS[preset]
    largest = 2.0**spec.scale_int_bits / LOG2_E
    return {
        length: max(
            max_error_ulp(spec, probe_rows(spec, length), share * largest) for share in PROBE_SCALES
        )
        for length in lengths
        if length <= spec.max_length
    }


def main() -> None:
    """Measure, print, and write JSON if asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--every", action="store_true", help="every length, not a few")
    parser.add_argument("--json", type=Path, metavar="F", help="write the figures here")
    options = parser.parse_args()
    table = Table("preset", "output", "largest error, ulp", "at length")
    document = {}
    for preset, spec in PRESETS.items():
        lengths = range(1, spec.max_length + 1) if options.every else LENGTHS
        measured = errors(preset, list(lengths))
        worst = max(measured, key=measured.get)
        table.add_row(preset, spec.out_fmt.value, f"{measured[worst]:.3f}", str(worst))
        document[preset] = measured
    Console().print(table)
    if options.json:
        options.json.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

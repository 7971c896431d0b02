#!/usr/bin/env python3
"""What splitting a sequence over several attention arrays gains, and what merging costs.

    python scripts/attention_merge_marks.py [--preset P] [--keys N ...] [--engine E] [--cells]

For each number of keys and of arrays of the preset: cycles of all and of one array, and the
relative L2 error of both against float64. Then, for either operand, how many results depend on the
order in which ranges are merged: with digits between merges, and if each merge rounded. ``--cells``
counts cells of every preset of the merge alone; ``--json F`` writes all of it to a file.
"""

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np
from rich.console import Console
from rich.table import Table

from gridloom.attention_arrays import long_sequence, run_arrays
from gridloom.cli.engines import ENGINES, run_engine
from gridloom.kernels.attention import Partial
from gridloom.kernels.attention_merge import merge, merge_digits, to_digits, to_partial
from gridloom.registry import find
from gridloom.specs.attention import PRESETS as ARRAYS
from gridloom.specs.attention import Operand
from gridloom.specs.attention_merge import PRESETS, AttentionMergeSpec, Form
from gridloom.testbench.attention_merge import draw_partials


COUNTS = (2, 4, 8, 16)
SAMPLES = 100_000


def main() -> None:
    """Measure, print, and write JSON if asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--keys", type=int, nargs="+", default=[1024, 4096, 16384], metavar="N")
    parser.add_argument("--preset", default="default", choices=sorted(ARRAYS), metavar="P")
    parser.add_argument("--engine", default="model", choices=ENGINES, metavar="E")
    parser.add_argument("--cells", action="store_true", help="synthesize for ECP5, too")
    parser.add_argument("--json", type=Path, metavar="F", help="write the figures here")
    options = parser.parse_args()
    console = Console()
    document = {
        "sequences": [
            sequence(options.preset, options.engine, keys, arrays)
            for keys in options.keys
            for arrays in COUNTS
        ],
        "order": [order(operand, ranges) for operand in Operand for ranges in (3, 4, 8)],
    }
    if options.cells:
        document["cells"] = [cells(preset) for preset in PRESETS]
    for rows in document.values():
        table = Table(*rows[0])
        for row in rows:
            table.add_row(*map(str, row.values()))
        console.print(table)
    if options.json:
        options.json.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")


def sequence(preset: str, engine: str, keys: int, arrays: int) -> dict[str, Any]:
    """One head on several arrays."""
    spec = ARRAYS[preset]
    inputs, exact = long_sequence(spec, keys, seed=0)

    def run(*given: Any) -> Any:
        block, part_spec, batches, stalls = given
        return run_engine(block, part_spec, engine, batches, stalls)

    report, _ = run_arrays(spec, inputs, arrays, run, exact=exact)
    merged, one = report.errors
    return {
        "keys": keys,
        "arrays": arrays,
        "cycles": report.cycles,
        "of one array": report.one_array_cycles,
        "speed-up": round(report.speedup, 2),
        "busy": f"{report.busy:.1%}",
        "error": f"{merged:.3%}",
        "of one": f"{one:.3%}",
    }


def order(operand: Operand, ranges: int) -> dict[str, Any]:
    """Share of drawn results that differ between merging from the left and from the right."""
    spec = AttentionMergeSpec(ways=2, output_form=Form.PARTIAL, operand=operand)
    parts = draw_partials(spec, np.random.default_rng(0), (SAMPLES,), ranges)
    inside = ~_saturates(spec, parts)
    parts = [Partial(**{n: x[inside] for n, x in part.fields.items()}) for part in parts]
    digits = [to_digits(spec, part) for part in parts]
    exact = [to_partial(spec, _chain(spec, merge_digits, d)) for d in (digits, digits[::-1])]
    rounded = [_chain(spec, merge, p) for p in (parts, parts[::-1])]
    most = max(int(np.abs(x - y).max()) for x, y in _pairs(*rounded))
    return {
        "operand": operand.value,
        "ranges": ranges,
        "differ, digits": f"{_differ(*exact):.1%}",
        "differ, rounded": f"{_differ(*rounded):.1%}",
        "most units, rounded": most,
    }


def _saturates(spec: AttentionMergeSpec, parts: list[Partial]) -> np.ndarray:
    """Where a sum may leave its format: what that loses is no matter of rounding."""
    room = (len(parts) - 1).bit_length()
    denominator, numerator = spec.array.denominator_width, spec.array.numerator_width - 1
    large = [part.denominator >> (denominator - room) for part in parts]
    large += [np.abs(part.numerator) >> (numerator - room) for part in parts]
    return np.any(large, axis=0)


def _chain(spec: AttentionMergeSpec, combine: Any, parts: list[Any]) -> Any:
    result = parts[0]
    for part in parts[1:]:
        result = combine(spec, [result, part])
    return result


def _differ(left: Partial, right: Partial) -> float:
    return float(np.logical_or.reduce([x != y for x, y in _pairs(left, right)]).mean())


def _pairs(left: Partial, right: Partial) -> list[tuple[np.ndarray, np.ndarray]]:
    return [(values, right.fields[name]) for name, values in left.fields.items()]


def cells(preset: str) -> dict[str, Any]:
    """Cells of a preset after ``synth_ecp5``; all lanes are alike, so one is enough."""
    from gridloom.fpga import flow

    block, spec = find("attention_merge"), PRESETS[preset].model_copy(update={"lanes": 1})
    counted = flow.synthesize_only(block.component(spec), "ecp5", name=block.name)
    return {"preset": preset, "ways": spec.ways, "latency": spec.latency, **counted}


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Largest error of the softmax presets against float64, by row length.

    python scripts/softmax_error.py [--every] [--real] [--json F]

Rows are two-level, ramps, and noise of many widths; ``--every`` takes every length up to
``max_length`` instead of a few. ``--real`` adds the attention scores of all six layers and twelve
heads of all-MiniLM-L6-v2 on the workload's sentences.
"""

import argparse
import json
from pathlib import Path

import numpy as np
from rich.console import Console
from rich.table import Table

from gridloom.kernels.softmax import LOG2_E, PROBE_SCALES, max_error_ulp, probe_rows, quantize
from gridloom.kernels.workloads.minilm import MiniLM, Recording, sentences
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


def real_error(preset: str, recording: Recording) -> tuple[float, int]:
    """Largest error on real scores, and the length of its row."""
    spec = PRESETS[preset]
    largest = (0.0, 0)
    for layer in recording.layers:
        for length in np.unique(layer.row_lengths):
            rows = layer.scores[layer.row_lengths == length, :length]
            scores, scale = quantize(spec, rows)
            largest = max(largest, (max_error_ulp(spec, scores, scale), int(length)))
    return largest


def main() -> None:
    """Measure, print, and write JSON if asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--every", action="store_true", help="every length, not a few")
    parser.add_argument("--real", action="store_true", help="scores of a real encoder as well")
    parser.add_argument("--json", type=Path, metavar="F", help="write the figures here")
    options = parser.parse_args()
    table = Table("preset", "output", "largest error, ulp", "at length", "on real scores")
    recording = MiniLM().record(sentences()) if options.real else None
    document = {}
    for preset, spec in PRESETS.items():
        lengths = range(1, spec.max_length + 1) if options.every else LENGTHS
        measured = errors(preset, list(lengths))
        worst = max(measured, key=measured.get)
        real = ""
        if recording and max(recording.counts) <= spec.max_length:
            real = f"{real_error(preset, recording)[0]:.3f}"
        table.add_row(preset, spec.out_fmt.value, f"{measured[worst]:.3f}", str(worst), real)
        document[preset] = measured
    Console().print(table)
    if options.json:
        options.json.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

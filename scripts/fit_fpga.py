"""Fit the weights of the fit check to real synthesis runs and store them with their error.

    python scripts/fit_fpga.py              # writes fpga/fit_weights.py; runs are cached
    python scripts/fit_fpga.py --dry-run    # only prints
    python scripts/fit_fpga.py --family ecp5    # the others' weights stay

Each preset of each block is synthesized for each family (Yosys only); logic is then a non-negative
weighted sum of the structural counts of :mod:`gridloom.fpga.fit`. The error is the 90th percentile
of the relative error, every block being predicted by weights fitted without it; it is relative to
the block with its host link, which is what has to fit.
"""

import argparse
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from gridloom.fpga import fit, fit_weights, flow
from gridloom.fpga.top import Top
from gridloom.registry import BLOCKS, Block
from gridloom.specs.base import Spec
from gridloom.specs.errors import UserError


TARGET = Path(fit.__file__).with_name("fit_weights.py")
FAMILIES = ("ecp5", "ice40", "gowin")
# Of multiplexers and switches: presets with more take many minutes to synthesize. iCE40's, whose
# devices are small, are predicted well enough from small ones: docs/bitstreams.md has larger.
MAX_BITS = {"ecp5": 30_000, "ice40": 2_285, "gowin": 45_000}
PRESETS_PER_BLOCK = 12  # attention's boards among them
WITH_LINK = ("requantize", "activation", "exp2", "topk")
LINK_LOGIC = 600  # cells of the host link, roughly


def non_negative(matrix: np.ndarray, target: np.ndarray) -> np.ndarray:
    """Least squares without negative weights, by leaving out the columns that want one."""
    columns = list(range(matrix.shape[1]))
    while True:
        weights = np.linalg.lstsq(matrix[:, columns], target, rcond=None)[0]
        if len(columns) == 1 or weights.min() >= 0:
            break
        columns.pop(int(weights.argmin()))
    full = np.zeros(matrix.shape[1])
    full[columns] = np.maximum(weights, 0)
    return full


def fit_relative(rows: np.ndarray, logic: np.ndarray) -> np.ndarray:
    """Weights that minimize the relative, not the absolute error."""
    scale = logic + LINK_LOGIC
    return non_negative(rows / scale[:, None], logic / scale)


def designs() -> Iterator[tuple[str, str, Callable[[], Any]]]:
    """Block, name and maker of everything that is synthesized."""
    for block in BLOCKS:
        for preset in list(block.presets)[:PRESETS_PER_BLOCK]:
            spec = block.preset(preset)
            yield block.name, preset, partial(block.component, spec)
            if block.name in WITH_LINK and preset == "default":
                yield "host link", block.name, partial(_with_link, block, spec)


def _with_link(block: Block, spec: Spec) -> Top:
    return Top(block.component(spec), spec, 25)


def measure(family: str) -> tuple[list[str], np.ndarray, np.ndarray]:
    """Block names, structural counts and synthesized logic of every design."""
    names, rows, logic = [], [], []
    for block, name, make in designs():
        start = time.monotonic()
        structure = fit.count(make(), family)
        if structure.bits["mux"] + structure.bits["switch"] > MAX_BITS[family]:
            continue
        try:
            cells = flow.synthesize_only(make(), family)
        except UserError as error:
            print(f"{family} {block}/{name}: {error}")
            continue
        names.append(block)
        rows.append(list(fit.features(structure).values()))
        logic.append(max(1, cells["logic"]))
        print(f"{family} {block}/{name}: {cells} {time.monotonic() - start:.1f} s", flush=True)
    return names, np.array(rows), np.array(logic, dtype=float)


def held_out_errors(names: list[str], rows: np.ndarray, logic: np.ndarray) -> np.ndarray:
    """Relative error of every preset under weights fitted without its block."""
    errors = []
    for name in sorted(set(names)):
        out = np.array([n == name for n in names])
        weights = fit_relative(rows[~out], logic[~out])
        errors += list(_errors(rows[out] @ weights, logic[out]))
    return np.array(errors)


def _errors(predicted: np.ndarray, logic: np.ndarray) -> np.ndarray:
    return np.abs(predicted - logic) / (logic + LINK_LOGIC)


def render(weights: dict[str, dict[str, float]], errors: dict[str, float]) -> str:
    """The module that :mod:`gridloom.fpga.fit` reads."""
    lines = ['"""Weights of the fit check; written by ``scripts/fit_fpga.py``, not by hand."""', ""]
    lines.append("WEIGHTS = {")
    for family, values in weights.items():
        lines.append(f'    "{family}": {{')
        lines += [f'        "{name}": {value:.4f},' for name, value in values.items()]
        lines.append("    },")
    lines += ["}", "# 90th percentile of the relative error on blocks that were not fitted to"]
    pairs = ", ".join(f'"{family}": {error:.2f}' for family, error in errors.items())
    lines.append(f"ERRORS = {{{pairs}}}")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Measure, fit, write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--dry-run", action="store_true", help="print instead of writing")
    parser.add_argument("--family", action="append", choices=FAMILIES, help="all by default")
    options = parser.parse_args()
    weights, errors = dict(fit_weights.WEIGHTS), dict(fit_weights.ERRORS)
    for family in options.family or FAMILIES:
        names, rows, logic = measure(family)
        fitted = fit_relative(rows, logic)
        weights[family] = dict(zip(fit.FEATURES, fitted, strict=True))
        held_out = held_out_errors(names, rows, logic)
        errors[family] = float(np.percentile(held_out, 90))
        within = _errors(rows @ fitted, logic)
        print(
            f"{family}: median error {np.median(held_out):.0%}, 90 % below {errors[family]:.0%},"
            f" fitted ones {within.mean():.0%} on average, {len(names)} designs"
        )
    text = render(weights, errors)
    print(text)
    if not options.dry_run:
        TARGET.write_text(text)


if __name__ == "__main__":
    main()

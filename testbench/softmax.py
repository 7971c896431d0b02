"""Stimulus and parameter space of the softmax."""

import numpy as np

from gridloom.specs.formats import QFormat
from gridloom.specs.softmax import Exponential, Probability, SoftmaxSpec

from .drivers.stimulus import log_uniform


__all__ = ["adversarial_row", "draw_spec", "stimulus"]

MANY_ROWS = 200  # of a command: more than the queue of rows has places for


def adversarial_row(rng: np.random.Generator, fmt: QFormat, length: int) -> np.ndarray:
    """One row of a kind that breaks softmaxes, or of random scores of every magnitude."""
    kind = rng.integers(11)
    row = np.full(length, rng.choice([fmt.min, fmt.max, 0, -1]), dtype=np.int64)
    if kind == 0:  # two levels: one peak, all others equal
        row[rng.integers(length)] = rng.integers(fmt.min, fmt.max + 1)
    elif kind == 1:  # all equal
        pass
    elif kind == 2:  # ascending: a new maximum at every element
        row = np.linspace(fmt.min, fmt.max, length).astype(np.int64)
    elif kind == 3:
        row = np.linspace(fmt.max, fmt.min, length).astype(np.int64)
    elif kind == 4:  # one hot at either extreme
        row[:] = fmt.min
        row[rng.integers(length)] = fmt.max
    elif kind in (5, 6):  # a sum of just over one: each exponential is itself the result, and ties
        row = rng.integers(fmt.min, fmt.min // 4 + 1, length)
        row[rng.integers(length)] = 0
    elif kind == 7:  # near each other: every exponential counts
        row = rng.integers(-3, 4, length)
    else:
        row = log_uniform(rng, fmt, length)
    return np.clip(row, fmt.min, fmt.max)


def stimulus(spec: SoftmaxSpec, rng: np.random.Generator, size: int) -> dict:
    """Commands of a few rows each, about ``size`` chunks in all, every kind of mask among them."""
    commands: dict[str, list[int]] = {
        name: [] for name in ("scale", "length", "valid", "is_causal", "offset", "rows")
    }
    chunks = []
    scale = _draw_scale(spec, rng)
    while sum(map(len, chunks)) < size:
        left = max(1, size - sum(map(len, chunks)))
        length = _draw_length(spec, rng, left)
        most = MANY_ROWS if rng.random() < 0.2 else 6
        rows = int(rng.integers(1, max(2, min(most, left * spec.lanes // length) + 1)))
        if rng.random() < 0.05:
            rows, length = (0, length) if rng.random() < 0.5 else (rows, 0)
        if rng.random() < 0.3:
            scale = _draw_scale(spec, rng)
        is_causal = int(rng.random() < 0.4)
        commands["scale"].append(scale)
        commands["length"].append(length)
        commands["valid"].append(length if rng.random() < 0.6 else int(rng.integers(length + 1)))
        commands["is_causal"].append(is_causal)
        limit = (1 << spec.length_width) - 1
        commands["offset"].append(int(rng.integers(-min(4, limit), min(length, limit) + 1)))
        commands["rows"].append(rows)
        chunks.append(_rows(spec, rng, rows, length))
    return {
        "i_command": {name: np.array(values) for name, values in commands.items()},
        "i": {"score": np.concatenate(chunks)},
    }


def _draw_length(spec: SoftmaxSpec, rng: np.random.Generator, chunks: int) -> int:
    """Often one, the lanes and their neighbours, the longest; else log-uniform."""
    longest = min(spec.max_length, max(1, chunks * spec.lanes))
    if rng.random() < 0.4:
        favourite = [1, spec.lanes - 1, spec.lanes, spec.lanes + 1, 2 * spec.lanes, longest]
        return int(np.clip(rng.choice(favourite), 1, longest))
    return int(np.clip(np.exp(rng.uniform(0, np.log(longest + 1))), 1, longest))


def _draw_scale(spec: SoftmaxSpec, rng: np.random.Generator) -> int:
    """A scale of any magnitude, zero and the largest among them, or one for awkward fractions."""
    if rng.random() < 0.2:  # a score of one LSB has a fraction that is all ones
        drop = max(0, spec.in_fmt.frac_bits + spec.scale_frac_bits - spec.argument_frac_bits)
        return ((1 << max(1, spec.scale_width - drop)) - 1) << drop & (1 << spec.scale_width) - 1
    if rng.random() < 0.1:
        return int(rng.choice([0, 1, (1 << spec.scale_width) - 1]))
    return int(2.0 ** rng.uniform(spec.scale_width - 9, spec.scale_width))


def _rows(spec: SoftmaxSpec, rng: np.random.Generator, rows: int, length: int) -> np.ndarray:
    """Rows cut into chunks; lanes past the end hold rubbish."""
    width = -(-length // spec.lanes) * spec.lanes
    scores = rng.integers(spec.in_fmt.min, spec.in_fmt.max + 1, (rows, width))
    for row in scores if length else ():
        row[:length] = adversarial_row(rng, spec.in_fmt, length)
    return scores.reshape(-1, spec.lanes)


def draw_spec(rng: np.random.Generator) -> SoftmaxSpec:
    """Any format, output, number of lanes, and mostly short longest rows."""
    width = int(rng.integers(4, 17))
    frac_bits = int(rng.integers(0, width + 1))
    fmt = QFormat(width - frac_bits, frac_bits)
    lowest = max(-16, 4 - fmt.int_bits - 1)
    table = Exponential.TABLE if width <= 8 else Exponential.AUTO
    return SoftmaxSpec(
        in_fmt=fmt,
        out_fmt=Probability(str(rng.choice(["u8", "u16", "bfloat16"]))),
        lanes=int(rng.choice([1, 1, 2, 3, 4, 5, 8, 16])),
        max_length=int(rng.choice([1, 2, 7, 16, 33, 64, 100, 300])),
        exponential=Exponential.POLYNOMIAL if rng.random() < 0.3 else table,
        scale_int_bits=int(rng.integers(max(lowest, -2), 5)) if lowest < 5 else 4,
    )

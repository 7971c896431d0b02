"""Stimulus and parameter space of LayerNorm and RMSNorm."""

import numpy as np

from gridloom.specs.errors import UserError
from gridloom.specs.formats import QFormat
from gridloom.specs.norm import NormKind, NormSpec

from .drivers.stimulus import log_uniform, stored_values


__all__ = ["adversarial_row", "draw_spec", "stimulus"]


def adversarial_row(
    rng: np.random.Generator, fmt: QFormat, length: int, epsilon: float = 1e-5
) -> np.ndarray:
    """One row of a kind that breaks normalisations, or of values of every magnitude."""
    kind = int(rng.integers(10))
    row = np.full(length, rng.choice([fmt.min, fmt.max, 0, -1, 1]), dtype=np.int64)
    if kind == 0:  # constant: no variance but epsilon
        pass
    elif kind == 1:  # one LSB different
        row[rng.integers(length)] += 1 if row[0] < fmt.max else -1
    elif kind == 2:  # two levels: one peak, all others equal
        row[rng.integers(length)] = rng.integers(fmt.min, fmt.max + 1)
    elif kind == 3:  # both ends: the largest variance
        row = rng.choice([fmt.min, fmt.max], length).astype(np.int64)
    elif kind == 4:  # ascending
        row = np.linspace(fmt.min, fmt.max, length).astype(np.int64)
    elif kind == 5:  # noise far from zero: the sums nearly cancel
        row = rng.integers(fmt.min, fmt.max + 1) + rng.integers(-2, 3, length)
    elif kind == 6:
        row = np.rint(rng.normal(0, fmt.max / 4, length)).astype(np.int64)
    elif kind == 7:  # epsilon and the squares carry into each other
        scale = np.sqrt(epsilon) / fmt.lsb * 2.0 ** rng.uniform(-2, 2)
        row = np.rint(rng.normal(0, max(1.0, scale), length)).astype(np.int64)
    else:
        row = log_uniform(rng, fmt, length)
    return np.clip(row, fmt.min, fmt.max)


def stimulus(spec: NormSpec, rng: np.random.Generator, size: int) -> dict:
    """Commands of a few rows each, about ``size`` beats in all; weights loaded and reloaded."""
    commands: dict[str, list[int]] = {"weights": [], "length": [], "rows": []}
    weights = [_all_weights(spec, rng)]
    count = len(weights[0])
    beats: list[np.ndarray] = []
    while sum(map(len, beats)) < max(1, size) or not beats:
        left = max(1, size - sum(map(len, beats)))
        length = _draw_length(spec, rng, left)
        rows = int(rng.integers(1, max(2, min(6, left * spec.lanes // length) + 1)))
        if beats and rng.random() < 0.1:  # nothing but weights, or nothing at all
            rows, length = (0, length) if rng.random() < 0.5 else (rows, 0)
        commands["weights"].append(count)
        beyond = rng.integers(spec.max_length, 1 << spec.length_width)  # taken as the longest
        is_longest = length == spec.max_length and rng.random() < 0.5
        commands["length"].append(int(beyond) if is_longest else length)
        commands["rows"].append(rows)
        beats.append(_rows(spec, rng, rows, min(length, spec.max_length)))
        count = int(rng.integers(1, 6)) if rng.random() < 0.2 else 0
        count = min(count, spec.max_length)
        weights.append(_some_weights(spec, rng, rng.integers(0, spec.max_length, count)))
    if count:
        weights.pop()  # of a command that does not come
    inputs = {
        "i_command": {name: np.array(values) for name, values in commands.items()},
        "i": {"x": np.concatenate(beats)},
    }
    if not spec.affine:
        del inputs["i_command"]["weights"]
        return inputs
    table = np.concatenate(weights)
    names = ("index", "gamma", "beta")
    return {**inputs, "i_weight": {name: table[:, n] for n, name in enumerate(names)}}


def _all_weights(spec: NormSpec, rng: np.random.Generator) -> np.ndarray:
    """One for each position, in any order."""
    return _some_weights(spec, rng, rng.permutation(spec.max_length))


def _some_weights(spec: NormSpec, rng: np.random.Generator, index: np.ndarray) -> np.ndarray:
    formats = spec.gamma_fmt, spec.beta_fmt
    return np.stack([index, *(stored_values(rng, fmt, len(index)) for fmt in formats)], axis=1)


def _draw_length(spec: NormSpec, rng: np.random.Generator, beats: int) -> int:
    """Often one, the lanes and their neighbours, the longest; else log-uniform."""
    longest = min(spec.max_length, max(1, beats * spec.lanes))
    if rng.random() < 0.4:
        favourite = [1, 2, spec.lanes - 1, spec.lanes, spec.lanes + 1, 2 * spec.lanes, longest]
        return int(np.clip(rng.choice(favourite), 1, longest))
    return int(np.clip(np.exp(rng.uniform(0, np.log(longest + 1))), 1, longest))


def _rows(spec: NormSpec, rng: np.random.Generator, rows: int, length: int) -> np.ndarray:
    """Rows cut into beats; lanes past the end hold rubbish."""
    width = -(-length // spec.lanes) * spec.lanes
    values = rng.integers(spec.in_fmt.min, spec.in_fmt.max + 1, (rows, width))
    for row in values if length else ():
        row[:length] = adversarial_row(rng, spec.in_fmt, length, spec.epsilon)
    return values.reshape(-1, spec.lanes)


def draw_spec(rng: np.random.Generator) -> NormSpec:
    """Any kind, formats, epsilon and number of lanes; mostly short longest rows."""
    while True:
        in_width, out_width = int(rng.integers(2, 17)), int(rng.integers(2, 17))
        in_frac = int(rng.integers(-2, in_width + 3))
        out_frac = int(rng.integers(0, out_width + 2))
        widths = rng.integers(2, 19, 2)
        fracs = [int(rng.integers(-1, w + 2)) for w in widths]
        try:
            return NormSpec.make(
                kind=NormKind(str(rng.choice(["layer", "layer", "rms"]))),
                in_fmt=QFormat(in_width - in_frac, in_frac),
                out_fmt=QFormat(out_width - out_frac, out_frac),
                lanes=int(rng.choice([1, 1, 1, 2, 2, 4, 4, 8, 16, 32])),
                max_length=int(rng.choice([1, 2, 7, 16, 33, 64, 100, 300])),
                epsilon=float(rng.choice([0.0, 1e-12, 1e-8, 1e-6, 1e-5, 1e-3, 0.01, 0.1, 0.1])),
                affine=bool(rng.random() < 0.7),
                gamma_fmt=QFormat(int(widths[0]) - fracs[0], fracs[0], bool(rng.integers(2))),
                beta_fmt=QFormat(int(widths[1]) - fracs[1], fracs[1], bool(rng.integers(2))),
            )
        except UserError:
            continue  # more range than 16 bits of result

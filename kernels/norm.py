"""Bit-exact model of LayerNorm and RMSNorm, and the float functions they approximate."""

from typing import Any

import numpy as np

from gridloom.specs.norm import NormKind, NormSpec

from ..tables.norm import root_table
from .payload import Batches
from .rounding import round_shift


__all__ = ["error_ulp", "figures", "float_norm", "golden", "normalize_row", "root_of"]


def float_norm(
    spec: NormSpec,
    values: np.ndarray,
    gamma: np.ndarray | float = 1.0,
    beta: np.ndarray | float = 0.0,
) -> np.ndarray:
    """The normalisation over the last axis in float64, of real values.

    A row without variance gives ``beta``, also where epsilon is 0.
    """
    values = np.asarray(values, dtype=np.float64)
    if spec.kind is NormKind.LAYER:
        values = values - values.mean(axis=-1, keepdims=True)
    power = np.mean(values * values, axis=-1, keepdims=True) + spec.epsilon
    return values / np.sqrt(np.where(power == 0, 1.0, power)) * gamma + beta


def root_of(spec: NormSpec, variance: int) -> tuple[int, int]:
    """Mantissa and left shift that stand for the reciprocal root of ``n T - S1**2``."""
    table = root_table(spec)
    exponent = max(0, variance.bit_length() - 1)
    half, octave = divmod(exponent, 2)
    fraction = variance - (1 << exponent) if variance else 0
    argument = (octave << spec.mantissa_width) + ((fraction << spec.mantissa_width) >> exponent)
    guard = table.frac_bits - spec.root_width
    root = int(table.evaluate(np.array([argument]))[0])
    root = (root + ((1 << guard) >> 1)) >> guard
    return min(root, (1 << spec.root_width) - 1), spec.max_half_exponent - half


def normalize_row(
    spec: NormSpec,
    x: np.ndarray,
    gamma: np.ndarray | None = None,
    beta: np.ndarray | None = None,
) -> np.ndarray:
    """One row of stored integers, as stored integers of ``out_fmt``."""
    x = np.asarray(x, dtype=np.int64)
    n = len(x)
    deviation = n * x
    total = (int(np.sum(x * x)) << spec.epsilon_frac_bits) + n * spec.stored_epsilon
    variance = n * total
    if spec.kind is NormKind.LAYER:
        s1 = int(np.sum(x))
        deviation = deviation - s1
        variance -= s1 * s1 << spec.epsilon_frac_bits

    root, shift = root_of(spec, variance)
    # Scaled to the root's power of two; the longest shifts are those of zeros.
    left = shift - spec.scaled_drop
    scaled = deviation << min(left, 40) if left >= 0 else deviation >> -left
    y = scaled * root
    if not spec.affine:
        return _rounded(y, spec.scaled_frac_bits + spec.root_width, spec)
    y >>= spec.root_width
    frac = spec.affine_frac_bits
    y = (y * gamma) << (frac - spec.scaled_frac_bits - spec.gamma_fmt.frac_bits)
    return _rounded(y + (beta << (frac - spec.beta_fmt.frac_bits)), frac, spec)


def _rounded(y: np.ndarray, frac_bits: int, spec: NormSpec) -> np.ndarray:
    drop = frac_bits - spec.out_fmt.frac_bits
    return np.clip(round_shift(y, drop), spec.out_fmt.min, spec.out_fmt.max)


def golden(spec: NormSpec, inputs: Batches) -> dict[str, dict[str, np.ndarray]]:
    """Output batches for input batches, as the RTL gives them.

    Raises ``ValueError`` where the commands ask for other weights or values than there are.
    """
    _check(spec, inputs)
    gamma = np.zeros(spec.max_beats * spec.lanes, dtype=np.int64)
    beta = np.zeros_like(gamma)
    commands = inputs["i_command"]
    x = np.asarray(inputs["i"]["x"], dtype=np.int64).reshape(-1, spec.lanes)
    loaded = beat = 0
    y = [np.zeros((0, spec.lanes), dtype=np.int64)]
    last = [np.zeros(0, dtype=np.int64)]
    for n, length in enumerate(np.minimum(commands["length"], spec.max_length).tolist()):
        if spec.affine:
            entries = slice(loaded, loaded + int(commands["weights"][n]))
            weights = {name: np.asarray(v)[entries] for name, v in inputs["i_weight"].items()}
            gamma[weights["index"]], beta[weights["index"]] = weights["gamma"], weights["beta"]
            loaded = entries.stop
        beats = -(-length // spec.lanes)
        for _ in range(int(commands["rows"][n]) if length else 0):
            row = np.zeros(beats * spec.lanes, dtype=np.int64)
            values = x[beat : beat + beats].reshape(-1)[:length]
            row[:length] = normalize_row(spec, values, gamma[:length], beta[:length])
            y.append(row.reshape(beats, spec.lanes))
            last.append(np.arange(beats) == beats - 1)
            beat += beats
    return {"o": {"y": np.concatenate(y), "last": np.concatenate(last).astype(np.int64)}}


def _check(spec: NormSpec, inputs: Batches) -> None:
    commands = inputs["i_command"]
    beats = -(-np.minimum(commands["length"], spec.max_length) // spec.lanes)
    asked, given = int(np.sum(beats * commands["rows"])), len(inputs["i"]["x"])
    if asked != given:
        raise ValueError(f"i_command asks for {asked} beats of i, which has {given}")
    if not spec.affine:
        return
    index = np.asarray(inputs["i_weight"]["index"])
    asked = int(np.sum(commands["weights"]))
    if asked != len(index):
        raise ValueError(f"i_command asks for {asked} weights, but i_weight has {len(index)}")
    if len(index) and index.max() >= spec.max_length:
        raise ValueError(
            f"i_weight.index must be below max_length = {spec.max_length}, not {index.max()}"
        )


LENGTHS = (1, 2, 3, 7, 64, 192, 384, 1000, 4096)


def figures(spec: NormSpec, seed: int = 0, rows: int = 12) -> dict[str, Any]:
    """Accuracy against float64 over random and adversarial rows, table bits and multipliers."""
    rng = np.random.default_rng(seed)
    worst, total, count = 0.0, 0.0, 0
    for length in sorted({min(n, spec.max_length) for n in LENGTHS}):
        for kind in range(rows):
            x = _row(spec, rng, kind, length)
            gamma, beta = _weights(spec, rng, length)
            error = error_ulp(spec, x, gamma, beta)
            worst, total = max(worst, float(error.max())), total + float(error.sum())
            count += length
    table = root_table(spec)
    wide = 1 + (spec.scaled_width > 18)
    return {
        "max_error_ulp": worst,
        "mean_error_ulp": total / count,
        "error_bound_ulp": 1.0,
        "table_bits": table.table_bits,
        "segments": 1 << table.segment_width,
        # Squares, deviation, root and gamma in every lane; the row unit's own three.
        "multipliers": spec.lanes * (2 + wide * (1 + spec.affine)) + 1 + table.multipliers,
        "row_buffer_bits": spec.buffer_depth * spec.lanes * spec.in_fmt.width,
        "min_row_cycles": spec.min_row_cycles,
    }


def error_ulp(spec: NormSpec, x: np.ndarray, gamma: np.ndarray, beta: np.ndarray) -> np.ndarray:
    """Error of a row of stored integers against float64, in units of the output's LSB."""
    lsb = spec.gamma_fmt.lsb, spec.beta_fmt.lsb
    real = (gamma * lsb[0], beta * lsb[1]) if spec.affine else (1.0, 0.0)
    exact = float_norm(spec, x * spec.in_fmt.lsb, *real) / spec.out_fmt.lsb
    clipped = np.clip(exact, spec.out_fmt.min, spec.out_fmt.max)
    return np.abs(normalize_row(spec, x, gamma, beta) - clipped)


def _row(spec: NormSpec, rng: np.random.Generator, kind: int, length: int) -> np.ndarray:
    """Rows that break normalisations: constant, one LSB off, one spike, both ends, and others."""
    fmt = spec.in_fmt
    level = int(rng.integers(fmt.min, fmt.max + 1))
    row = np.full(length, [0, fmt.min, fmt.max, level][kind % 4], dtype=np.int64)
    match kind:
        case 4 | 5:  # one LSB different
            row[rng.integers(length)] += 1 if row[0] < fmt.max else -1
        case 6:  # a spike
            row[rng.integers(length)] = fmt.max
        case 7:
            row[:] = rng.choice([fmt.min, fmt.max], length)
        case _ if kind > 7:
            scale = fmt.max * 2.0 ** -rng.uniform(0, fmt.width)
            row = np.rint(rng.normal(rng.normal() * fmt.max / 4, scale, length)).astype(np.int64)
    return np.clip(row, fmt.min, fmt.max)


def _weights(
    spec: NormSpec, rng: np.random.Generator, length: int
) -> tuple[np.ndarray, np.ndarray]:
    formats = spec.gamma_fmt, spec.beta_fmt
    gamma, beta = (rng.integers(fmt.min, fmt.max + 1, length) for fmt in formats)
    return gamma, beta

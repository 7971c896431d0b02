"""Bit-exact model of the one-pass softmax, and the float function it approximates.

Each score becomes a mantissa in [1, 2) and an integer exponent (base 2). Exponentials are summed in
chunks of ``lanes``, relative to a power of two that never lies below any of them and moves up in
coarse steps as larger scores come. After the row, each mantissa is multiplied by the reciprocal of
the sum and shifted by the difference of exponents.
"""

import math
from typing import Any

import numpy as np

from gridloom.specs.softmax import COARSE_BITS, Probability, SoftmaxSpec

from ..tables.softmax import mantissa_table, reciprocal_input_width, reciprocal_table
from .payload import Batches
from .rounding import round_shift


__all__ = [
    "decode",
    "encode_scale",
    "exponentials",
    "figures",
    "float_softmax",
    "from_array",
    "golden",
    "quantize",
    "softmax",
]

LOG2_E = math.log2(math.e)
COARSE = 1 << COARSE_BITS


def float_softmax(logits: np.ndarray, valid: np.ndarray | int | None = None) -> np.ndarray:
    """Softmax over the last axis in float64; positions from ``valid`` on are left out.

    A row with nothing to count gives zeros.
    """
    logits = np.asarray(logits, dtype=np.float64)
    count = np.asarray(logits.shape[-1] if valid is None else valid)
    counted = np.arange(logits.shape[-1]) < count[..., None]
    top = np.max(logits, axis=-1, keepdims=True, where=counted, initial=-np.inf)
    with np.errstate(invalid="ignore"):
        e = np.where(counted, np.exp(np.where(counted, logits - top, 0.0)), 0.0)
    total = e.sum(axis=-1, keepdims=True)
    return np.divide(e, total, out=np.zeros_like(e), where=total > 0)


def encode_scale(spec: SoftmaxSpec, scale: float) -> int:
    """The ``scale`` field for logits = scale * score: scale * log2(e), rounded.

    Raises ``ValueError`` if the scale is negative or too large for ``scale_int_bits``.
    """
    stored = round(scale * LOG2_E * 2.0**spec.scale_frac_bits) if math.isfinite(scale) else -1
    if not 0 <= stored < 1 << spec.scale_width:
        limit = 2.0**spec.scale_int_bits / LOG2_E
        raise ValueError(
            f"scale must lie in 0 <= scale < {limit:g} (scale_int_bits = "
            f"{spec.scale_int_bits}), not {scale:g}"
        )
    return stored


def decode(spec: SoftmaxSpec, probability: np.ndarray) -> np.ndarray:
    """Stored probabilities as float64."""
    if spec.out_fmt is Probability.BFLOAT16:
        bits = np.asarray(probability, dtype=np.uint32) << 16
        return bits.view(np.float32).astype(np.float64)
    return np.asarray(probability) / ((1 << spec.probability_width) - 1)


def exponentials(
    spec: SoftmaxSpec, scores: np.ndarray, scale: np.ndarray | int
) -> tuple[np.ndarray, np.ndarray]:
    """``2**(score * scale)`` as (mantissa, exponent): value = mantissa 2**(exponent - bits + 1)."""
    drop = spec.in_fmt.frac_bits + spec.scale_frac_bits - spec.argument_frac_bits
    argument = round_shift(np.asarray(scores, dtype=np.int64) * scale, drop)
    exponent = argument >> spec.argument_frac_bits
    fraction = argument & ((1 << spec.argument_frac_bits) - 1)
    table = mantissa_table(spec)
    mantissa = round_shift(table.evaluate(fraction), table.frac_bits - spec.mantissa_width + 1)
    return np.minimum(mantissa, (1 << spec.mantissa_width) - 1), exponent


def softmax(
    spec: SoftmaxSpec,
    scores: np.ndarray,
    scale: float,
    valid: np.ndarray | int | None = None,
) -> np.ndarray:
    """Probabilities (stored integers) of rows of scores.

    Parameters
    ----------
    scores : int array, shape (rows, length)
        Stored integers of ``spec.in_fmt``.
    scale : float
        Logit of a score of value 1.0.
    valid : int or int array of shape (rows,), optional
        How many scores of each row count; all by default.
    """
    scores = np.asarray(scores)
    rows, length = scores.shape
    count = np.broadcast_to(length if valid is None else valid, (rows,))
    probability = _rows(spec, _chunked(spec, scores), encode_scale(spec, scale), count)
    return probability.reshape(rows, -1)[:, :length]


def quantize(spec: SoftmaxSpec, logits: np.ndarray) -> tuple[np.ndarray, float]:
    """Stored scores of rows of logits, and the scale that undoes the quantisation.

    Each row is shifted by its middle, which softmax does not see; the widest fills ``in_fmt``.
    """
    logits = np.asarray(logits, dtype=np.float64)
    logits = logits - (logits.max(1, keepdims=True) + logits.min(1, keepdims=True)) / 2
    step = np.abs(logits).max() / spec.in_fmt.max or 1.0
    return np.rint(logits / step).astype(np.int64), step * 2.0**spec.in_fmt.frac_bits


def from_array(spec: SoftmaxSpec, values: np.ndarray) -> dict[str, dict[str, np.ndarray]]:
    """Commands and scores for rows of floating-point logits or stored integer scores.

    Logits go through :func:`quantize`; integers are taken as they are, with scale 1.

    Raises ``ValueError`` for another shape, scores out of range or a scale that does not fit.
    """
    if values.ndim != 2 or not values.size:
        raise ValueError(f"softmax needs an array of shape (rows, length), not {values.shape}")
    rows, length = values.shape
    if length > spec.max_length:
        raise ValueError(f"rows may hold at most max_length = {spec.max_length}, not {length}")
    fmt = spec.in_fmt
    if values.dtype.kind in "iu":
        if values.min() < fmt.min or values.max() > fmt.max:
            wrong = values.min() if values.min() < fmt.min else values.max()
            raise ValueError(f"scores must lie in {fmt.min}..{fmt.max} ({fmt}), not {wrong}")
        scores, scale = values.astype(np.int64), 1.0
    elif values.dtype.kind == "f":
        scores, scale = quantize(spec, values)
    else:
        raise ValueError(f"softmax needs integers or floats, not {values.dtype}")
    most = (1 << 16) - 1  # rows of a command
    commands = np.full(-(-rows // most), most)
    commands[-1] -= most * len(commands) - rows
    each = np.ones_like(commands)
    return {
        "i_command": {
            "scale": encode_scale(spec, scale) * each,
            "length": length * each,
            "valid": length * each,
            "is_causal": 0 * each,
            "offset": 0 * each,
            "rows": commands,
        },
        "i": {"score": _chunked(spec, scores).reshape(-1, spec.lanes)},
    }


def golden(spec: SoftmaxSpec, inputs: Batches) -> dict[str, dict[str, np.ndarray]]:
    """Output batches for commands and scores, as the RTL gives them.

    Raises ``ValueError`` for a length above ``max_length`` or scores that do not match commands.
    """
    commands = inputs["i_command"]
    scores = np.asarray(inputs["i"]["score"], dtype=np.int64)
    probabilities, lasts, start = [], [], 0
    for index in range(len(commands["rows"])):
        command = {name: int(values[index]) for name, values in commands.items()}
        if command["length"] > spec.max_length:
            raise ValueError(
                f"length of command {index} must be at most max_length = {spec.max_length}, "
                f"not {command['length']}"
            )
        chunks = -(-command["length"] // spec.lanes)
        taken = scores[start : start + command["rows"] * chunks]
        start += command["rows"] * chunks
        if len(taken) < command["rows"] * chunks:
            raise ValueError(f"i must hold {start} elements for these commands, not {len(scores)}")
        if len(taken):
            by_row = taken.reshape(command["rows"], chunks, spec.lanes)
            p = _rows(spec, by_row, command["scale"], _row_counts(command))
            probabilities.append(p.reshape(-1, spec.lanes))
            lasts.append(np.tile(np.arange(chunks) == chunks - 1, command["rows"]))
    if start != len(scores):
        raise ValueError(f"i must hold {start} elements for these commands, not {len(scores)}")
    empty = np.zeros((0, spec.lanes), dtype=np.int64)
    return {
        "o": {
            "probability": np.concatenate([empty, *probabilities]),
            "last": np.concatenate([empty[:, 0], *lasts]).astype(np.int64),
        }
    }


def _row_counts(command: dict[str, int]) -> np.ndarray:
    """How many scores count in each row of a command."""
    valid = min(command["valid"], command["length"])
    if not command["is_causal"]:
        return np.full(command["rows"], valid)
    return np.clip(np.arange(command["rows"]) + command["offset"] + 1, 0, valid)


def _chunked(spec: SoftmaxSpec, scores: np.ndarray) -> np.ndarray:
    """Rows cut into chunks of lanes, the last one padded: (rows, chunks, lanes)."""
    rows, length = scores.shape
    padded = np.zeros((rows, -(-length // spec.lanes) * spec.lanes), dtype=np.int64)
    padded[:, :length] = scores
    return padded.reshape(rows, -1, spec.lanes)


def _rows(spec: SoftmaxSpec, scores: np.ndarray, scale: int, count: np.ndarray) -> np.ndarray:
    """Probabilities of chunked rows, each with ``count`` scores that matter."""
    rows, chunks, lanes = scores.shape
    position = np.arange(chunks * lanes).reshape(chunks, lanes)
    counted = position < np.asarray(count)[:, None, None]
    mantissa, exponent = exponentials(spec, scores, scale)
    mantissa = np.where(counted, mantissa, 0)
    lowest = -(1 << (spec.exponent_width - 1))
    exponent = np.where(counted, exponent, lowest)
    top, total = _sums(spec, mantissa, exponent)
    return _normalise(spec, mantissa, exponent, top[:, None, None], total)


def _sums(
    spec: SoftmaxSpec, mantissa: np.ndarray, exponent: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Coarse maximum exponent of each row, and the sum in units of 2**(maximum - frac bits).

    ``2**(COARSE (top + 1))`` lies above every exponential so far. Bits that fall below the sum's
    last place, when an exponential is aligned or the sum moved, are dropped.
    """
    frac_bits = spec.sum_frac_bits
    coarse = exponent >> COARSE_BITS
    fine = mantissa << (exponent & (COARSE - 1))
    left = frac_bits - (spec.mantissa_width - 1) - COARSE
    top = np.full(len(mantissa), -(1 << (spec.exponent_width - 1 - COARSE_BITS)))
    total = np.zeros(len(mantissa), dtype=np.int64)
    for chunk in range(mantissa.shape[1]):
        risen = np.maximum(top, coarse[:, chunk].max(axis=1))
        total >>= np.minimum(COARSE * (risen - top), 63)
        distance = np.minimum(COARSE * (risen[:, None] - coarse[:, chunk]), 63)
        total += ((fine[:, chunk] << left) >> distance).sum(axis=1)
        top = risen
    return top, total


def _normalise(
    spec: SoftmaxSpec,
    mantissa: np.ndarray,
    exponent: np.ndarray,
    top: np.ndarray,
    total: np.ndarray,
) -> np.ndarray:
    """``mantissa / total`` with one rounding to the output format."""
    magnitude = np.array([int(t).bit_length() - 1 for t in total])  # -1 for an empty row
    width = reciprocal_input_width(spec)
    normalised = (total << (spec.sum_width - 1 - magnitude)) & ((1 << (spec.sum_width - 1)) - 1)
    table = reciprocal_table(spec)
    reciprocal = round_shift(
        table.evaluate(normalised >> (spec.sum_width - 1 - width)),
        table.frac_bits - spec.reciprocal_frac_bits,
    )
    product = mantissa * reciprocal[:, None, None]
    frac_bits = spec.mantissa_width - 1 + spec.reciprocal_frac_bits
    # probability = product * 2**-(frac_bits + distance)
    scale = (COARSE * (top + 1) - spec.sum_frac_bits) + magnitude[:, None, None]
    distance = scale - exponent
    if spec.out_fmt is Probability.BFLOAT16:
        return _to_bfloat16(product, frac_bits, distance)
    shift = np.minimum(frac_bits + distance - spec.probability_width, 62)
    return round_shift(product, shift)  # never above one: see tests/softmax/test_golden.py


def _to_bfloat16(product: np.ndarray, frac_bits: int, distance: np.ndarray) -> np.ndarray:
    """Bits of bfloat16 nearest to ``product * 2**-(frac_bits + distance)``, ties to even.

    Results below the smallest normal number are flushed to zero.
    """
    lead = np.where(product >= 1 << frac_bits, frac_bits, frac_bits - 1)  # it lies in (1/2, 2)
    drop = lead - 7
    quotient = product >> drop
    remainder = product & ((1 << drop) - 1)
    half = np.int64(1) << (drop - 1)
    up = (remainder > half) | ((remainder == half) & (quotient & 1 == 1))
    bits = ((127 + lead - frac_bits - distance) << 7) + quotient - 128 + up
    return np.where((product > 0) & (bits >= 128), bits, 0)


def max_error_ulp(spec: SoftmaxSpec, scores: np.ndarray, scale: float) -> float:
    """Largest error of any probability of these rows, against float64 softmax.

    In units of the last place: absolute for unsigned outputs, of the value's own binade for
    bfloat16, where results below the smallest normal number are left out. The float softmax takes
    the scale as it is stored.
    """
    stored = encode_scale(spec, scale) / 2.0**spec.scale_frac_bits / LOG2_E
    exact = float_softmax(np.asarray(scores) * (spec.in_fmt.lsb * stored))
    error = np.abs(decode(spec, softmax(spec, scores, scale)) - exact)
    if spec.out_fmt is not Probability.BFLOAT16:
        return float(error.max() * ((1 << spec.probability_width) - 1))
    normal = exact >= 2.0**-126
    ulp = 2.0 ** (np.floor(np.log2(exact[normal])) - 7)
    return float((error[normal] / ulp).max(initial=0.0))


def probe_rows(spec: SoftmaxSpec, length: int) -> np.ndarray:
    """Rows that show the error: two levels at many distances, ramps, noise of several widths."""
    rng = np.random.default_rng(length)
    low, high = spec.in_fmt.min, spec.in_fmt.max
    two_levels = np.full((24, length), low)
    two_levels[:, 0] = np.linspace(low, high, 24).astype(np.int64)
    ramp = np.linspace(low, high, length).astype(np.int64)
    noise = rng.normal(0, 1, (24, length)) * np.geomspace(1, high, 24)[:, None]
    rows = [two_levels, two_levels[:, ::-1], ramp[None], ramp[None, ::-1], np.rint(noise)]
    return np.clip(np.concatenate(rows), low, high).astype(np.int64)


PROBE_LENGTHS = (1, 2, 3, 17, 128, 1024, 4096)
PROBE_SCALES = (2.0**-9, 2.0**-6, 2.0**-4, 0.3, 0.999)  # of the largest


def figures(spec: SoftmaxSpec) -> dict[str, Any]:
    """Largest error over adversarial and random rows, bits of tables, and multipliers.

    The error is in units of the output's last place (of the value's binade for bfloat16).
    """
    lengths = sorted({min(n, spec.max_length) for n in PROBE_LENGTHS})
    largest = 2.0**spec.scale_int_bits / LOG2_E
    error = max(
        max_error_ulp(spec, probe_rows(spec, length), share * largest)
        for length in lengths
        for share in PROBE_SCALES
    )
    tables = mantissa_table(spec), reciprocal_table(spec)
    units = 1 if spec.has_table else spec.lanes
    exponential_bits = spec.mantissa_width + spec.exponent_width
    return {
        "max_error_ulp": round(error, 4),
        "table_bits": tables[0].table_bits * units + tables[1].table_bits,
        "score_table_bits": spec.has_table * (exponential_bits << spec.in_fmt.width) * spec.lanes,
        "row_buffer_bits": spec.buffer_depth * spec.lanes * exponential_bits,
        "multipliers": 3 * units + 2 + spec.lanes,
    }

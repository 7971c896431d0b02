#!/usr/bin/env python3
"""Attention over keys and values in 2 bits: how far it is from float64, and what decides that.

    python scripts/pim_kivi.py [--keys N] [--real] [--json F]

Relative L2 error over 4 heads of 64 normal queries with 128 features; keys are normal, or four of
their channels lie 10 deviations off, or reach 10 times as far; values are normal. "2 bits" is what
quantisation alone costs, with scales and zero points of float64: keys per channel as KIVI has them,
or per token as values. "unit" is the golden model of preset kivi, partial results divided as
`attention_merge` divides them. The other table is the same quantisation with scales of 8 bits, by
how many of them are behind the binary point, and int8 for what the codes stand for. ``--real`` has
the same quantisation in all attention of a sentence encoder: cosines of embeddings with float ones.
"""

import argparse
import json
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from rich.console import Console
from rich.table import Table

from gridloom.encoder_blocks import BlockOperators, Engine
from gridloom.kernels.attention import float_attention, relative_l2
from gridloom.kernels.pim_unit import golden
from gridloom.kernels.workloads.minilm import MiniLM, Operators, compare, sentences
from gridloom.kernels.workloads.minilm import float_attention as encoder_attention
from gridloom.pim_program import PimProgram
from gridloom.specs.pim_unit import KV_SCALE_WIDTH, PRESETS


SPEC = PRESETS["kivi"]
HEADS, QUERIES, HEAD_DIM = 4, 64, 128
SCALE = HEAD_DIM**-0.5
OUTLIERS = [3, 40, 77, 100]
KEYS = {
    "normal": lambda key: key,
    "4 channels 10 off": lambda key: key + _outliers([10, -10, 10, -10], 0),
    "4 channels 10 times": lambda key: key * _outliers(10, 1),
}
FRAC_BITS = range(4)
CHANNEL, TOKEN = 0, 1  # axes of (tokens, features) along which a scale is shared


def main() -> None:
    """Measure, print, and write JSON if asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--keys", type=int, default=512, metavar="N", help="of a head")
    parser.add_argument("--real", action="store_true", help="embeddings of a real encoder as well")
    parser.add_argument("--json", type=Path, metavar="F", help="write the figures here")
    options = parser.parse_args()
    document = {"formats": [], "frac_bits": []}
    for name, change in KEYS.items():
        rng = np.random.default_rng(0)
        query = rng.normal(size=(HEADS, QUERIES, HEAD_DIM))
        key, value = rng.normal(size=(2, HEADS, options.keys, HEAD_DIM))
        operands = query, change(key), value
        document["formats"].append({"keys": name, **formats(*operands)})
        document["frac_bits"].append({"keys": name, **by_frac_bits(*operands)})
    if options.real:
        document["real"] = real()
    for name, rows in document.items():
        style = ".4f" if name == "real" else ".2%"
        table = Table(*rows[0])
        for row in rows:
            table.add_row(*(x if isinstance(x, str) else format(x, style) for x in row.values()))
        Console().print(table)
    if options.json:
        options.json.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")


def formats(query: np.ndarray, key: np.ndarray, value: np.ndarray) -> dict[str, float]:
    """Errors by format of keys and values."""
    by_channel, by_token = (rounded(key, axis) for axis in (CHANNEL, TOKEN))
    values = rounded(value, TOKEN)
    return {
        "int8 unit": of_unit("default", query, key, value),
        "2-bit keys by channel": error(query, key, value, by_channel, value),
        "2-bit keys by token": error(query, key, value, by_token, value),
        "2 bits, as KIVI": error(query, key, value, by_channel, values),
        "2 bits, all by token": error(query, key, value, by_token, values),
        "unit": of_unit("kivi", query, key, value),
    }


def by_frac_bits(query: np.ndarray, key: np.ndarray, value: np.ndarray) -> dict[str, float]:
    """Errors by fraction bits of a scale; keys by head and values by feature fill 8 bits."""
    key_unit = np.abs(key).max(axis=(1, 2), keepdims=True) / 127
    value_unit = np.abs(value).max(axis=1, keepdims=True) / 127
    return {
        f"{bits} fraction bits": error(
            *(query, key, value),
            key_unit * rounded(key / key_unit, CHANNEL, bits),
            value_unit * rounded(value / value_unit, TOKEN, bits),
        )
        for bits in FRAC_BITS
    }


def real() -> list[dict[str, Any]]:
    """Smallest and mean cosine with float embeddings, by what attention has of keys and values."""
    model, texts = MiniLM(), sentences()
    reference = model.encode(texts)
    blocks = BlockOperators(2, Engine(), model.record(texts))
    attentions = {
        "2 bits, as KIVI": partial(_quantised, CHANNEL),
        "2 bits, all by token": partial(_quantised, TOKEN),
        "2 bits, as KIVI, features of values alike": partial(_quantised, CHANNEL, are_alike=True),
        "unit": blocks.pim_attention,
    }
    rows = []
    for name, attention in attentions.items():
        ours = replace(model, operators=Operators(attention=attention)).encode(texts)
        found = compare(ours, reference)
        rows.append(
            {
                "real embeddings": name,
                "smallest cosine": found.min_cosine,
                "mean cosine": found.mean_cosine,
            }
        )
    return rows


def _quantised(
    axis: int,
    q: np.ndarray,
    k: np.ndarray,
    v: np.ndarray,
    counts: np.ndarray,
    layer: int,
    *,
    are_alike: bool = False,
) -> np.ndarray:
    """The encoder's attention over keys and values of 2 bits, each sentence's by themselves.

    ``are_alike``: values in units of each feature's greatest, as the unit has them.
    """
    key, value = np.zeros(k.shape), np.zeros(v.shape)
    for sentence, count in enumerate(counts):
        key[sentence, :, :count] = rounded(k[sentence, :, :count].astype(float), axis)
        some = v[sentence, :, :count].astype(float)
        unit = np.abs(some).max(axis=1, keepdims=True) if are_alike else 1.0
        value[sentence, :, :count] = unit * rounded(some / unit, TOKEN)
    return encoder_attention(q, key, value, counts, layer)


def rounded(values: np.ndarray, axis: int, frac_bits: int | None = None) -> np.ndarray:
    """What 2 bits leave of ``values`` (heads, tokens, features).

    Groups of 32 tokens, or of 32 features, share a scale and a zero point: of float64, or in units
    of int8 and 8 bits each.
    """
    size = SPEC.lanes if axis == CHANNEL else SPEC.kv_group
    result = np.empty_like(values)
    for start in range(0, values.shape[1 + axis], size):
        some = (slice(None),) * (1 + axis) + (slice(start, start + size),)
        result[some] = _group(values[some], 1 + axis, frac_bits)
    return result


def _group(values: np.ndarray, axis: int, frac_bits: int | None) -> np.ndarray:
    zero = values.min(axis=axis, keepdims=True)
    if frac_bits is not None:
        zero = np.rint(zero)
    scale = (values.max(axis=axis, keepdims=True) - zero) / 3
    if frac_bits is not None:
        most = (1 << KV_SCALE_WIDTH) - 1
        scale = np.minimum(np.rint(scale * 2**frac_bits), most) / 2**frac_bits
    levels = np.stack([zero + code * scale for code in range(4)])
    if frac_bits is not None:
        levels = np.clip(np.floor(levels + 0.5), -128, 127)
    code = np.abs(levels - values).argmin(axis=0, keepdims=True)
    return np.take_along_axis(np.broadcast_to(levels, (4, *values.shape)), code, 0)[0]


def error(
    query: np.ndarray,
    key: np.ndarray,
    value: np.ndarray,
    other_key: np.ndarray,
    other_value: np.ndarray,
) -> float:
    """Relative L2 between attention over other keys and values and that over the given ones."""
    return _compared(_attention(query, other_key, other_value), query, key, value)


def of_unit(preset: str, query: np.ndarray, key: np.ndarray, value: np.ndarray) -> float:
    """The same of a unit, whose scaled scores have bits enough for outliers."""
    spec = PRESETS[preset].model_copy(update={"exponent_width": 14})
    program = PimProgram(spec)
    handle = program.attend(query, key, value, SCALE)
    return _compared(handle.read(golden(spec, program.inputs())), query, key, value)


def _compared(found: np.ndarray, *operands: np.ndarray) -> float:
    return float(relative_l2(found, _attention(*operands)))


def _attention(*operands: np.ndarray) -> np.ndarray:
    heads = zip(*operands, strict=True)
    return np.stack([float_attention(*head, SCALE) for head in heads])


def _outliers(there: object, elsewhere: float) -> np.ndarray:
    channels = np.full(HEAD_DIM, float(elsewhere))
    channels[OUTLIERS] = there
    return channels


if __name__ == "__main__":
    main()

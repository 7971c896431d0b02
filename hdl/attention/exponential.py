"""Probabilities from scaled scores."""

from typing import Any

from amaranth.hdl import Cat, Module, Mux, Signal, Value, signed

from gridloom.specs.attention import AttentionSpec
from gridloom.tables.attention import mantissa_table

from ..common.delay import delay
from ..emit import place
from .table_function import TableFunction


__all__ = ["exponential"]


def exponential(
    m: Module, platform: Any, spec: AttentionSpec, word: Value, maximum: Value
) -> Value:
    """The probability of a scaled score, ``exponential_latency`` cycles later.

    ``word`` has the score below, and above it whether it counts; ``maximum`` is that of its row.
    """
    width = spec.probability_width
    scaled, is_counted = word[:-1].as_signed(), word[-1]
    whole = scaled[spec.argument_frac_bits :].as_signed()
    furthest = width + 2
    difference = Signal(signed(spec.maximum_width + 1))
    distance = Signal(range(furthest + 1), reset_less=True)
    fraction = Signal(spec.argument_frac_bits, reset_less=True)
    counted = Signal(reset_less=True)
    m.d.comb += difference.eq(maximum - 1 - whole)
    m.d.sync += [
        distance.eq(Mux(difference > furthest, furthest, difference)),
        fraction.eq(scaled[: spec.argument_frac_bits]),
        counted.eq(is_counted),
    ]
    table = mantissa_table(spec)
    power = TableFunction(table, len(distance) + 1)
    place(m, platform, "power", power, x=fraction, i=Cat(distance, counted))
    distance = power.o[:-1]
    counted = delay(m, power.o[-1], 1, name="counted")
    kept = power.y.shift_right(table.frac_bits - width)  # one bit below the last
    shifted = Signal(width + 2, reset_less=True)
    rounded = Signal(width + 2)
    probability = Signal(width, reset_less=True)
    m.d.comb += rounded.eq((shifted + 1) >> 1)
    m.d.sync += [
        shifted.eq(kept >> distance),
        probability.eq(Mux(counted, Mux(rounded[width:].any(), (1 << width) - 1, rounded), 0)),
    ]
    return probability

"""bf16 scores become fixed point: against exact arithmetic, ties and the ends of the range too."""

import math
from fractions import Fraction

import numpy as np
import pytest
from amaranth.sim import Simulator

from gridloom.hdl.attention.score_aligner import ScoreAligner
from gridloom.specs.attention import (
    EXPONENT_BIAS,
    EXPONENT_WIDTH,
    STEP,
    UNIT_BITS,
    AttentionSpec,
)


def fixed_point(spec, integer, steps, scale_exponent):
    """``integer`` times its power of two in units of the result, rounded half up, saturated."""
    power = STEP * steps + scale_exponent - 3 * EXPONENT_BIAS - UNIT_BITS
    value = integer * Fraction(2) ** (power + spec.argument_frac_bits + 1)
    highest = (1 << (spec.scaled_width - 1)) - 1
    return min(max(math.floor(value + Fraction(1, 2)), -highest - 1), highest)


def drawn_scores(spec, rng, count):
    """Integer, steps and scale's exponent: of every size, most of them within the result's range.

    One in four has a leading one and zeros alone, for ties.
    """
    most = spec.score_integer_width - 1
    for _ in range(count):
        width = int(rng.integers(1, most + 1))
        integer = 1 << (width - 1)
        if rng.random() < 0.75:
            integer |= int(rng.integers(0, integer))
        integer = int(rng.choice([-1, 1])) * integer
        steps = int(rng.integers(0, 1 << spec.sum_exponent_width))
        # So that the leading one comes to lie between just below the result and just above it.
        leading = int(rng.integers(-3, spec.scaled_width + 2))
        power = leading - (width - 1) - spec.argument_frac_bits - 1
        scale = power + 3 * EXPONENT_BIAS + UNIT_BITS - STEP * steps
        if rng.random() < 0.1 or not 0 <= scale < 1 << EXPONENT_WIDTH:
            scale = int(rng.integers(0, 1 << EXPONENT_WIDTH))
        yield integer, steps, scale


@pytest.mark.parametrize("width", [4, 11, 16])
def test_scores_are_rounded_and_saturated(width):
    sizes = {"rows": 2, "cols": 2, "head_dim": 16, "value_dim": 3, "sharing": 2}
    spec = AttentionSpec(operand="bf16", **sizes, probability_width=width)
    scores = list(drawn_scores(spec, np.random.default_rng(width), 3000))
    dut = ScoreAligner(spec)
    seen = []

    async def bench(ctx):
        for n in range(len(scores) + spec.align_latency):
            integer, steps, scale = scores[n % len(scores)]
            integer %= 1 << spec.score_integer_width
            ctx.set(dut.score, steps << spec.score_integer_width | integer)
            ctx.set(dut.scale_exponent, scale)
            seen.append(ctx.get(dut.fixed))
            await ctx.tick()

    simulator = Simulator(dut)
    simulator.add_clock(1e-6)
    simulator.add_testbench(bench)
    simulator.run()
    expected = [fixed_point(spec, *score) for score in scores]
    assert seen[spec.align_latency :] == expected
    inside = sum(abs(x) < 1 << (spec.scaled_width - 1) for x in expected if x)
    assert inside > 200  # or the draw says little

"""The golden model against exact rationals and float64, and every error message."""

import math
from fractions import Fraction

import numpy as np
import pytest

from gridloom.kernels.norm import error_ulp, figures, float_norm, golden, normalize_row
from gridloom.registry import find
from gridloom.specs.errors import UserError
from gridloom.specs.formats import QFormat
from gridloom.specs.norm import NormKind, NormSpec
from gridloom.testbench.norm import adversarial_row


PLAIN = NormSpec(affine=False, max_length=4096)
FINE = NormSpec(affine=False, max_length=4096, out_fmt=QFormat(4, 12))


def exact_row(spec, x):
    """The definition in rationals but for the root, whose argument they give exactly."""
    values = [Fraction(int(v)) for v in x]
    n = len(values)
    mean = sum(values) / n if spec.kind is NormKind.LAYER else 0
    scale = Fraction(2) ** (2 * spec.in_fmt.frac_bits)
    power = sum((v - mean) ** 2 for v in values) / n + Fraction(spec.epsilon) * scale
    return [float(v - mean) / math.sqrt(power) if v != mean else 0.0 for v in values]


@pytest.mark.parametrize("kind", list(NormKind))
@pytest.mark.parametrize("epsilon", [0.0, 1e-12, 1e-5])
def test_float_reference_equals_rationals(kind, epsilon):
    spec = NormSpec(kind=kind, epsilon=epsilon, affine=False)
    rng = np.random.default_rng(3)
    for length in (1, 2, 5, 64, 700):
        for _ in range(12):
            x = adversarial_row(rng, spec.in_fmt, length)
            reference = float_norm(spec, x * spec.in_fmt.lsb)
            assert np.allclose(reference, exact_row(spec, x), rtol=1e-9, atol=1e-9)


@pytest.mark.parametrize("spec", [PLAIN, FINE], ids=["q8_8", "q4_12"])
@pytest.mark.parametrize("part", range(8))
def test_within_an_ulp_at_every_length(spec, part):
    rng = np.random.default_rng(part)
    for length in range(1 + part, 4097, 8):
        x = adversarial_row(rng, spec.in_fmt, length)
        assert error_ulp(spec, x, 1, 0).max() <= 1.0, length


@pytest.mark.parametrize("spec", [PLAIN, FINE], ids=["q8_8", "q4_12"])
@pytest.mark.parametrize("length", [1, 2, 3, 5, 63, 64, 127, 1000, 2049, 4095, 4096])
def test_nearly_constant_rows(spec, length):
    """Constant, and with a few values one LSB away: the variance is as small as it can be."""
    for level in (0, 1, -1, 100, spec.in_fmt.min, spec.in_fmt.max):
        row = np.full(length, level)
        assert not normalize_row(spec, row).any()
        for count in {1, 2, length // 2, length - 1} & set(range(1, length)):
            row[:] = level
            row[:count] += 1 if level < spec.in_fmt.max else -1
            assert error_ulp(spec, row, 1, 0).max() <= 1.0


@pytest.mark.parametrize("seed", range(60))
def test_within_an_ulp_for_drawn_specs(seed):
    spec = find("norm").draw_spec(np.random.default_rng(seed))
    assert figures(spec, seed)["max_error_ulp"] <= 1.0


@pytest.mark.parametrize("preset", find("norm").presets)
def test_presets_reach_the_mark(preset):
    measured = figures(find("norm").preset(preset), rows=24)
    assert measured["max_error_ulp"] <= 0.8
    assert measured["table_bits"] > 0


def test_constant_rows_give_beta():
    spec = NormSpec(beta_fmt=QFormat(8, 8), gamma_fmt=QFormat(2, 8))
    beta = np.array([3, -5, 700, 0])
    assert normalize_row(spec, np.full(4, 321), np.full(4, 511), beta).tolist() == beta.tolist()


def test_worked_example_of_the_readme():
    spec = NormSpec(affine=False, epsilon=0.0)
    assert normalize_row(spec, np.array([256, 512, 768, 1024])).tolist() == [-343, -114, 114, 343]


def batches(spec, lengths, rows, weights, index=(), gamma=(), beta=(), x=()):
    return {
        "i_command": {
            "weights": np.array(weights),
            "length": np.array(lengths),
            "rows": np.array(rows),
        },
        "i_weight": {
            "index": np.array(index, dtype=np.int64),
            "gamma": np.array(gamma, dtype=np.int64),
            "beta": np.array(beta, dtype=np.int64),
        },
        "i": {"x": np.array(x, dtype=np.int64).reshape(-1, spec.lanes)},
    }


def test_weights_come_before_the_rows_of_their_command():
    spec = NormSpec(max_length=4, gamma_fmt=QFormat(2, 2), beta_fmt=QFormat(8, 0))
    inputs = batches(
        spec,
        lengths=[2, 2, 9],  # the last is taken as 4
        rows=[1, 1, 1],
        weights=[2, 1, 3],
        index=[0, 1, 1, 2, 3, 0],
        gamma=[0, 0, 0, 0, 0, 0],
        beta=[1, 2, 3, 4, 5, 6],
        x=[0] * 8,
    )
    output = golden(spec, inputs)["o"]
    assert (output["y"][:, 0] // 256).tolist() == [1, 2, 1, 3, 6, 3, 4, 5]
    assert output["last"].tolist() == [0, 1, 0, 1, 0, 0, 0, 1]


def test_commands_without_rows_give_nothing():
    spec = NormSpec(max_length=4)
    inputs = batches(spec, lengths=[0, 3], rows=[5, 0], weights=[0, 0])
    assert len(golden(spec, inputs)["o"]["y"]) == 0


def test_lanes_past_the_end_are_zero():
    spec = NormSpec(lanes=4, max_length=8, affine=False)
    inputs = {
        "i_command": {"length": np.array([5]), "rows": np.array([1])},
        "i": {"x": np.array([[1, 2, 3, 4], [500, 9, 9, 9]])},
    }
    assert golden(spec, inputs)["o"]["y"][1, 1:].tolist() == [0, 0, 0]


def test_refuses_inputs_that_do_not_fit_the_commands():
    spec = NormSpec(max_length=4)
    with pytest.raises(ValueError, match="i_command asks for 6 beats of i, which has 5"):
        golden(spec, batches(spec, lengths=[3], rows=[2], weights=[0], x=[0] * 5))
    with pytest.raises(ValueError, match="i_command asks for 2 weights, but i_weight has 0"):
        golden(spec, batches(spec, lengths=[0], rows=[0], weights=[2]))
    with pytest.raises(ValueError, match="i_weight.index must be below max_length = 4, not 5"):
        golden(spec, batches(spec, [0], [0], [1], index=[5], gamma=[0], beta=[0]))


MESSAGES = [
    ({"in_fmt": "UQ8.8"}, "in_fmt must be signed with 2 to 16 bits, not UQ8.8"),
    ({"in_fmt": "Q9.8"}, "in_fmt must be signed with 2 to 16 bits, not Q9.8"),
    ({"out_fmt": "Q1.0"}, "out_fmt must be signed with 2 to 16 bits, not Q1.0"),
    ({"out_fmt": "Q9.-1"}, "out_fmt must have 0 or more fraction bits, not Q9.-1"),
    ({"lanes": 3}, "lanes must be 1, 2, 4, 8, 16 or 32, not 3"),
    ({"lanes": 64}, "lanes = 64: must be 1 to 32"),
    ({"gamma_fmt": "Q3.16"}, "gamma_fmt must have at most 18 bits, not Q3.16"),
    ({"beta_fmt": "UQ10.9"}, "beta_fmt must have at most 18 bits, not UQ10.9"),
    (
        {"out_fmt": "Q4.12", "beta_fmt": "Q8.8", "gamma_fmt": "Q4.12"},
        r"out_fmt Q4.12 with gamma_fmt Q4.12 and beta_fmt Q8.8 has products of up to 2\*\*20 LSB",
    ),
    (
        {"gamma_fmt": "Q19.-1", "out_fmt": "Q6.10", "max_length": 100},
        "gamma_fmt Q19.-1 with out_fmt Q6.10 needs 38 bits before gamma; at most 35",
    ),
    ({"max_length": 0}, "max_length = 0: must be 1 to 65535"),
    ({"max_length": 65536}, "max_length = 65536: must be 1 to 65535"),
    ({"epsilon": -1e-5}, "epsilon = -1e-05: must be 0 to 0.1"),
    ({"epsilon": 0.2}, "epsilon = 0.2: must be 0 to 0.1"),
    ({"kind": "batch"}, "kind = 'batch': must be 'layer' or 'rms'"),
]


@pytest.mark.parametrize("parameters, message", MESSAGES)
def test_refuses(parameters, message):
    with pytest.raises(UserError, match=message):
        NormSpec.make(**parameters)

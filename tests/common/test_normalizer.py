# amaranth: UnusedElaboratable=no
"""The normaliser against ``int.bit_length``."""

import numpy as np
import pytest

from gridloom.hdl.common.normalizer import Normalizer
from gridloom.testbench.drivers.enabled import run_enabled


@pytest.mark.parametrize("width", [1, 2, 3, 7, 8, 16, 33, 64])
def test_equals_bit_length(width):
    rng = np.random.default_rng(width)
    values = [0, 1, (1 << width) - 1, 1 << (width - 1)]
    values += [
        int.from_bytes(rng.bytes(16), "little") >> (128 - int(bits))
        for bits in rng.integers(1, width, 120, endpoint=True)
    ]
    for stages in {1, Normalizer.levels(width), (Normalizer.levels(width) + 1) // 2}:
        dut = Normalizer(width, stages)
        results = run_enabled(
            dut, [{"x": v} for v in values], dut.latency, ["mantissa", "count", "zero"], rng
        )
        for x, (mantissa, count, zero) in zip(values, results, strict=True):
            assert zero == (x == 0)
            if x:
                assert count == width - x.bit_length()
            assert mantissa == x << (width - x.bit_length())


def test_few_leading_zeros_need_few_levels():
    rng = np.random.default_rng(5)
    dut = Normalizer(40, 2, max_count=15)
    assert len(dut.count) == 4
    values = [0, 1 << 24, (1 << 40) - 1] + [int(v) for v in rng.integers(1 << 24, 1 << 40, 100)]
    outputs = ["mantissa", "count", "zero"]
    results = run_enabled(dut, [{"x": v} for v in values], dut.latency, outputs, rng)
    assert results[0][::2] == (0, 1)
    for x, result in zip(values[1:], results[1:], strict=True):
        count = 40 - x.bit_length()
        assert result == (x << count, count, 0)


@pytest.mark.parametrize("count", [-1, 16])
def test_refuses_counts(count):
    with pytest.raises(ValueError, match=f"max_count must be 0 to 15, not {count}"):
        Normalizer(16, 1, max_count=count)


@pytest.mark.parametrize("width", [0, 257])
def test_refuses_widths(width):
    with pytest.raises(ValueError, match=f"width must be 1 to 256, not {width}"):
        Normalizer(width, 1)


@pytest.mark.parametrize("stages", [0, 5])
def test_refuses_stages(stages):
    with pytest.raises(ValueError, match=f"stages must be 1 to 4 for 16 bits, not {stages}"):
        Normalizer(16, stages)

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


@pytest.mark.parametrize("width", [0, 257])
def test_refuses_widths(width):
    with pytest.raises(ValueError, match=f"width must be 1 to 256, not {width}"):
        Normalizer(width, 1)


@pytest.mark.parametrize("stages", [0, 5])
def test_refuses_stages(stages):
    with pytest.raises(ValueError, match=f"stages must be 1 to 4 for 16 bits, not {stages}"):
        Normalizer(16, stages)

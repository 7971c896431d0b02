"""The RTL against golden and cycle model."""

import numpy as np
import pytest

from gridloom.specs.formats import QFormat, Rounding
from gridloom.specs.requantize import RequantizeSpec
from gridloom.testbench.checks import check_block


@pytest.mark.parametrize("rounding", Rounding)
def test_exhaustively(rounding):
    spec = RequantizeSpec(in_fmt=QFormat(4, 4), out_fmt=QFormat(2, 2), rounding=rounding)
    check_block("requantize", spec, seed=0, size=256)


def test_latency_and_throughput():
    trace = check_block("requantize", RequantizeSpec(), seed=4, size=50, stalls={})
    taken, given = trace.transfers["i"], trace.transfers["o"]
    assert np.all(given - taken == RequantizeSpec().latency)
    assert np.all(np.diff(given) == 1)

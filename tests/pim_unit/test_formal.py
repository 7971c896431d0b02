"""Proofs about the unit's streams."""

import pytest

from gridloom.hdl.pim_unit import PimUnit
from gridloom.specs.pim_unit import PimFunction, PimUnitSpec
from gridloom.testbench.formal import StreamContract, prove, why_no_proofs


pytestmark = [
    pytest.mark.formal,
    pytest.mark.skipif(why_no_proofs() is not None, reason=str(why_no_proofs())),
]

SMALL = PimUnitSpec(
    lanes=2,
    columns=1,
    function=PimFunction.NONE,
    has_attention=False,
    buffer_words=4,
    max_passes=1,
    max_head_dim=2,
    output_width=8,
    queue_commands=1,
    queue_results=4,
)


def test_stream_rules(tmp_path):
    prove(
        StreamContract(PimUnit(SMALL), SMALL),
        directory=tmp_path,
        depth=16,
        induction=False,
        cover=False,
    )

"""Proofs about the unit's streams and its commands."""

import pytest

from gridloom.hdl.pim_unit import PimUnit
from gridloom.specs.pim_unit import PimFunction, PimUnitSpec, Weight
from gridloom.testbench.formal import ProofFailedError, StreamContract, prove, why_no_proofs

from .definition import Definition, StatusProof


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
ATTENDING = SMALL.model_copy(
    update={
        "buffer_words": 8,  # a region for each word
        "max_passes": 2,
        "has_attention": True,
        "max_features": 8,
        "max_length": 8,
        "max_head_dim": 4,
        "probability_width": 4,
        "exponent_width": 6,
        "lag": 1,
    }
)


def test_stream_rules(tmp_path):
    """Of the whole unit, whatever its multipliers give; deep enough for a first result."""
    contract = StreamContract(PimUnit(SMALL), SMALL)
    prove(contract, directory=tmp_path, depth=44, induction=False, free=("$mul",))


FLOATING = SMALL.model_copy(update={"weight": Weight.BF16, "output_width": 16})


@pytest.mark.parametrize("spec", [SMALL, ATTENDING, FLOATING], ids=["gemm", "attend", "bf16"])
def test_status_is_that_of_the_definition(spec, tmp_path):
    """For all commands, and so are the parts of the buffer that it uses."""
    prove(StatusProof(spec), directory=tmp_path, depth=17, induction=False, cover=False)


def test_another_definition_is_refuted(tmp_path, monkeypatch):
    """Results may follow right behind the activations that they come from."""
    overlaps = Definition.overlaps
    monkeypatch.setattr(
        Definition, "overlaps", lambda self: overlaps(self) | (self.command.target == self.read_end)
    )
    with pytest.raises(ProofFailedError, match="Assert failed"):
        prove(StatusProof(SMALL), directory=tmp_path, depth=17, induction=False, cover=False)

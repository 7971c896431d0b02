"""No score and no probability ever reaches a memory port: proved on the elaborated netlist.

Scores before softmax and probabilities after it live in the elements: the sum that grows, the
chain (``score``, and ``returned`` where probabilities have their own), the factor ``weight``, the
product.
From there go wires to the softmax paths and to the feet. The proof follows every path of wires,
cells, registers and memories from those bits, whatever the values on it and however many cycles it
takes; and finds that none leaves the array's paths and feet but through five memories that keep
sums over keys: numerators (``running``, ``finished``), ``denominators``, ``maxima`` and
``statistics`` (denominator and maximum of finished queries). So what the array gives, and what its
AXI4 master writes, can depend on scores by those alone. Moreover it can in the data only: no
address, no valid, no ready, no register that software reads depends on any score at all.

What such a proof cannot tell is what those memories hold; that they hold the sums, bit for bit, is
what the golden model is compared with. Faults at the end show that a leak is found.
"""

import re

import pytest
from amaranth.hdl import Signal, Value

from gridloom.hdl.attention import foot, path
from gridloom.hdl.attention.memory_top import AttentionMemoryTop
from gridloom.hdl.attention.rtl import Attention
from gridloom.specs.attention import AttentionSpec, Operand
from gridloom.specs.memory_port import MemoryPort
from gridloom.testbench.formal import why_no_proofs
from gridloom.testbench.information_flow import read_flow


pytestmark = [
    pytest.mark.formal,
    pytest.mark.skipif(why_no_proofs() is not None, reason=str(why_no_proofs())),
]

SIZES = {"rows": 2, "cols": 2, "probability_width": 4, "output_lanes": 2, "max_length": 16}
OWN = AttentionSpec(head_dim=4, value_dim=4, sharing=2, **SIZES)  # a chain of the probabilities'
SPECS = {
    "own": OWN,
    "shared": AttentionSpec(head_dim=15, value_dim=15, sharing=1, **SIZES),
    "resident": OWN.model_copy(update={"resident": 3}),
    "bf16": OWN.model_copy(update={"operand": Operand.BF16}),
}
SECRETS = r".*columns_\d+\..*row_\d+\.(score|returned|weight|total|product)"
SUMS = r".*(foot_\d+\.(running|finished)|path_\d+\.(denominators|maxima|statistics)(\$\d+)?)"
LINES = r".*path_\d+\.(line|late|waiting)\.memory(\$\d+)?"  # words wait for a fixed time
INSIDE = r"(core\.array\.)?((columns|ends)_\d+\..*|chain(_out|_top)?|scores|totals?|probabilit\w+)"
PORT = MemoryPort(data_width=64)


def leaks(design, folder):
    """Output ports that depend on a secret by another way than the sums."""
    flow = read_flow(design, folder)
    reached, _ = flow.reached(flow.bits(SECRETS), SUMS)
    return {name for name, bits in flow.outputs.items() if not reached.isdisjoint(bits)}


@pytest.mark.parametrize("name", SPECS)
@pytest.mark.parametrize("is_on_memory", [False, True], ids=["streams", "memory"])
def test_no_score_leaves_but_in_a_sum(name, is_on_memory, tmp_path):
    spec = SPECS[name]
    assert spec.has_own_chain == (name != "shared")
    flow = read_flow(AttentionMemoryTop(spec, PORT) if is_on_memory else Attention(spec), tmp_path)
    secrets = flow.bits(SECRETS)
    held = (spec.score_width + spec.sum_width + spec.probability_width) * spec.rows * spec.cols
    assert len(secrets) >= held
    reached, memories = flow.reached(secrets, SUMS)
    assert not [p for p, bits in flow.outputs.items() if not reached.isdisjoint(bits)]
    # Of the memories only the sums, beside a path's delay lines, and nothing else outside.
    memories = {m for m in memories if not re.fullmatch(LINES, m)}
    assert memories == {m for m in flow.memories if re.fullmatch(SUMS, m)}
    assert len(memories) == 2 * spec.cols + 3 * spec.num_paths
    assert not [n for n in flow.of(reached) if not re.fullmatch(INSIDE, n)]
    assert any(n.endswith("path_0.probability") for n in flow.of(reached))


@pytest.mark.parametrize("name", SPECS)
def test_scores_decide_data_and_nothing_else(name, tmp_path):
    """By the sums they reach the word that is written; they never reach how, when or where."""
    flow = read_flow(AttentionMemoryTop(SPECS[name], PORT), tmp_path)
    reached, _ = flow.reached(flow.bits(SECRETS))
    ports = {p for p, bits in flow.outputs.items() if not reached.isdisjoint(bits)}
    assert ports == {"m_axi_wdata"}


# ---- leaks that must be found


def spoil(monkeypatch, owner, port, leak):
    """Let ``owner`` drive a signal in the place of its output, and the output be ``leak`` of it.

    ``leak`` is given the component, that signal, and the probabilities of a path.
    """
    method = "_denominators" if owner is path.SoftmaxPath else "elaborate"
    original = getattr(owner, method)

    def leaky(self, m, platform=None, probability=None, *others):
        real = getattr(self, port)
        inner = Signal(Value.cast(real).shape(), name=f"{port}_inside")
        setattr(self, port, inner)
        given = () if probability is None else (platform, probability, *others)
        built = original(self, m, *given)
        setattr(self, port, real)
        module = m if given else built
        module.d.comb += Value.cast(real).eq(leak(self, inner, probability))
        return built

    monkeypatch.setattr(owner, method, leaky)


LEAKS = {
    "a probability beside the statistics": (
        (path.SoftmaxPath, "statistics", lambda _, inner, probability: inner ^ probability),
        {"m_axi_wdata"},
    ),
    "a probability that decides when results are known": (
        (path.SoftmaxPath, "finished", lambda _, inner, probability: inner | probability[0]),
        {"m_axi_wdata", "m_axi_wvalid", "m_axi_araddr", "s_axi_rdata"},
    ),
    "a tile's sum past the numerators": (
        (foot.ColumnFoot, "numerator", lambda foot, inner, _: inner + foot.total),
        {"m_axi_wdata"},
    ),
    "nothing, put in the same way": (
        (foot.ColumnFoot, "numerator", lambda _, inner, __: inner + 1),
        set(),
    ),
}


@pytest.mark.parametrize("name", LEAKS)
def test_a_leak_is_found(name, monkeypatch, tmp_path):
    """Three ways out, and a change that is none."""
    fault, ports = LEAKS[name]
    spoil(monkeypatch, *fault)
    found = leaks(AttentionMemoryTop(OWN, PORT), tmp_path)
    assert found >= ports
    assert bool(found) == bool(ports)

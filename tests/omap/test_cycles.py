"""Timers: those by rule are never missed by memories that keep time; what happens otherwise."""

import numpy as np
import pytest

from gridloom.hdl.emit import emit_verilog
from gridloom.hdl.omap import Omap
from gridloom.kernels.omap import golden
from gridloom.kernels.payload import length
from gridloom.sim.cycles import run
from gridloom.sim.omap import OmapCycles
from gridloom.sim.omap_link import Link, LinkCycles
from gridloom.sim.omap_system import run_system
from gridloom.sim.rtl import compile_verilog
from gridloom.specs.errors import UserError
from gridloom.specs.omap import OmapSpec
from gridloom.testbench.omap import brisk, draw_requests, draw_spec, inputs_of


LONG = 20_000  # cycles, of which twelve queries take a part
TIMERS = {"interval", "read_offset", "answer_offset"}


def timed_by_rule(spec, **changes):
    return OmapSpec(**{**spec.model_dump(exclude=TIMERS), **changes})


@pytest.mark.parametrize(
    "seed", [*range(16), *(pytest.param(n, marks=pytest.mark.slow) for n in range(16, 160))]
)
def test_timers_by_rule_are_enough_and_not_much_more(seed):
    """They are for hosts that give pages as soon as they are asked; others cost time anyhow."""
    rng = np.random.default_rng(seed)
    latency = int(rng.choice([1, 2, 5, 10, 25, 50, 100, 200, 400]))
    spec = timed_by_rule(draw_spec(rng), memory_latency=latency, tape="prf")
    link = LinkCycles(round_trip=int(rng.choice([1, 20, 250])))
    found = run_system(spec, 16, latency, link)
    assert not found.is_halted
    assert found.read_offset <= spec.read_offset <= found.read_offset + 20
    assert found.answer_offset <= spec.answer_offset
    if link.round_trip == 1:
        assert spec.answer_offset <= 2 * found.answer_offset + 50


@pytest.mark.parametrize("seed", range(4))
def test_memories_that_are_faster_than_promised_change_nothing_that_is_seen(seed):
    spec = timed_by_rule(draw_spec(np.random.default_rng(seed)), memory_latency=40, tape="prf")
    rng = np.random.default_rng([seed, 1])
    slow = run_system(spec, 12, 40)
    fast = run_system(spec, 12, lambda: int(rng.integers(1, 40)))
    for name in ("asked", "whole", "answered"):
        since = getattr(slow, name) - slow.requested[0]
        assert np.array_equal(since, getattr(fast, name) - fast.requested[0])


@pytest.mark.parametrize("outstanding", [1, 3])
def test_memories_that_hold_fewer_reads_than_a_query_makes(outstanding):
    """Words are taken before all of them are asked for."""
    spec = OmapSpec(num_keys=16, keys_per_bin=2, in_flight=2, resident_bins=4)
    assert spec.choices * spec.sealed_page_blocks > outstanding
    found = run_system(spec, 12, 2, outstanding=outstanding)
    assert not found.is_halted


def test_rate_and_latency_of_the_mark():
    """Two million queries a second in 3 us at 250 MHz, 100 ns of HBM and 1 us of link and back."""
    spec = OmapSpec(num_keys=256, memory_latency=25, in_flight=16)
    found = run_system(spec, 60, 25, Link().in_cycles())
    assert found.interval <= 125
    assert found.latency <= 750


@pytest.mark.compiled
@pytest.mark.parametrize(
    "timer, cycles",
    [("answer_offset", 140), pytest.param("read_offset", 80, marks=pytest.mark.slow)],
)
def test_a_timer_that_is_missed_halts_the_rtl_where_the_model_halts(timer, cycles):
    """All that was let go before is finished; nothing else is ever."""
    spec = OmapSpec(num_keys=8, keys_per_bin=2, slots=3, list_limit=10, in_flight=2)
    spec = brisk(spec).model_copy(update={timer: cycles})
    rng = np.random.default_rng(4)
    inputs = inputs_of(spec, draw_requests(spec, rng, 12), rng)
    full = {name: length(batch) for name, batch in golden(spec, inputs).items()}
    stalls = {name: np.arange(1000) % 997 > 900 for name in ("i_position_read", "i_frame_read")}
    library = compile_verilog(emit_verilog(Omap(spec), name="omap"), "omap", spec.streams())
    with pytest.raises(UserError, match="the cycle model is stuck") as stuck_model:
        run(OmapCycles(spec, inputs), full, stalls, limit=LONG)
    with pytest.raises(UserError, match="is stuck") as stuck_rtl:
        library.run(inputs, full, stalls, strict=True, timeout=LONG)
    assert _left(stuck_model) == _left(stuck_rtl)
    assert 0 < _left(stuck_rtl)["o_response"] < full["o_response"]


def _left(stuck):
    """How many elements each stream still lacks, from the message."""
    text = str(stuck.value)
    pairs = text[text.index("(") + 1 : text.rindex(")")].split(", ")
    return {name: int(count.split()[0]) for name, count in (pair.split(": ") for pair in pairs)}

"""The cycle model: exact on any stalls; and cycles that depend on what is public alone."""

import numpy as np
import pytest

from gridloom.hdl.ascon import Ascon
from gridloom.hdl.emit import emit_verilog
from gridloom.kernels.ascon import golden
from gridloom.kernels.payload import length
from gridloom.registry import find
from gridloom.sim.ascon import AsconCycles
from gridloom.sim.cycles import random_stalls, run
from gridloom.sim.rtl import compile_verilog
from gridloom.specs.ascon import AsconSpec, Operation
from gridloom.testbench.ascon import batches, stimulus
from gridloom.testbench.checks import check_block, check_seeds

from .known import known_answers


SLOW = pytest.mark.slow  # a minute of compilation each


def counts_of(spec, inputs):
    return {name: length(batch) for name, batch in golden(spec, inputs).items()}


def page(blocks, count):
    """``count`` pages to open, with a number of 8 bytes each."""
    commands, _ = known_answers(step=500)
    command = next(c for c in commands if c.operation is Operation.OPEN)
    command.ad = np.zeros(8, np.uint8)
    command.message = np.zeros(16 * blocks, np.uint8)
    return batches([command] * count, np.random.default_rng(0))


def test_one_page():
    spec = AsconSpec(rounds_per_cycle=4, max_bytes=640)
    inputs = page(40, 1)
    trace = run(AsconCycles(spec, inputs), counts_of(spec, inputs))
    assert spec.unstalled_cycles(Operation.OPEN, 8, 640) == 2 + 2 * 3 + 41 * 2
    assert trace.transfers["o_result"].tolist() == [90]
    assert trace.transfers["o"].tolist() == list(range(91, 131))


def test_pages_follow_while_the_one_before_leaves():
    spec = AsconSpec(rounds_per_cycle=4, max_bytes=640)
    inputs = page(40, 5)
    trace = run(AsconCycles(spec, inputs), counts_of(spec, inputs))
    assert np.diff(trace.transfers["o_result"]).tolist() == [90] * 4


@pytest.mark.parametrize("period_in", [1, 2, 3])
@pytest.mark.parametrize("period_out", [1, 2, 5])
def test_exact_under_regular_stalls(period_in, period_out):
    spec = AsconSpec(rounds_per_cycle=8, max_bytes=48)
    stalls = {
        "i": np.arange(period_in) > 0,
        "i_command": np.arange(3 * period_in) % 7 > 3,
        "o": np.arange(period_out) > 0,
        "o_result": np.arange(4 * period_out) > 1,
    }
    check_block("ascon", spec, 5, 60, stalls=stalls)


@pytest.mark.compiled
@pytest.mark.parametrize("rounds", [3, pytest.param(1, marks=SLOW), pytest.param(12, marks=SLOW)])
def test_exact_under_many_random_stalls(rounds):
    block = find("ascon")
    spec = AsconSpec(rounds_per_cycle=rounds, max_bytes=64)
    check_seeds(block, spec, range(25), 200, "compiled")


@pytest.mark.compiled
@pytest.mark.parametrize("rounds", [3, pytest.param(1, marks=SLOW), pytest.param(8, marks=SLOW)])
def test_cycles_are_the_same_whatever_is_secret(rounds):
    """Other keys, nonces, data and tags, right and wrong: the same cycle for every transfer."""
    spec = AsconSpec(rounds_per_cycle=rounds, max_bytes=64)
    library = compile_verilog(emit_verilog(Ascon(spec), name="ascon"), "ascon", spec.streams())
    valid = set()
    for seed in range(6):
        rng = np.random.default_rng(seed)
        inputs = stimulus(spec, rng, 300)
        stalls = random_stalls(rng, spec)
        counts = counts_of(spec, inputs)
        traces = []
        for other in range(4):
            secret = np.random.default_rng([seed, other])
            if other:
                _scramble(inputs, secret)
            done = library.run(inputs, counts, stalls, strict=True)
            valid |= set(done.outputs["o_result"]["is_valid"].tolist())
            traces.append(done.trace)
        assert all(trace == traces[0] for trace in traces)
    assert valid == {0, 1}


def _scramble(inputs, rng):
    """Other bytes in the place of all that may be secret."""
    for stream, names in (("i_command", ("key", "nonce")), ("i", ("data",))):
        for name in names:
            inputs[stream][name] = rng.integers(0, 256, inputs[stream][name].shape)

"""The RTL against the vectors and the golden model, its contract, and what it is not to give."""

import numpy as np
import pytest

from gridloom.hdl.ascon import Ascon
from gridloom.hdl.emit import emit_verilog
from gridloom.kernels.ascon import Command, golden, seal
from gridloom.kernels.payload import length
from gridloom.registry import find
from gridloom.sim.rtl import compare_bits, compile_verilog
from gridloom.specs.ascon import ROUNDS, AsconSpec, Operation
from gridloom.testbench.ascon import batches, random_bytes, tampered
from gridloom.testbench.checks import check_seeds
from gridloom.testbench.drivers.amaranth_streams import simulate

from .known import ZEROS, expected_batches, known_answers


SLOW = pytest.mark.slow  # a minute of compilation each
PARTS = ("key", "nonce", "ad", "message", "tag")


def sealed(rng, ad_bytes, message_bytes):
    """A command that opens what was sealed."""
    key, nonce = random_bytes(rng, 16), random_bytes(rng, 16)
    ad = random_bytes(rng, ad_bytes)
    message, tag = seal(key, nonce, ad, random_bytes(rng, message_bytes))
    return Command(Operation.OPEN, key, nonce, ad, message, tag)


def simulated(spec, inputs, stalls=None, counts=None):
    """Outputs and trace in Amaranth's simulator; as many as the golden model says."""
    counts = counts or {name: length(batch) for name, batch in golden(spec, inputs).items()}
    return simulate(Ascon(spec), spec, inputs, counts, stalls)


@pytest.mark.parametrize("rounds", ROUNDS)
def test_every_number_of_rounds(rounds):
    check_seeds("ascon", AsconSpec(rounds_per_cycle=rounds, max_bytes=48), (1, 4), 40)


@pytest.mark.compiled
@pytest.mark.parametrize("rounds", [n if n == 3 else pytest.param(n, marks=SLOW) for n in ROUNDS])
def test_every_vector_compiled(rounds):
    spec = AsconSpec(rounds_per_cycle=rounds, max_bytes=64)
    commands, answers = known_answers()
    expected = expected_batches(answers)
    library = compile_verilog(emit_verilog(Ascon(spec), name="ascon"), "ascon", spec.streams())
    inputs = batches(commands, np.random.default_rng(rounds))
    run = library.run(inputs, {n: length(b) for n, b in expected.items()}, {}, strict=True)
    compare_bits(expected, run.outputs)


@pytest.mark.compiled
@pytest.mark.slow
@pytest.mark.parametrize("preset", ["default", "fast", "ulx3s"])
def test_presets_compiled(preset):
    block = find("ascon")
    check_seeds(block, block.preset(preset), range(3), 1000, "compiled")


@pytest.mark.parametrize("part", PARTS)
def test_tampered_messages_leave_as_zeros(part):
    rng = np.random.default_rng(PARTS.index(part))
    spec = AsconSpec(rounds_per_cycle=6, max_bytes=64)
    right = [sealed(rng, 20, 40), sealed(rng, 5, 64)]
    wrong = [tampered(command, rng, part) for command in right]
    commands = [right[0], wrong[0], wrong[1], right[1]]
    outputs, _ = simulated(spec, batches(commands, rng))
    assert outputs["o_result"]["is_valid"].tolist() == [1, 0, 0, 1]
    assert not outputs["o_result"]["tag"].any()
    data = outputs["o"]["data"]
    assert data[:3].any(axis=1).all()
    assert not data[3:10].any()
    assert data[10:].any(axis=1).all()
    assert outputs["o"]["last"].tolist() == [0, 0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1]


@pytest.mark.parametrize("bit", range(0, 128, 9))
def test_every_byte_of_the_tag_counts(bit):
    rng = np.random.default_rng(bit)
    command = sealed(rng, 0, 16)
    command.tag = command.tag.copy()
    command.tag[bit // 8] ^= 1 << bit % 8
    outputs, _ = simulated(AsconSpec(rounds_per_cycle=12, max_bytes=32), batches([command], rng))
    assert outputs["o_result"]["is_valid"].tolist() == [0]
    assert not outputs["o"]["data"].any()


def test_nothing_leaves_while_the_tag_is_missing():
    rng = np.random.default_rng(0)
    spec = AsconSpec(rounds_per_cycle=4, max_bytes=128)
    command = sealed(rng, 8, 128)
    inputs = batches([command], rng)
    _, trace = simulated(spec, inputs)
    tag_came = trace.transfers["i"][-1]
    assert trace.transfers["o_result"].tolist() == [tag_came + 1]
    assert trace.transfers["o"][0] == tag_came + 2
    # Without its tag all of the message is taken, and neither result nor block comes, else
    # `simulate` raises for one too many.
    inputs["i"]["data"] = inputs["i"]["data"][:-1]
    outputs, _ = simulated(spec, inputs, counts={"o_result": 0, "o": 0})
    assert not len(outputs["o"]["data"])


def test_a_message_waits_for_room_while_the_output_is_stuck():
    rng = np.random.default_rng(4)
    spec = AsconSpec(rounds_per_cycle=12, max_bytes=32)
    commands = [sealed(rng, 0, 32), sealed(rng, 0, 32), sealed(rng, 0, 17)]
    inputs = batches(commands, rng)
    outputs, trace = simulated(spec, inputs, {"o": np.arange(400) < 80})
    compare_bits(golden(spec, inputs), outputs)
    came = trace.transfers["i"]
    # One block of the first is on o: that gives the second one place; the rest waits for o.
    assert came[3] < 80 <= came[4]


def test_lengths_past_the_limits_are_cut():
    rng = np.random.default_rng(1)
    spec = AsconSpec(rounds_per_cycle=12, max_bytes=48)
    whole = Command(
        Operation.SEAL, ZEROS, ZEROS, random_bytes(rng, 3), random_bytes(rng, 48), ZEROS
    )
    short = Command(Operation.PRF, ZEROS, ZEROS, ZEROS[:0], random_bytes(rng, 16), ZEROS)
    inputs = batches([whole, short], rng)
    expected = golden(spec, inputs)
    inputs["i_command"]["message_bytes"][:] = [63, 17]
    counts = {name: length(batch) for name, batch in expected.items()}
    compare_bits(expected, simulated(spec, inputs, counts=counts)[0])


def test_operation_3_is_the_prf():
    rng = np.random.default_rng(2)
    spec = AsconSpec(rounds_per_cycle=12, max_bytes=48)
    command = Command(Operation.PRF, ZEROS, ZEROS, ZEROS[:0], random_bytes(rng, 9), ZEROS)
    inputs = batches([command, command], rng)
    expected = golden(spec, inputs)
    inputs["i_command"]["operation"][:] = 3
    counts = {name: length(batch) for name, batch in expected.items()}
    compare_bits(expected, simulated(spec, inputs, counts=counts)[0])


@pytest.mark.parametrize("rounds", [1, 3, 8, 12])
@pytest.mark.parametrize("ad_bytes, message_bytes", [(0, 0), (8, 64), (16, 15), (17, 33)])
def test_latency(rounds, ad_bytes, message_bytes):
    rng = np.random.default_rng(3)
    spec = AsconSpec(rounds_per_cycle=rounds, max_bytes=64)
    prf = Command(Operation.PRF, ZEROS, ZEROS, ZEROS[:0], random_bytes(rng, 7), ZEROS)
    for command in (sealed(rng, ad_bytes, message_bytes), prf):
        _, trace = simulated(spec, batches([command], rng))
        lengths = len(command.ad), len(command.message)
        expected = spec.unstalled_cycles(command.operation, *lengths)
        assert trace.transfers["o_result"].tolist() == [expected]
        if command.operation is not Operation.PRF and message_bytes:
            blocks = np.arange(-(-message_bytes // 16))
            assert trace.transfers["o"].tolist() == (expected + 1 + blocks).tolist()

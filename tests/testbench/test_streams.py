# amaranth: UnusedElaboratable=no

"""Sources, sinks and monitors follow the cycle model and notice every broken rule."""

import numpy as np
import pytest

from gridloom.hdl.emit import emit_verilog
from gridloom.kernels.payload import Collector, equal
from gridloom.sim.cycles import random_stalls, run
from gridloom.specs.streams import Direction, Field, Stream
from gridloom.testbench.bench import run_cocotb
from gridloom.testbench.drivers.amaranth_streams import StreamError, simulate
from gridloom.testbench.drivers.ends import Monitor, Sink, Source
from gridloom.testbench.job import Scenario, read_job, write_job

from .pipe import Pipe, PipeCycles, PipeSpec, golden, inputs_of


SPEC = PipeSpec()
COUNT = 40


def simulate_pipe(fault, seed=1, **options):
    rng = np.random.default_rng(seed)
    inputs = inputs_of(rng, COUNT)
    stalls = random_stalls(rng, SPEC, probability=0.5)
    outputs, trace = simulate(
        Pipe(SPEC, fault), SPEC, inputs, {"o": COUNT}, stalls, limit=2000, **options
    )
    expected = run(PipeCycles(SPEC, inputs), {"o": COUNT}, stalls)
    return equal(outputs, golden(inputs)), trace == expected


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("warm_up", [0, 13])
def test_a_faultless_pipe_passes(seed, warm_up):
    assert simulate_pipe(None, seed, warm_up=warm_up) == (True, True)


@pytest.mark.parametrize(
    "fault, message",
    [
        ("drops_valid", r"o\.valid dropped before a transfer"),
        ("changes_payload", r"o\.payload changed before a transfer, from 0x"),
        ("valid_waits_for_ready", r"o\.valid depends on a ready of the same cycle"),
        ("loses_an_element", r"not done after 2000 cycles \(o: 1 left\)"),
    ],
)
def test_broken_rules_are_noticed(fault, message):
    with pytest.raises(StreamError, match=message):
        simulate_pipe(fault)


def test_an_element_too_many_is_noticed():
    inputs = inputs_of(np.random.default_rng(0), COUNT)
    with pytest.raises(StreamError, match="o gave an element after the 39 expected"):
        simulate(Pipe(SPEC), SPEC, inputs, {"o": COUNT - 1})


def test_wrong_bits_and_late_cycles_are_told_apart():
    assert simulate_pipe("wrong_bit") == (False, True)
    assert simulate_pipe("late") == (True, False)


def test_what_reset_forgets_is_noticed_after_traffic():
    assert simulate_pipe("forgets_reset") == (True, True)
    with pytest.raises(StreamError, match="o gave an element after"):
        simulate_pipe("forgets_reset", warm_up=13)


def test_waveform(tmp_path):
    inputs = inputs_of(np.random.default_rng(0), 3)
    simulate(Pipe(SPEC), SPEC, inputs, {"o": 3}, vcd_file=tmp_path / "wave.vcd")
    assert "o__valid" in (tmp_path / "wave.vcd").read_text()


def test_source_holds_its_offer_through_its_own_stalls():
    source = Source("i", [5, 6], np.array([False, True]))
    assert source.drive(0) == (1, 5)
    source.observe(0, ready=0)
    assert source.drive(1) == (1, 5)  # stalled, but it has offered
    source.observe(1, ready=1)
    assert source.drive(3) == (0, 0)
    assert source.drive(4) == (1, 6)
    assert source.left == 1
    assert source.cycles == [1]


def test_sink_is_ready_after_its_last_element():
    sink = Sink("o", 1, np.array([True, False]))
    assert [sink.drive(cycle) for cycle in range(4)] == [0, 1, 0, 1]
    sink.observe(3, valid=1, payload=9)
    assert (sink.payloads, sink.cycles, sink.left) == ([9], [3], 0)


def test_monitor_looks_at_payload_only_while_valid():
    monitor = Monitor("o")
    monitor.observe(0, valid=0, ready=1, payload=1)
    monitor.observe(1, valid=1, ready=0, payload=2)
    monitor.observe(2, valid=1, ready=1, payload=2)
    monitor.observe(3, valid=0, ready=0, payload=3)


def test_job_survives_the_disk(tmp_path):
    inputs = inputs_of(np.random.default_rng(0), 5)
    stalls = {"o": np.array([True, False, True])}
    trace = run(PipeCycles(SPEC, inputs), {"o": 5}, stalls)
    scenarios = [Scenario("timed", 100, stalls, trace, 3), Scenario("untimed", 50)]
    write_job(tmp_path, SPEC, inputs, golden(inputs), scenarios, title="a pipe")
    job = read_job(tmp_path)
    assert job.streams == SPEC.streams()
    assert job.scenarios[0].trace == trace
    assert job.scenarios[0].stalls["o"].tolist() == [True, False, True]
    assert (job.scenarios[0].warm_up, job.scenarios[1].trace) == (3, None)
    value = int(inputs["i"]["value"][2])
    assert job.inputs["i"][2] == value % (1 << 40)
    described = job.describe("o", job.expected["o"][2])
    assert described == f"{{value: {value}, negative: {int(value < 0)}}}"


# ---- under cocotb


def run_pipe(verilog, tmp_path, *, timed=True, simulator="icarus"):
    path = tmp_path / "pipe.v"
    path.write_text(verilog)
    rng = np.random.default_rng(1)
    inputs = inputs_of(rng, COUNT)
    stalls = random_stalls(rng, SPEC, probability=0.5)
    trace = run(PipeCycles(SPEC, inputs), {"o": COUNT}, stalls)
    report = run_cocotb(
        path,
        "pipe",
        SPEC,
        simulator=simulator,
        inputs=inputs,
        expected=golden(inputs),
        scenarios=[Scenario("stalled", 2000, stalls, trace if timed else None, 13)],
        work_dir=tmp_path,
    )
    return report.scenarios[0]


@pytest.mark.cocotb
def test_cocotb_passes_a_faultless_pipe(tmp_path):
    result = run_pipe(emit_verilog(Pipe(SPEC), name="pipe"), tmp_path)
    assert result.passed, result.message
    assert result.outputs == COUNT


@pytest.mark.cocotb
@pytest.mark.parametrize(
    "fault, message",
    [
        ("drops_valid", "o.valid dropped before a transfer"),
        ("changes_payload", "o.payload changed before a transfer"),
        ("loses_an_element", "not done after 2000 cycles (o: 1 left)"),
        ("wrong_bit", "is {value: "),
        ("late", "the cycle model says"),
        ("forgets_reset", "o gave an element after"),
    ],
)
def test_cocotb_notices(fault, message, tmp_path):
    result = run_pipe(emit_verilog(Pipe(SPEC, fault), name="pipe"), tmp_path)
    assert not result.passed
    assert message in result.message


@pytest.mark.cocotb
def test_cocotb_notices_undefined_bits(tmp_path):
    body = """
module pipe(clk, rst, i__valid, i__ready, i__payload, o__valid, o__ready, o__payload);
  input clk, rst, i__valid, o__ready; output i__ready, o__valid;
  input [39:0] i__payload; output [40:0] o__payload;
  assign i__ready = o__ready, o__valid = i__valid, o__payload = {1'bx, i__payload};
endmodule
"""
    result = run_pipe(body, tmp_path)
    assert "o.payload is x" in result.message.lower()


def test_collector():
    """Groups of elements, one after the other; streams without any have shapes all the same."""
    fields = (Field("number", 8), Field("lanes", 4, count=2))
    collector = Collector([Stream(name, Direction.OUT, fields) for name in ("some", "none")])
    collector.add("some", [1, 2], np.array([[1, 2], [3, 4]]))
    collector.add("some", np.array([3]), [[5, 6]])
    batches = collector.batches()
    assert batches["some"]["number"].tolist() == [1, 2, 3]
    assert batches["some"]["lanes"].tolist() == [[1, 2], [3, 4], [5, 6]]
    assert [v.shape for v in batches["none"].values()] == [(0,), (0, 2)]
    assert {v.dtype for batch in batches.values() for v in batch.values()} == {np.dtype(np.int64)}

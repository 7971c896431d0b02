"""``gridloom simulate``: engines, files, and what is refused."""

import json

import numpy as np
import pytest

from gridloom.attention_on_memory import OnMemory, compile_top, draw_operands, make_command
from gridloom.kernels.attention import Command, assemble, commands_of, pack_head, rows_of
from gridloom.kernels.attention_memory import words_of
from gridloom.registry import find
from gridloom.sim.rtl import Mismatch
from gridloom.specs import attention_memory
from gridloom.specs.attention_memory import RowLayout
from gridloom.specs.memory_port import MemoryPort
from gridloom.specs.requantize import RequantizeSpec


def save(path, values, **dtype):
    np.save(path, np.asarray(values, **dtype))
    return path


def test_model_gives_cycles(gridloom):
    report = gridloom("simulate", "requantize", "--random", 100, "--json").json
    assert report["block"] == "requantize"
    assert report["engine"] == "model"
    assert report["cycles"] == 101


def test_table(gridloom):
    outcome = gridloom("simulate", "requantize", "--random", 100)
    assert outcome.status == 0
    assert "101" in outcome.out


@pytest.mark.compiled
@pytest.mark.parametrize("stalls", ["none", "random"])
def test_engines_agree(gridloom, stalls):
    reports = [
        gridloom("simulate", "requantize", "--engine", engine, "--stalls", stalls, "--json").json
        for engine in ("model", "rtl", "both")
    ]
    assert len({report["cycles"] for report in reports}) == 1
    assert reports[2]["equal"] is True


def test_array_in_and_out(gridloom, tmp_path):
    values = [-(2**31), -1, 0, 1, 2**31 - 1, 3 << 15]
    source, target = save(tmp_path / "in.npy", values), tmp_path / "deep" / "out.npz"
    outcome = gridloom("simulate", "requantize", "--input", source, "--output", target, "--json")
    assert outcome.json["files"] == {"output": str(target)}
    with np.load(target) as written:
        expected = find("requantize").golden(RequantizeSpec(), {"i": {"value": np.array(values)}})
        assert sorted(written) == ["o.saturated", "o.value"]
        assert np.array_equal(written["o.value"], expected["o"]["value"])
        assert np.array_equal(written["o.saturated"], expected["o"]["saturated"])


def test_archive_in(gridloom, tmp_path):
    np.savez(tmp_path / "in.npz", **{"i.value": np.array([1, 2, 3], dtype=np.int16)})
    outcome = gridloom("simulate", "requantize", "--input", tmp_path / "in.npz", "--json")
    assert outcome.json["cycles"] == 4


def test_seed_decides_the_random_inputs(gridloom, tmp_path):
    def outputs(seed):
        path = tmp_path / f"{seed}.npz"
        gridloom("simulate", "requantize", "--seed", seed, "--output", path)
        with np.load(path) as written:
            return written["o.value"].tolist()

    assert outputs(1) == outputs(1) != outputs(2)


@pytest.mark.compiled
def test_waveform(gridloom, tmp_path):
    path = tmp_path / "run.vcd"
    outcome = gridloom("simulate", "requantize", "--engine", "rtl", "--wave", path, "--random", 9)
    assert outcome.status == 0
    assert path.read_text().startswith("$version")


def test_picture_and_trace(gridloom, tmp_path):
    plot, trace = tmp_path / "new" / "run.png", tmp_path / "run.json"
    outcome = gridloom(
        "simulate", "requantize", "--random", 20, "--stalls", "random", "--plot", plot,
        "--trace", trace,
    )  # fmt: skip
    assert outcome.status == 0
    assert str(plot) in outcome.out
    assert plot.read_bytes().startswith(b"\x89PNG")
    assert json.loads(trace.read_text())["traceEvents"]


@pytest.mark.compiled
def test_difference_fails_loudly(gridloom, monkeypatch, tmp_path):
    right = find("requantize").golden

    def wrong(spec, inputs):
        outputs = right(spec, inputs)
        outputs["o"]["value"][5] ^= 1
        return outputs

    monkeypatch.setitem(find("requantize").__dict__, "golden", wrong)
    target = tmp_path / "out.npz"
    outcome = gridloom("simulate", "requantize", "-e", "both", "-o", target, "--json")
    assert outcome.status == 1
    assert outcome.out == ""
    assert json.loads(outcome.err)["error"].startswith("stream o, element 5, field value: expected")
    assert not target.exists()


def test_mismatch_is_known_by_name():
    from gridloom.cli.root import _is_finding

    assert _is_finding(Mismatch("x"))
    assert not _is_finding(ValueError("x"))


# ---- attention


def test_attention_reports_its_traffic(gridloom):
    arguments = "simulate", "attention", "--preset", "snapshot", "--random", 100
    io = gridloom(*arguments, "--json").json["io"]
    assert io["moved"]["total"] >= io["compulsory"]["total"] > 0
    assert io["bound_order"] > 0
    outcome = gridloom(*arguments)
    assert f"Off-chip bytes, {io['memory_bytes']} on chip" in outcome.out
    assert "Saha and Ye" in outcome.out
    assert "io" not in gridloom("simulate", "requantize", "--random", 10, "--json").json


# ---- several attention arrays

SNAPSHOT = "simulate", "attention", "--preset", "snapshot", "--arrays", 3


def test_arrays(gridloom, tmp_path):
    path = tmp_path / "out.npz"
    report = gridloom(*SNAPSHOT, "--random", 50, "--output", path, "--json").json
    assert [array["keys"] for array in report["arrays"]] == [16, 16, 18]
    assert report["cycles"] < report["one_array_cycles"]
    with np.load(path) as written:
        assert written["o.value"].size == report["values"]
    assert report["io"]["moved"]["k"] == report["io"]["compulsory"]["k"] == 50 * 16
    assert report["io"]["moved"]["q"] == 3 * report["io"]["compulsory"]["q"]


def test_arrays_as_a_table(gridloom):
    outcome = gridloom(*SNAPSHOT, "--random", 50, "--stalls", "random")
    assert outcome.status == 0
    assert "attention on 3 arrays of 2 x 2" in outcome.out
    assert "against float64, of one array" in outcome.out


@pytest.mark.compiled
@pytest.mark.parametrize("preset", ["snapshot", pytest.param("bf16_small", marks=pytest.mark.slow)])
def test_arrays_in_the_rtl(gridloom, preset):
    command = "simulate", "attention", "--preset", preset, "--arrays", 3, "--random", 50, "--json"
    reports = [gridloom(*command, "--engine", engine).json for engine in ("model", "both")]
    assert {report.pop("engine") for report in reports} == {"model", "both"}
    assert reports[0] == reports[1]


def test_arrays_of_bf16(gridloom):
    """Units of the last place are counted through zero; both errors are those of the operands."""
    command = "simulate", "attention", "--preset", "bf16", "--arrays", 4, "--random", 1000
    report = gridloom(*command, "--json").json
    assert report["speedup"] > 3
    assert report["equal"] > report["values"] / 2
    assert report["relative_difference"] < 0.003
    assert max(report["errors"]) < 0.003


def test_arrays_take_commands_from_a_file(gridloom, tmp_path):
    spec = find("attention").preset("snapshot")
    command = Command(4000, 4, 12, mask=2, offset=8, window=7)
    operands = np.random.default_rng(0).integers(-128, 128, (3, 12, 16))
    packed = pack_head(spec, command, operands[0, :4], *operands[1:])
    batches = assemble(spec, [command], [packed])
    arrays = {f"{s}.{f}": values for s, batch in batches.items() for f, values in batch.items()}
    np.savez(tmp_path / "in.npz", **arrays)
    report = gridloom(*SNAPSHOT, "--input", tmp_path / "in.npz", "--json").json
    assert [array["keys"] for array in report["arrays"]] == [4, 4, 4]
    assert report["errors"] is None


@pytest.mark.parametrize(
    "arguments, message",
    [
        (("attention", "--arrays", 1), "--arrays must be 2 to 16, not 1"),
        (("attention", "--arrays", 17), "--arrays must be 2 to 16, not 17"),
        (("softmax", "--arrays", 2), "--arrays is for attention only, not softmax"),
        (
            ("attention", "--arrays", 2, "--plot", "x.png"),
            "--plot shows one array; leave out --arrays or --plot",
        ),
        (
            ("attention", "--arrays", 5, "--random", 32),
            "attention: arrays must be 1 to 4, the tiles of 32 keys, not 5",
        ),
        (
            ("attention", "--arrays", 2, "--random", 2000000),
            "--random must be at most max_length = 1048576, not 2000000",
        ),
    ],
)
def test_arrays_refused(refused, arguments, message):
    assert refused("simulate", *arguments) == message


# ---- tensors in memory

ON_MEMORY = "simulate", "attention", "--preset", "snapshot", "--bus", "axi", "--random", 12


def test_on_memory(gridloom):
    """Words are those of 12 queries, keys and values of 16 bytes and 12 rows of outputs."""
    report = gridloom(*ON_MEMORY, "--port", "data_width=64", "--json").json
    assert report["words_read"] == 2 * (12 + 6 * (12 + 12))  # keys and values for each of 6 blocks
    assert report["words_written"] == 12 * 16 * 2 // 8
    assert report["array_cycles"] < report["cycles"]
    assert report["busy"] == pytest.approx(36 * 32 / report["cycles"])
    slow = gridloom(*ON_MEMORY, "--port", "data_width=64", "--latency", 90, "--json").json
    assert slow["cycles"] > report["cycles"]


def test_on_memory_as_text(gridloom):
    outcome = gridloom(*ON_MEMORY)
    assert "attention on memory: 2 x 2, words of 128 bits" in outcome.out
    assert "array alone" in outcome.out


@pytest.mark.compiled
@pytest.mark.parametrize("preset", ["snapshot", pytest.param("bf16_small", marks=pytest.mark.slow)])
def test_on_memory_in_the_rtl(gridloom, tmp_path, preset):
    """Every bit and every transfer, with stalls; partial results of two grouped, masked heads."""
    fields = ("queries=5", "heads=2", "group=2", "mask=1", "offset=4", "is_partial=1")
    arguments = ["simulate", "attention", "--preset", preset, "--bus", "axi", "--random", 9]
    arguments += [text for field in fields for text in ("--command", field)]
    arguments += ["--stalls", "random", "--output", tmp_path / "out.npz"]
    report = gridloom(*arguments, "--engine", "both", "--json").json
    assert report["equal"]
    with np.load(tmp_path / "out.npz") as written:
        expected = written["output"]
    assert expected.shape == (2, 5, 18)
    outcome = gridloom(*arguments, "--engine", "both").out
    assert "equal, every bit and every cycle" in outcome
    assert "k cycles/s" in outcome
    alone = gridloom(*arguments, "--engine", "rtl", "--json").json
    for name in ("equal", "simulated_cycles_per_second"):
        report.pop(name), alone.pop(name, None)
    assert alone == {**report, "engine": "rtl"}
    with np.load(tmp_path / "out.npz") as written:
        assert np.array_equal(written["output"], expected)


@pytest.mark.compiled
def test_on_memory_from_a_file(gridloom, tmp_path):
    """Commands of all kinds one after the other, and the results of streams in rows."""
    block = find("attention")
    spec = block.preset("snapshot")
    inputs = block.stimulus(spec, np.random.default_rng(3), 300)
    arrays = {f"{s}.{f}": v for s, batch in inputs.items() for f, v in batch.items()}
    np.savez(tmp_path / "in.npz", **arrays)
    arguments = ["simulate", "attention", "--preset", "snapshot", "--bus", "axi"]
    arguments += ["--input", tmp_path / "in.npz", "--output", tmp_path / "out.npz"]
    report = gridloom(*arguments, "--engine", "both", "--json").json
    commands = list(commands_of(spec, inputs))
    assert len(commands) > 1
    port = MemoryPort()
    words = [words_of(spec, port, command) for command in commands]
    for name in ("words_read", "words_written"):
        assert report[name] == sum(w[name] for w in words)
    quotients = rows_of(spec, block.golden(spec, inputs)["o"]["value"])
    with np.load(tmp_path / "out.npz") as written:
        assert set(written) == {f"output_{n}" for n in range(len(commands))}
        found = [
            head
            for n, command in enumerate(commands)
            for head in written[f"output_{n}"]
            if not command.is_partial
        ]
    assert found
    assert quotients_of(spec, found) == quotients.tolist()
    outcome = gridloom(*arguments).out
    assert f"{len(commands)}, one after the other" in outcome


def quotients_of(spec, heads):
    """Rows as beats have them: those of lanes without a query are 0."""
    rows = []
    for head in heads:
        missing = -len(head) % spec.output_lanes
        rows += head.tolist() + [[0] * spec.value_dim] * missing
    return rows


def test_a_file_with_two_values_of_a_key(refused, tmp_path):
    """A stream may bring a key again as another; a memory may not."""
    spec = find("attention").preset("snapshot")
    command = make_command(spec, 4, {})
    rng = np.random.default_rng(0)
    operands = [rng.integers(-128, 128, (4, 16)) for _ in range(3)]
    inputs = assemble(spec, [command], [pack_head(spec, command, *operands)])
    inputs["i_key"]["key"][-1, 0] ^= 1
    arrays = {f"{s}.{f}": v for s, batch in inputs.items() for f, v in batch.items()}
    np.savez(tmp_path / "in.npz", **arrays)
    arguments = "--preset", "snapshot", "--bus", "axi", "--input", tmp_path / "in.npz"
    assert refused("simulate", "attention", *arguments) == (
        "attention: i_key must hold the same rows whenever they come again, as a memory does"
    )


@pytest.mark.compiled
@pytest.mark.parametrize("fault", ["result", "channel", "count", "cycles"])
def test_a_difference_on_memory_is_found(monkeypatch, fault):
    spec = find("attention").preset("snapshot")
    command = make_command(spec, 3, {})
    run, operands = OnMemory(spec, MemoryPort(), command, 5), draw_operands(spec, command, 0)
    trace = run.run()
    if fault == "result":
        results = run.results(operands)
        results[0, 2, 7] += 1
        monkeypatch.setattr(OnMemory, "results", lambda *_: results)
        message = "head 0, query 2, element 7 in memory is"
    elif fault == "channel":
        trace.transfers["r"][4] += 1
        message = "channel r: transfer 4 differs between RTL and cycle model"
    elif fault == "count":
        trace.transfers["w"].pop()
        message = "channel w: the number of transfers differs between RTL and cycle model"
    else:
        trace.cycles += 1
        message = f"the RTL takes {trace.cycles - 1} cycles, the cycle model {trace.cycles}"
    found = run.run_rtl(compile_top(spec, MemoryPort()), operands)
    with pytest.raises(Mismatch, match=message):
        run.check_rtl(trace, operands, found)


@pytest.mark.parametrize(
    "arguments, message",
    [
        (("--bus", "pci"), "--bus must be stream or axi, not 'pci'"),
        (("--port", "tiles=4"), "--port describes a run with --bus axi, not with streams"),
        (("--latency", 4), "--latency describes a run with --bus axi, not with streams"),
        (("--command", "mask=1"), "--command describes a run with --bus axi, not with streams"),
        (
            ("--bus", "axi", "--arrays", 2),
            "--arrays is for streams; leave out --bus axi or --arrays",
        ),
        (
            ("--bus", "axi", "--trace", "x.json"),
            "--trace is for streams; leave out --bus axi or --trace",
        ),
        (
            ("--bus", "axi", "--input", "x.npz", "--command", "mask=1"),
            "--input has commands of its own; leave out --input or --command",
        ),
        (
            ("--bus", "axi", "--input", "x.npz", "--random", 4),
            "--input and --random exclude each other; give one of them",
        ),
        (("--bus", "axi", "--input", "x.npz"), "cannot read x.npz: no such file or directory"),
        (("--bus", "axi", "--input", "x.csv"), "x.csv must be a .npy or .npz file"),
        (("--bus", "axi", "--port", "x"), "--port 'x' must be KEY=VALUE, as in --port "
         "data_width=256"),
        (("--bus", "axi", "--command", "x"), "--command 'x' must be KEY=VALUE, as in --command "
         "mask=1"),
        (
            ("--bus", "axi", "--command", "mask=causal"),
            "mask must be a whole number, not 'causal'",
        ),
        (
            ("--bus", "axi", "--command", "mask=4"),
            "attention: mask must be 0 (none), 1 (causal) or 2 (window), not 4",
        ),
        (
            ("--bus", "axi", "--command", "row=4"),
            "no field of a command 'row'; choose from scale, queries, keys, heads, group, mask, "
            "offset, window, is_partial",
        ),
        (
            ("--bus", "axi", "--port", "address_width=16", "--random", 999),
            "address_width must be at least 19 for 454,656 bytes of tensors, not 16",
        ),
    ],
)  # fmt: skip
def test_memory_refused(refused, arguments, message):
    assert refused("simulate", "attention", *arguments) == message


def test_a_block_without_a_master(refused):
    message = "softmax has no AXI4 master; blocks that have one: attention, omap"
    assert refused("simulate", "softmax", "--bus", "axi") == message


def test_a_block_whose_masters_are_not_simulated(refused):
    message = "--bus axi simulates attention, not omap; leave it out to simulate its streams"
    assert refused("simulate", "omap", "--bus", "axi") == message


def test_a_port_too_narrow(refused, monkeypatch):
    """No array has such rows today."""
    wide = {"partial": RowLayout(18, 128)}
    monkeypatch.setattr(attention_memory, "row_layouts", lambda spec: wide)
    message = "attention: data_width must be at least 128, the bits of a partial result, not 64"
    assert refused(*ON_MEMORY, "--port", "data_width=64") == message


# ---- what is refused


@pytest.mark.parametrize(
    "option, value, message",
    [
        ("--engine", "verilator", "no engine 'verilator'; choose from model, rtl, both"),
        ("--stalls", "some", "no kind of stalls 'some'; choose from none, random"),
        ("--output", "x.npy", "--output must end in .npz, not x.npy"),
        ("--wave", "x.png", "--wave must end in .fst or .vcd, not x.png"),
        ("--plot", "x.jpg", "--plot must end in .png, not x.jpg"),
        ("--trace", "x", "--trace must end in .json, not x"),
        ("--wave", "x.fst", "--wave needs the RTL; add --engine rtl or --engine both"),
        ("--input", "absent.npy", "cannot read absent.npy: no such file or directory"),
        ("--input", "in.csv", "in.csv must be a .npy or .npz file"),
    ],
)
def test_options(refused, tmp_path, monkeypatch, option, value, message):
    monkeypatch.chdir(tmp_path)
    assert refused("simulate", "requantize", option, value) == message


def test_input_and_random(refused):
    message = "--input and --random exclude each other; give one of them"
    assert refused("simulate", "requantize", "--input", "x.npy", "--random", 3) == message


def test_outputs_are_checked_before_the_run(refused, tmp_path):
    (tmp_path / "out.npz").mkdir()
    path = tmp_path / "out.npz"
    message = f"cannot write {path}: it is a directory"
    assert refused("simulate", "requantize", "--output", path) == message


@pytest.mark.parametrize(
    "values, message",
    [
        ([1.0, 2.0], "must hold signed integers of 32 bits, not float64"),
        ([1.0, float("nan")], "holds nan at index 1"),
        ([[1.0], [float("inf")]], "holds inf at index 1, 0"),
        (["a"], "must hold signed integers of 32 bits, not <U1"),
        ([[1, 2]], "must have one dimension, not shape (1, 2)"),
        ([2**31], "must lie in -2147483648..2147483647 (signed integers of 32 bits), "
         "but holds 2147483648"),
        ([-(2**31) - 1], "must lie in -2147483648..2147483647 (signed integers of 32 bits), "
         "but holds -2147483649"),
    ],
)  # fmt: skip
def test_wrong_values(refused, tmp_path, values, message):
    path = save(tmp_path / "in.npy", values)
    assert refused("simulate", "requantize", "--input", path) == f"{path} {message}"


def test_no_values(refused, tmp_path):
    path = save(tmp_path / "in.npy", [], dtype=np.int8)
    assert refused("simulate", "requantize", "--input", path) == f"{path} is empty"


@pytest.mark.parametrize("name", ["in.npy", "in.npz"])
@pytest.mark.parametrize("content", [b"", b"not numpy at all", b"\x93NUMPY"])
def test_not_numpy(refused, tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content)
    message = refused("simulate", "requantize", "--input", path)
    assert message.startswith(f"{path} is not a file of plain NumPy arrays: ")


def test_python_objects_are_not_loaded(refused, tmp_path):
    path = tmp_path / "in.npy"
    np.save(path, np.array([{}], dtype=object), allow_pickle=True)
    assert "is not a file of plain NumPy arrays" in refused(
        "simulate", "requantize", "--input", path
    )


def test_archive_with_other_names(refused, tmp_path):
    path = tmp_path / "in.npz"
    np.savez(path, value=np.arange(3))
    message = f"{path} holds 'value'; requantize takes i.value"
    assert refused("simulate", "requantize", "--input", path) == message


def test_archive_without_a_field(refused, tmp_path):
    path = tmp_path / "in.npz"
    np.savez(path)
    message = f"{path} lacks 'i.value'; requantize needs i.value"
    assert refused("simulate", "requantize", "--input", path) == message


def test_something_only_the_golden_model_sees(refused, monkeypatch):
    def strict(spec, inputs):
        raise ValueError("length of command 0 must be at most 5, not 9")

    monkeypatch.setitem(find("requantize").__dict__, "golden", strict)
    message = "requantize: length of command 0 must be at most 5, not 9"
    assert refused("simulate", "requantize") == message

"""One sequence's keys on several arrays: ranges, masks, and what the arrays then compute."""

from dataclasses import replace

import numpy as np
import pytest

from gridloom.attention_arrays import long_sequence, run_arrays
from gridloom.hdl.attention import Attention
from gridloom.hdl.emit import emit_verilog
from gridloom.kernels.attention import (
    Command,
    Partial,
    assemble,
    golden,
    pack_head,
    partial_attention,
    rows_of,
)
from gridloom.kernels.attention_split import split_command, split_inputs
from gridloom.kernels.payload import length
from gridloom.sim import cycles
from gridloom.sim.attention import AttentionCycles
from gridloom.sim.rtl import compare_bits, compare_cycles, compile_verilog
from gridloom.specs.attention import AttentionSpec, Mask
from gridloom.specs.errors import UserError
from gridloom.testbench.attention import draw_command


SPEC = AttentionSpec(
    rows=4, cols=4, head_dim=8, value_dim=3, sharing=2, output_lanes=2, resident=2, max_length=256
)


def operands(rng, spec, queries, keys):
    shapes = (queries, spec.head_dim), (keys, spec.head_dim), (keys, spec.value_dim)
    return [rng.integers(-128, 128, shape) for shape in shapes]


@pytest.mark.parametrize("keys, arrays, taken", [(64, 4, [16] * 4), (41, 3, [12, 16, 13])])
def test_ranges_are_whole_tiles_and_even(keys, arrays, taken):
    split = split_command(SPEC, Command(1, 5, keys, mask=1, offset=7), arrays)
    assert [part.keys for part in split] == taken
    starts = np.cumsum([0, *taken[:-1]])
    assert [part.offset for part in split] == (7 - starts).tolist()
    assert all(part.is_partial for part in split)


def test_an_offset_stays_in_its_field():
    split = split_command(SPEC, Command(1, 256, 256, mask=1, offset=-200), 4)
    assert [part.offset for part in split] == [-200, -256, -256, -256]
    for part in split[1:]:
        assert not part.bounds(np.arange(256))[1].any()


def test_too_many_arrays():
    with pytest.raises(ValueError, match="arrays must be 1 to 3, the tiles of 9 keys, not 4"):
        split_command(SPEC, Command(1, 5, 9), 4)


def partials(spec, batch, queries):
    """What an array emitted for a single head, by query."""
    names = "maximum", "denominator", "numerator"
    rows = {name: rows_of(spec, batch[name])[:queries] for name in names}
    return Partial(rows["maximum"][:, 0], rows["denominator"][:, 0], rows["numerator"])


@pytest.mark.parametrize("seed", range(30))
def test_every_array_sees_the_mask_of_the_whole(seed):
    """Each range gives what the definition gives for its keys under the sequence's bounds."""
    rng = np.random.default_rng(seed)
    command = draw_command(SPEC, rng, 60)
    command = replace(command, heads=1, is_partial=0, window=min(command.window, command.keys))
    query, key, value = operands(rng, SPEC, command.queries, command.keys)
    inputs = assemble(SPEC, [command], [pack_head(SPEC, command, query, key, value)])
    arrays = int(rng.integers(1, -(-command.keys // SPEC.rows) + 1))
    shares = split_inputs(SPEC, inputs, arrays)
    low, high = command.bounds(np.arange(command.queries))
    start = 0
    for part, share in zip(split_command(SPEC, command, arrays), shares, strict=True):
        end = start + part.keys
        result = partials(SPEC, golden(SPEC, share)["o_partial"], command.queries)
        expected = partial_attention(
            SPEC, query, key[start:end], value[start:end], command.scale, low - start, high - start
        )
        for name, values in expected.fields.items():
            assert np.array_equal(getattr(result, name), values), name
        start = end
    assert start == command.keys


def test_several_commands_and_heads():
    rng = np.random.default_rng(3)
    commands = [Command(900, 9, 30, heads=2), Command(900, 3, 17, mask=2, offset=14, window=9)]
    heads = [
        pack_head(SPEC, c, *operands(rng, SPEC, c.queries, c.keys))
        for c in commands
        for _ in range(c.heads)
    ]
    inputs = assemble(SPEC, commands, heads)
    (only,) = split_inputs(SPEC, inputs, 1)
    for stream in ("i_query", "i_key", "i_value"):
        for name, values in inputs[stream].items():
            assert np.array_equal(only[stream][name], values)
    assert all(
        len(golden(SPEC, share)["o_partial"]["last"]) for share in split_inputs(SPEC, inputs, 5)
    )


class ModelRun:
    """What the command line's engine gives, from the models."""

    def __init__(self, block, spec, inputs, stalls):
        self.outputs = block.golden(spec, inputs)
        counts = {name: length(batch) for name, batch in self.outputs.items()}
        self.trace = cycles.run(block.cycles(spec, inputs), counts, stalls)


def test_arrays_share_a_sequence():
    spec = AttentionSpec(rows=4, cols=4, sharing=2, head_dim=16, value_dim=16, output_lanes=4)
    inputs, exact = long_sequence(spec, 1000, 0)
    report, outputs = run_arrays(spec, inputs, 4, ModelRun, exact=exact)
    assert [a.keys for a in report.arrays] == [248, 252, 248, 252]
    assert report.cycles == max(a.cycles for a in report.arrays) + 1 + report.merge_latency
    assert 3.4 < report.speedup < 4
    assert 0.85 < report.busy < 1
    assert report.equal < report.values == outputs["o"]["value"].size
    assert report.relative_difference < 0.01
    merged, one = report.errors
    assert merged < 1.2 * one


def test_partial_commands_are_refused():
    command = Command(900, 9, 30, is_partial=1)
    packed = pack_head(SPEC, command, *operands(np.random.default_rng(0), SPEC, 9, 30))
    message = "is_partial must be 0 with --arrays, which merges partial results itself"
    with pytest.raises(UserError, match=message):
        run_arrays(SPEC, assemble(SPEC, [command], [packed]), 2, ModelRun)


@pytest.mark.compiled
def test_windows_longer_than_a_range_in_the_rtl():
    """A range of a longer sequence's keys may be shorter than the window."""
    spec = SPEC
    library = compile_verilog(
        emit_verilog(Attention(spec), name="attention"), "attention", spec.streams()
    )
    rng = np.random.default_rng(1)
    for mask in (Mask.CAUSAL, Mask.WINDOW):
        for offset in (-20, 0, 40, 100):
            command = Command(900, 41, 100, mask=mask, offset=offset, window=70, group=2)
            packed = pack_head(spec, command, *operands(rng, spec, 41, 100))
            for share in split_inputs(spec, assemble(spec, [command], [packed]), 5):
                expected = golden(spec, share)
                counts = {name: length(batch) for name, batch in expected.items()}
                done = library.run(share, counts, drain=64)
                compare_bits(expected, done.outputs)
                compare_cycles(cycles.run(AttentionCycles(spec, share), counts), done.trace)

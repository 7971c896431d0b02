"""The golden model against a memory that is searched by what it holds, and every error message."""

import re
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gridloom.kernels.bundle_port import figures, golden
from gridloom.kernels.pim_needs import needs_of
from gridloom.kernels.pim_port import page_address, port_command
from gridloom.specs.bundle_command import FIELDS, LAYOUT, PortCommand, PortOpcode
from gridloom.specs.bundle_command import PortStatus as Status
from gridloom.specs.bundle_port import PRESETS, BundleMemory, BundlePortSpec
from gridloom.specs.errors import UserError
from gridloom.specs.pim_command import Opcode, PimCommand, tiles_of
from gridloom.specs.pim_unit import PimUnitSpec
from gridloom.specs.word_command import NUM_WORDS


SMALL = BundlePortSpec(
    beat_bytes=4,
    beats_per_read=2,
    columns=8,
    bundles=2,
    rows=16,
    page_reads=4,
    table_entries=32,
    buffer_reads=8,
)
RAM = SMALL.model_copy(update={"memory": BundleMemory.BLOCK_RAM, "rows": 4})
UNIT = PimUnitSpec(lanes=4, columns=2, max_head_dim=16, max_features=16, buffer_words=16, lag=2)
ATTEND = PortCommand(
    PortOpcode.ATTEND,
    tiles=3,
    lag=1,
    heads=2,
    key_table=1,
    value_table=10,
    key_stride=4,
    value_stride=5,
    key_start=1,
    key_beats=6,
    last_key_beats=3,
    value_beats=5,
)


def run(spec, commands, pages=(), beats=None, num_beats=0):
    """Outputs of a program; a page that is None is a hole."""
    holes = [page is None for page in pages]
    inputs = {
        "i_command": {"word": np.array([w for c in commands for w in c.words()])},
        "i_table": {
            "page": np.array([page or 0 for page in pages], dtype=np.int64),
            "valid": 1 - np.array(holes, dtype=np.int64),
        },
    }
    if beats is None:
        beats = np.zeros((num_beats, spec.beat_bytes), dtype=np.int64)
    return golden(spec, {**inputs, "i_fill" if spec.has_memory else "i_bundle": {"byte": beats}})


def table(pages, address=0):
    return PortCommand(PortOpcode.TABLE, count=len(pages), address=address)


def fill(spec):
    return PortCommand(PortOpcode.FILL, count=spec.memory_reads * spec.beats_per_read)


def reads_of(spec, outputs):
    """Numbers of the reads that were asked for."""
    request = outputs["o_request"]
    line = request["row"] * spec.bundles + request["bundle"]
    return (line * spec.columns + request["column"]).tolist()


def marked(spec):
    """Beats of a whole memory, each of which holds its own number."""
    numbers = np.arange(spec.memory_reads * spec.beats_per_read)
    return numbers[:, None] >> 8 * np.arange(spec.beat_bytes) & 255


def numbers_in(outputs):
    """The numbers in beats of :func:`marked`."""
    beats = outputs["o"]["byte"]
    return (beats << 8 * np.arange(beats.shape[1])).sum(axis=1).tolist()


# ---- reads


def test_a_run_goes_along_a_row_then_over_bundles_then_to_the_next_row():
    command = PortCommand(PortOpcode.WEIGHTS, count=2 * 20, address=3)
    request = run(SMALL, [command], num_beats=40)["o_request"]
    places = list(zip(*(request[n].tolist() for n in ("row", "bundle", "column")), strict=True))
    expected = [(row, bundle, column) for row in (0, 1) for bundle in (0, 1) for column in range(8)]
    assert places == expected[3:23]


@given(st.integers(1, 64), st.integers(0, 31))
def test_of_the_last_read_only_what_the_run_has_is_given(count, address):
    command = PortCommand(PortOpcode.WEIGHTS, count=count, address=address)
    outputs = run(RAM, [fill(RAM), command], beats=marked(RAM))
    assert numbers_in(outputs) == list(range(2 * address, 2 * address + count))


def test_pages_of_heads_by_hand():
    """Two heads of three tiles, 3 and 2 reads of keys, 3 of values, in pages of 4 reads."""
    pages = list(range(40, 72))
    outputs = run(SMALL, [table(pages), ATTEND], pages, num_beats=2 * (2 * (3 + 3 + 2) + 2 * 9))

    def places(entry, first, count):
        return [4 * pages[entry + n // 4] + n % 4 for n in range(first, first + count)]

    def keys(head):
        return [places(1 + 4 * head, n, c) for n, c in ((1, 3), (4, 3), (7, 2))]

    def values(head):
        return [places(10 + 5 * head, n, 3) for n in (0, 3, 6)]

    k, v = [*keys(0), *keys(1)], [*values(0), *values(1)]
    order = [k[0], k[1], v[0], k[2], v[1], k[3], v[2], k[4], v[3], k[5], v[4], v[5]]
    assert reads_of(SMALL, outputs) == [read for run in order for read in run]


@given(
    st.integers(1, 3),
    st.integers(1, 19),
    st.integers(1, 4),
    st.integers(5, 9),
    st.integers(1, 4),
    st.integers(0, 100),
)
def test_a_cache_in_scattered_pages_comes_in_the_units_order(heads, keys, beats, features, lag, n):
    """Each beat of keys and values is put where the cache's layout says, and found again."""
    unit = UNIT.model_copy(update={"lag": lag})
    spec = SMALL.model_copy(update={"rows": 64, "table_entries": 256})
    rng = np.random.default_rng(n)
    pages = rng.permutation(spec.num_pages)[: spec.table_entries].tolist()
    command = PimCommand(
        Opcode.ATTEND,
        count=keys,
        beats=beats,
        group=1,
        tokens=heads,
        features=features,
        address=page_address(3, 31),
        value_address=page_address(100, 40),
    )
    asked = port_command(unit, command)
    each = spec.beats_per_read

    def place(tile, beat):
        """Number of a beat: a tile of a head begins with a read, one behind the other."""
        entry, size = (100 + 40 * tile.head, features) if tile.is_value else (3 + 31 * tile.head, 0)
        size = size or min(keys, unit.lanes) * beats
        read = tile.number * -(-size // each) + beat // each
        page = pages[entry + read // spec.page_reads]
        return (page * spec.page_reads + read % spec.page_reads) * each + beat % each

    expected = []
    for tile in tiles_of(command, unit.lanes, unit.lag):
        count = features if tile.is_value else tile.tokens * beats
        expected += [place(tile, beat) for beat in range(count)]
    assert len(expected) == needs_of(unit, command).beats

    where = spec.model_copy(update={"memory": BundleMemory.BLOCK_RAM})
    outputs = run(where, [fill(where), table(pages), asked], pages, beats=marked(where))
    assert outputs["o_status"]["status"].tolist() == [0, 0, 0]
    assert numbers_in(outputs) == expected


def test_commands_of_a_unit_that_take_no_beats_are_nops():
    load = PimCommand(Opcode.LOAD, tag=7, count=2, beats=1, passes=1)
    assert port_command(UNIT, load) == PortCommand(PortOpcode.NOP, tag=7)
    bad = PimCommand(Opcode.GEMM, tag=8, count=2, beats=0, tokens=2, passes=1)
    assert port_command(UNIT, bad) == PortCommand(PortOpcode.NOP, tag=8)


def test_scales_are_beats_as_weights_are():
    gemm = PimCommand(Opcode.GEMM, tag=9, count=8, beats=4, group=2, tokens=2, passes=1, address=77)
    assert port_command(UNIT, gemm) == PortCommand(PortOpcode.WEIGHTS, 9, 32 + 8, 77)


def test_page_addresses_that_do_not_fit():
    with pytest.raises(UserError, match="entry must be 0 to 65535, not 65536"):
        page_address(1 << 16, 0)
    with pytest.raises(UserError, match="stride must be 0 to 65535, not -1"):
        page_address(0, -1)


# ---- statuses

PAGES = [5, 6, 7, 8, 9, 10, None, 12] + [13] * 24
BAD = {
    Status.BAD_OPCODE: [PortCommand(5), PortCommand(255), PortCommand(PortOpcode.FILL, count=1)],
    Status.BAD_SIZE: [
        PortCommand(PortOpcode.WEIGHTS),
        PortCommand(PortOpcode.TABLE, address=99),
        replace(ATTEND, tiles=0),
        replace(ATTEND, heads=0),
        replace(ATTEND, key_beats=0),
        replace(ATTEND, last_key_beats=0),
        replace(ATTEND, value_beats=0),
        replace(ATTEND, key_start=4),
        replace(ATTEND, value_start=65535),
    ],
    Status.BAD_ADDRESS: [
        PortCommand(PortOpcode.WEIGHTS, count=1, address=256),
        PortCommand(PortOpcode.WEIGHTS, count=513),
        PortCommand(PortOpcode.WEIGHTS, count=(1 << 32) - 1, address=(1 << 32) - 1),
        PortCommand(PortOpcode.TABLE, count=33),
        PortCommand(PortOpcode.TABLE, count=1, address=32),
        replace(ATTEND, key_table=32),
        replace(ATTEND, heads=1, value_table=31),
        replace(ATTEND, key_table=0, key_stride=65535),
        replace(ATTEND, key_table=8, value_table=20, value_stride=65535),
    ],
    Status.BAD_PAGE: [
        ATTEND,
        replace(ATTEND, key_table=6),
        replace(ATTEND, key_table=8, value_table=5),
    ],
}


@pytest.mark.parametrize("status", BAD, ids=lambda status: status.name)
def test_a_bad_command_reads_nothing_and_the_next_is_obeyed(status):
    good = PortCommand(PortOpcode.WEIGHTS, tag=3, count=2, address=9)
    for bad in BAD[status]:
        outputs = run(SMALL, [table(PAGES), replace(bad, tag=2), good], PAGES, num_beats=2)
        assert outputs["o_status"]["status"].tolist() == [0, status, 0], bad
        assert outputs["o_status"]["tag"].tolist() == [0, 2, 3]
        assert reads_of(SMALL, outputs) == [9]


def test_of_pages_the_first_in_the_order_of_beats_says_why():
    hole_first = replace(ATTEND, key_table=6, value_table=32)
    end_first = replace(ATTEND, heads=1, tiles=1, key_table=32, value_table=6)
    outputs = run(SMALL, [table(PAGES), hole_first, end_first], PAGES)
    assert outputs["o_status"]["status"].tolist() == [0, Status.BAD_PAGE, Status.BAD_ADDRESS]


def test_a_hole_can_be_mended_and_torn():
    pages = [*PAGES, 11, None]
    commands = [table(PAGES), table([0], 6), ATTEND, table([0], 6), ATTEND]
    outputs = run(SMALL, commands, pages, num_beats=2 * (2 * (3 + 3 + 2) + 2 * 9))
    assert outputs["o_status"]["status"].tolist() == [0, 0, 0, 0, Status.BAD_PAGE]


def test_without_pages_there_is_no_table():
    spec = PRESETS["icebreaker"]
    commands = [replace(ATTEND), PortCommand(PortOpcode.TABLE, count=1)]
    assert {c.own_status(spec) for c in commands} == {Status.BAD_OPCODE}
    assert [s.name for s in spec.streams()] == ["i_command", "i_fill", "o", "o_status"]


# ---- binary format


@given(st.data())
def test_commands_survive_their_words(data):
    opcode = data.draw(st.sampled_from(list(PortOpcode)))
    fields = {
        name: data.draw(st.integers(0, (1 << LAYOUT[name].width) - 1))
        for name in ("tag", *FIELDS[opcode])
    }
    command = PortCommand(opcode, **fields)
    words = command.words()
    assert len(words) == NUM_WORDS
    assert PortCommand.from_words(words) == command


def test_fields_of_an_opcode_do_not_overlap():
    for names in FIELDS.values():
        places = [LAYOUT[name] for name in ("opcode", "tag", *names)]
        bits = [(p.word, p.low + n) for p in places for n in range(p.width)]
        assert len(bits) == len(set(bits))


def test_a_field_that_does_not_fit():
    with pytest.raises(ValueError, match=re.escape("lag must be 0 to 15, not 16")):
        PortCommand(PortOpcode.ATTEND, lag=16).words()


# ---- bad input


@pytest.mark.parametrize(
    "changed, message",
    [
        ({"i_command": {"word": np.zeros(9, int)}}, "i_command must hold a multiple of 8 words"),
        ({"i_table": {"page": [1], "valid": [1]}}, "i_table must hold 0 elements for these"),
        ({"i_bundle": {"byte": np.zeros((3, 4), int)}}, "i_bundle must hold 2 elements for these"),
    ],
)
def test_streams_that_do_not_match(changed, message):
    command = PortCommand(PortOpcode.WEIGHTS, count=2)
    inputs = {
        "i_command": {"word": np.array(command.words())},
        "i_table": {"page": np.zeros(0, int), "valid": np.zeros(0, int)},
        "i_bundle": {"byte": np.zeros((2, 4), int)},
    }
    with pytest.raises(ValueError, match=message):
        golden(SMALL, {**inputs, **changed})


def test_too_few_entries():
    with pytest.raises(ValueError, match="i_table must hold at least 5 elements for these"):
        run(SMALL, [PortCommand(PortOpcode.TABLE, count=5)], [1, 2])


@pytest.mark.parametrize(
    "parameters, message",
    [
        ({"columns": 24}, "bundle_port: columns must be a power of two, not 24"),
        ({"table_entries": 3}, "bundle_port: table_entries must be a power of two, not 3"),
        ({"table_entries": 1}, "bundle_port: table_entries must be 0 or at least 2, not 1"),
        (
            {"page_reads": 64},
            "bundle_port: page_reads must be at most columns = 32, because a page lies in a row, "
            "not 64",
        ),
        (
            {"beats_per_read": 2, "buffer_reads": 1},
            "bundle_port: buffer_reads must be at least 2 with beats_per_read = 2, for 4 beats, "
            "not 1",
        ),
        (
            {"rows": 1 << 20, "columns": 1024, "bundles": 8},
            "bundle_port: rows must be at most 524288 with bundles x columns = 8192, for addresses "
            "of 32 bits, not 1048576",
        ),
        ({"beat_bytes": 1}, "bundle_port: beat_bytes = 1: must be 2 to 512 (bytes of a beat"),
    ],
)
def test_bad_parameters(parameters, message):
    with pytest.raises(UserError) as error:
        BundlePortSpec.make(**parameters)
    assert str(error.value).startswith(message)


def test_figures_of_the_default():
    assert figures(PRESETS["default"]) == {
        "multipliers": 0,
        "bytes_per_row": 8192,
        "buffer_bits": 2 * 8192 * 8,
        "table_bits": 1024 * 17,
        "memory_bytes": 2 * 16384 * 8192,
    }

"""Initialisation by passes over a table: against a dict, against a plain count, under attack."""

import itertools

import numpy as np
import pytest

from gridloom.kernels.ascon_scalar import open_sealed
from gridloom.kernels.omap import (
    Client,
    Keys,
    ObliviousMap,
    golden,
    page_nonce,
    tape_pairs,
)
from gridloom.sim.oblivious_dict import MapStoppedError, ObliviousDict
from gridloom.sim.omap_link import LinkCycles
from gridloom.sim.omap_system import run_system
from gridloom.specs.errors import UserError
from gridloom.specs.omap import OmapSpec, Status
from gridloom.specs.omap_load import Kind, message_of
from gridloom.specs.position_map import Operation
from gridloom.testbench.checks import check_cases, make_case
from gridloom.testbench.omap import brisk, draw_spec, draw_table, inputs_of
from gridloom.testbench.omap_tables import (
    ATTACKS_ON_TABLES,
    IDLE,
    TABLE_SPEC,
    TABLES,
    attacked,
    check_attacks,
    check_tables,
    tables_of,
)

from .test_rtl import moderate_stalls


GET, PUT, NOP = Operation.GET, Operation.PUT, Operation.NOP
ROOT = bytes(range(16))
SMALL = {"num_keys": 16, "keys_per_bin": 4, "slots": 5, "list_limit": 16, "key_bytes": 4}


def make(**changes):
    return OmapSpec(**{**SMALL, "passes": 2, **changes})


def loaded(spec, table):
    """A map after its table, the client, and the statuses of all messages."""
    device, client = ObliviousMap(spec, ROOT, rows=table.rows), Client(spec, ROOT)
    messages = client.table(table.items, table.rows)
    statuses = [
        client.response(device.answer(message)).status
        for _ in range(spec.passes)
        for message in messages
    ]
    return device, client, statuses


CASES = [
    {},
    {"passes": 1},
    {"choices": 1, "passes": 4, "list_limit": 20},
    {"num_keys": 40, "keys_per_bin": 3, "slots": 4, "num_frames": 40, "passes": 4},
    {"num_keys": 8, "key_bytes": 17, "value_bytes": 20, "keys_per_bin": 2, "slots": 3},
]


@pytest.mark.parametrize("changes", CASES, ids=str)
@pytest.mark.parametrize("seed", range(3))
def test_equals_a_dict(changes, seed):
    """Keys that come again, padding, keys that are not there; later queries change it as ever."""
    spec, rng = make(**changes), np.random.default_rng(seed)
    table = draw_table(spec, rng, int(rng.integers(1, spec.num_keys + 1)))
    device, client, statuses = loaded(spec, table)
    assert set(statuses) == {Status.OK}
    oracle = dict(table.items)
    keys = [*oracle, *(rng.bytes(spec.key_bytes) for _ in range(3))]
    for key in keys + keys:
        answer = client.response(device.answer(client.request(GET, key)))
        assert answer.status == (Status.OK if key in oracle else Status.NOT_FOUND)
        assert answer.value == oracle.get(key, bytes(spec.value_bytes))


@pytest.mark.parametrize("changes", CASES, ids=str)
def test_every_page_is_written_once_in_order_whatever_the_table_holds(changes):
    spec, rng = make(**changes), np.random.default_rng(0)
    rows = spec.num_keys - 1
    traces = [loaded(spec, draw_table(spec, rng, rows))[0].touched for _ in range(3)]
    assert [page for pages in traces[0] for page in pages] == list(range(spec.num_bins))
    assert len(traces[0]) == spec.load_messages(rows)
    assert traces[1] == traces[0]
    assert traces[2] == traces[0]


def greedy(spec, items):
    """Where the last row of each key belongs: rows counted one by one, in a dict."""
    tape, counts, places = Keys.derive(ROOT).tape, dict.fromkeys(range(spec.num_bins), 0), {}
    for row, (key, value) in enumerate(items, 1):
        _, pair = tape_pairs(spec, tape, row, is_row=True)
        bin_ = min(pair, key=counts.__getitem__)
        counts[bin_] += 1
        places[key] = bin_, value
    return places


@pytest.mark.parametrize("changes", CASES[:4], ids=str)
def test_rows_lie_where_a_plain_count_puts_them(changes):
    """Pages opened by hand hold the last rows of their keys, up to ``slots``, and no other."""
    spec, rng = make(**changes), np.random.default_rng(5)
    table = draw_table(spec, rng, spec.num_keys)
    device, _, _ = loaded(spec, table)
    places = greedy(spec, table.items)
    each = spec.table_rows(table.rows)
    for page in range(spec.num_bins):
        turn, place = divmod(page // spec.choices, spec.pages_per_pass)
        version = turn * each + table.rows + place + 1
        plain = open_sealed(Keys.derive(ROOT).page, page_nonce(version, page), device.host[page])
        size = 16 * spec.tuple_blocks
        slots = [plain[16 + n * size :][:size] for n in range(plain[0])]
        found = {t[: spec.key_bytes]: t[spec.key_bytes :][: spec.value_bytes] for t in slots}
        belong = {key: value for key, (bin_, value) in places.items() if bin_ == page}
        assert found.items() <= belong.items()
        assert len(found) == len(slots) == min(len(belong), spec.slots)


def test_the_pair_of_a_row_is_shown_as_it_was_drawn():
    """Not the bin that the row is in first: the order would tell of loads."""
    spec, rng = make(in_flight=1), np.random.default_rng(2)
    items = [(rng.bytes(4), rng.bytes(8)) for _ in range(16)]
    device, client, _ = loaded(spec, draw_table(spec, rng, 1)._replace(items=items, rows=16))
    shown = []
    for row, (key, _) in enumerate(items, 1):
        client.response(device.answer(client.request(GET, key)))
        _, pair = tape_pairs(spec, Keys.derive(ROOT).tape, row, is_row=True)
        assert device.touched[-1] == pair
        shown.append(greedy(spec, items)[key][0] == pair[0])
    assert 0 < sum(shown) < len(shown)


def test_more_keys_than_may_live_are_refused_in_every_pass_alike():
    spec, rng = make(), np.random.default_rng(1)
    items = [(bytes([n] * 4), rng.bytes(8)) for n in range(19)]
    table = draw_table(spec, rng, 1)._replace(items=items, rows=20)
    device, client, statuses = loaded(spec, table)
    each = spec.table_rows(20)
    expected = [Status.OK] * 16 + [Status.FULL] * 3 + [Status.OK] * (each - 19)
    assert statuses == expected * 2
    full = loaded(spec, table._replace(items=items[:16]))[0]
    assert device.touched == full.touched
    for n, (key, value) in enumerate(items):
        answer = client.response(device.answer(client.request(GET, key)))
        assert answer.value == (value if n < 16 else bytes(8))


def test_a_list_that_is_too_short_stops_it_with_the_same_trace():
    spec = make(num_keys=32, num_frames=32, list_limit=4)
    rng = np.random.default_rng(0)
    items = [(bytes([n] * 4), rng.bytes(8)) for n in range(32)]
    table = draw_table(spec, rng, 1)._replace(items=items, rows=32)
    device, client, statuses = loaded(spec, table)
    assert Status.STOPPED in statuses
    assert device.is_stopped
    assert statuses == sorted(statuses)  # for good
    empty = loaded(spec, table._replace(items=[]))[0]
    assert device.touched == empty.touched


@pytest.mark.parametrize("name", ATTACKS_ON_TABLES)
@pytest.mark.parametrize("row", [2, 11, 13])
def test_a_forged_row_stops_it(name, row):
    """In the first pass and in the second, among rows and among messages that write pages."""
    spec, rng = TABLE_SPEC, np.random.default_rng(3)
    table = tables_of(spec, rng)["every key twice"]
    inputs = inputs_of(spec, IDLE, rng, table=table)
    given = golden(spec, inputs)
    outputs = golden(spec, attacked(spec, inputs, name, row))
    client = Client(spec, bytes(inputs["i_key"]["data"][0].astype(np.uint8)))
    client.table(table.items, table.rows)
    sealed = outputs["o_response"]["data"].astype(np.uint8).reshape(-1, spec.message_bytes)
    answers = [client.response(message.tobytes()) for message in sealed]
    assert all(answer.status is Status.STOPPED for answer in answers[row:])
    assert not any(any(answer.key + answer.value) for answer in answers[row:])
    assert all(answer.status is not Status.STOPPED for answer in answers[:row])
    for stream in ("o_host_read", "o_host_write"):
        assert np.array_equal(outputs[stream]["page"], given[stream]["page"])


@pytest.mark.parametrize("operation", [GET, Operation.DEL, 9])
def test_a_row_is_a_put_or_nothing(operation):
    spec = make()
    device, client = ObliviousMap(spec, ROOT, rows=1), Client(spec, ROOT)
    other = Client(spec, ROOT)
    from gridloom.kernels.omap import ROW, Request

    client.table([], 1)
    row = other._seal(1, ROW, Request(operation, bytes(4)))
    assert client.response(device.answer(row)).status is Status.STOPPED


def test_a_host_that_lies_about_the_rows_stops_it():
    for told, rows in ((3, 4), (4, 3), (0, 3), (3, 0)):
        spec = make()
        device, client = ObliviousMap(spec, ROOT, rows=told), Client(spec, ROOT)
        messages = client.table([], rows) * spec.passes if rows else []
        messages += [client.request(NOP) for _ in range(12)]
        for message in messages[: 2 + spec.passes * spec.table_rows(max(told, rows))]:
            device.answer(message)
        assert device.is_stopped


def test_messages_are_what_their_number_says():
    spec = make(num_keys=64, num_frames=64)
    kinds = [message_of(spec, 3, n) for n in range(1, spec.load_messages(3) + 2)]
    assert [len(list(group)) for _, group in itertools.groupby(m.kind for m in kinds)] == [
        *(3, 4, 3, 4),
        1,
    ]
    assert kinds[0] == (Kind.ROW, 1, 0, ())
    assert kinds[3] == (Kind.PAGES, 4, 0, (0, 1))
    assert kinds[10] == (Kind.PAGES, 4, 1, (8, 9))
    assert message_of(spec, 0, 1).kind is Kind.QUERY


@pytest.mark.parametrize("passes, rows", [(1, 5), (2, 7), (4, 3)])
def test_cycles_of_an_initialisation(passes, rows):
    """The closed formula is the exact model's, if enough are in flight."""
    spec = OmapSpec(
        num_keys=16, keys_per_bin=2, slots=3, list_limit=10, num_frames=16, passes=passes
    )
    found = run_system(spec, 1, 20, LinkCycles(round_trip=100), rows=rows)
    assert not found.is_halted
    assert found.requested[-1] - found.requested[0] == spec.load_cycles(rows)
    assert len(found.asked) == 1  # pages of the table are not asked for


def test_dict_is_loaded():
    rng = np.random.default_rng(0)
    spec = make()
    items = {rng.bytes(4): rng.bytes(8) for _ in range(12)}
    ours = ObliviousDict(spec)
    ours.load([*((key, bytes(8)) for key in items), *items.items()][-16:])
    assert {key: ours[key] for key in items} == items
    assert len(ours.host.touched) == spec.load_messages(16) + 12
    with pytest.raises(UserError, match="a table must come before the first of"):
        ours.load(items)


def test_dict_says_when_the_map_stops():
    with pytest.raises(MapStoppedError):
        ObliviousDict(make(num_keys=32, num_frames=32, list_limit=4)).load(
            {bytes([n] * 4): bytes(8) for n in range(32)}
        )


@pytest.mark.parametrize(
    "passes, rows, count, text",
    [
        (0, 4, 1, "a table needs a map with passes, and this one has none"),
        (2, 3, 4, "rows must be 4 at least, 2\\^32 - 1 at most, not 3"),
        (2, 17, 4, "rows = 17 is more than num_keys = 16; a table of more rows may not find room"),
    ],
)
def test_tables_that_cannot_be(passes, rows, count, text):
    items = [(bytes([n] * 4), bytes(8)) for n in range(count)]
    with pytest.raises(UserError, match=text):
        ObliviousDict(make(passes=passes)).load(items, rows)


@pytest.mark.parametrize(
    "changes, text",
    [
        ({"passes": 3}, "passes = 3 is not a power of 2; the next is 4"),
        ({"passes": 4}, "passes = 4 is more than 2: a pass writes 2 of the 4 pages at least"),
        (
            {"num_keys": 4096, "passes": 2, "num_frames": 300},
            "passes = 2 is too few: 2321 tuples would wait at once, and there are num_frames = 300",
        ),
    ],
)
def test_passes_that_cannot_be(changes, text):
    with pytest.raises(UserError, match=text):
        OmapSpec.make(**{**SMALL, **changes})


@pytest.mark.compiled
@pytest.mark.parametrize(
    "seed", [0, *(pytest.param(n, marks=pytest.mark.slow) for n in range(1, 5))]
)
def test_rtl_of_drawn_tables(seed):
    """Bits and cycles of every stream, those of secret memories too."""
    rng = np.random.default_rng([seed, 2])
    spec = brisk(next(drawn for drawn in iter(lambda: draw_spec(rng), None) if drawn.passes))
    size = 16 * spec.choices * spec.page_blocks
    cases = []
    for n in range(2):
        stalls = moderate_stalls(spec, np.random.default_rng([seed, n]))
        cases.append(make_case("omap", spec, n, size, stalls))
    check_cases(cases, "compiled")


@pytest.mark.compiled
def test_traces_of_all_tables_are_equal_to_the_cycle():
    findings = [f for seed in range(2) for f in check_tables(TABLE_SPEC, seed)]
    assert len(findings) == 2 * len(TABLES)
    assert [f for f in findings if not f.passed] == []


@pytest.mark.compiled
def test_attacks_on_tables_stop_the_rtl_in_the_same_cycles():
    findings = [f for row in (2, 11, 13) for f in check_attacks(TABLE_SPEC, row)]
    assert len(findings) == 3 * len(ATTACKS_ON_TABLES)
    assert [f for f in findings if not f.passed] == []


def test_one_choice_needs_no_second_page():
    spec = brisk(make(choices=1, list_limit=20))
    assert message_of(spec, 2, 3).pages == (0,)

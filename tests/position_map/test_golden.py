"""The golden model against a dict and a plain map, compiled against plain, every error message."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gridloom.kernels.compiled import compiled
from gridloom.kernels.payload import length
from gridloom.kernels.position_map import (
    IS_FULL,
    IS_HIT,
    IS_STOPPED,
    LIVE,
    STEP,
    candidate_of,
    empty_entries,
    golden,
    new_map,
    read_keys,
    step,
)
from gridloom.specs.errors import UserError
from gridloom.specs.position_map import READS, Operation, PositionMapSpec
from gridloom.testbench.position_map import batches, draw_spec, stimulus

from .plain import PlainMap, hash_of


NOP, GET, PUT, DEL = Operation
SMALL = PositionMapSpec(num_keys=51, key_bytes=4, bin_width=8, stash_depth=4)  # 4 buckets


class Stepped:
    """The golden step before an array."""

    def __init__(self, spec, hash_of_key, functions=None):
        self.spec = spec
        self.hash_of_key = hash_of_key
        self.state = new_map(spec)
        self.memory = empty_entries(spec, spec.words)
        self.step = functions.step if functions else step

    def rows(self, key):
        pairs = [self.hash_of_key(bytes(k)) for k in read_keys(self.state, key)]
        return np.array([self.spec.bucket(t, i) for pair in pairs for t, i in enumerate(pair)])

    def command(self, operation, key, position):
        """(is_hit, is_full, is_stopped, position before)."""
        key = np.frombuffer(key, dtype=np.uint8)
        position = np.array(position, dtype=np.int64)
        flags = self.step(self.state, self.memory, int(operation), key, position, self.rows(key))
        is_hit = bool(flags & IS_HIT)
        if not is_hit:
            assert not self.state.old.any()
        before = tuple(self.state.old.tolist()) if is_hit else None
        return is_hit, bool(flags & IS_FULL), bool(flags & IS_STOPPED), before

    def contents(self):
        """As the plain map has them: tables, then the stash."""
        slots = [
            (bytes(key), tuple(position.tolist())) if is_valid else None
            for is_valid, key, position in zip(*self.memory, strict=True)
        ]
        stash = [
            (bytes(key), tuple(position.tolist()), int(side)) if is_valid else None
            for is_valid, key, position, side in zip(
                *self.state.stash, self.state.side, strict=True
            )
        ]
        return slots[: self.spec.slots], stash


def drawn_commands(spec, rng, count, num_keys, shares=(0.05, 0.25, 0.5, 0.2)):
    """Operations on keys of a small set."""
    pool = [rng.bytes(spec.key_bytes) for _ in range(num_keys)]
    for operation in rng.choice(4, count, p=shares):
        position = tuple(rng.integers(0, 1 << spec.bin_width, spec.choices).tolist())
        yield Operation(operation), pool[rng.integers(num_keys)], position


def few_buckets(count):
    """A hash that uses only so many indices."""
    chosen = [n * (2**32 // count) for n in range(count)]
    return lambda key: tuple(chosen[i % count] for i in hash_of(None, key))


@pytest.mark.parametrize("seed", range(4))
def test_equals_a_dict(seed):
    rng = np.random.default_rng(seed)
    stepped = Stepped(SMALL, lambda key: hash_of(SMALL, key, seed))
    known = {}
    for operation, key, position in drawn_commands(SMALL, rng, 1500, 70):
        is_hit = key in known and operation != NOP
        is_full = operation == PUT and not is_hit and len(known) == SMALL.num_keys
        expected = is_hit, is_full, False, known[key] if is_hit else None
        assert stepped.command(operation, key, position) == expected
        if operation == PUT and not is_full or (operation == GET and is_hit):
            known[key] = position
        elif operation == DEL:
            known.pop(key, None)
        assert stepped.state.registers[LIVE] == len(known)


@pytest.mark.parametrize("seed", range(12))
def test_equals_the_plain_map(seed):
    rng = np.random.default_rng(seed)
    spec = PositionMapSpec(
        num_keys=64, key_bytes=4, bin_width=8, num_buckets=4, stash_depth=4 + seed
    )
    hash_of_key = few_buckets(1 + seed % 4)
    plain, stepped = PlainMap(spec, hash_of_key), Stepped(spec, hash_of_key)
    for operation, key, position in drawn_commands(spec, rng, 400, 60):
        expected = plain.command(operation, key, position)
        assert stepped.command(operation, key, position) == expected
        slots, stash = stepped.contents()
        assert stash == plain.stash
        assert slots == [s for table in plain.tables for bucket in table for s in bucket]
    # Keys of one index fill two buckets and the stash, and stop; four indices reach every slot.
    if seed % 4 in (0, 3):
        assert plain.is_stopped == (seed % 4 == 0)


def test_streams_equal_the_plain_map():
    """Words that are read late or early make no difference."""
    rng = np.random.default_rng(5)
    spec = PositionMapSpec(num_keys=40, key_bytes=5, bin_width=9, num_buckets=3, stash_depth=6)
    commands = list(drawn_commands(spec, rng, 300, 50))
    arrays = [(o, np.frombuffer(k, np.uint8), np.array(p)) for o, k, p in commands]
    inputs = batches(spec, arrays, rng)
    found = golden(spec, inputs)["o_result"]
    # The hash that was played, by the keys that it was asked for.
    asked = golden(spec, inputs)["o_hash"]["key"].astype(np.uint8)
    pairs = zip(inputs["i_hash"]["index_0"], inputs["i_hash"]["index_1"], strict=True)
    known = {bytes(key): pair for key, pair in zip(asked, pairs, strict=True)}
    plain = PlainMap(spec, lambda key: [int(i) for i in known[key]])
    for n, command in enumerate(commands):
        is_hit, is_full, is_stopped, before = plain.command(*command)
        assert found["is_hit"][n] == is_hit
        assert found["is_full"][n] == is_full
        assert found["is_stopped"][n] == is_stopped
        assert tuple(found["position"][n]) == (before or (0, 0))


@given(
    keys=st.lists(st.binary(min_size=4, max_size=4), min_size=1, max_size=40, unique=True),
    salt=st.integers(0, 1 << 40),
)
def test_what_was_put_is_there(keys, salt):
    stepped = Stepped(SMALL, lambda key: hash_of(SMALL, key, salt))
    for n, key in enumerate(keys):
        assert stepped.command(PUT, key, (n, 255 - n)) == (False, False, False, None)
    for n, key in enumerate(keys):
        assert stepped.command(GET, key, (n + 1, n)) == (True, False, False, (n, 255 - n))
        assert stepped.command(DEL, key, (0, 0)) == (True, False, False, (n + 1, n))
        assert stepped.command(DEL, key, (0, 0)) == (False, False, False, None)
    assert not stepped.state.registers[LIVE]


def worked_example():
    """What each command of hdl/position_map/README.md gives and writes."""
    spec = PositionMapSpec(num_keys=17, key_bytes=4, bin_width=4, num_buckets=2, stash_depth=4)
    stepped = Stepped(spec, lambda key: (0, 0))
    lines = []
    for operation, key, position in [
        *((PUT, bytes([n, 0, 0, 0]), (n % 16, 0)) for n in range(17)),
        (GET, bytes([16, 0, 0, 0]), (3, 4)),
        (DEL, bytes([9, 0, 0, 0]), (0, 0)),
        (NOP, bytes(4), (0, 0)),
    ]:
        answer = stepped.command(operation, key, position)
        slots, stash = stepped.contents()
        held = [s and s[0][0] for s in slots]
        waiting = [s and (s[0][0], s[2]) for s in stash]
        addresses = stepped.state.write_address.tolist()
        lines.append((operation.name, key[0], answer, addresses, held, waiting))
    return lines


def test_worked_example_of_the_readme():
    lines = worked_example()
    free = [None] * 8
    *_, first = lines[:17]
    even, odd = list(range(0, 16, 2)), list(range(1, 16, 2))
    # Key 16 finds both buckets full and waits; the repair has nothing yet.
    assert first == (
        "PUT", 16, (False, False, False, None), [32, 32], even + free + odd + free,
        [(16, 0), None, None, None],
    )  # fmt: skip
    # The GET changes its position in the stash; then it changes places with slot 1 of table 0.
    assert lines[17][2:4] == ((True, False, False, (0, 0)), [32, 1])
    assert lines[17][4][:8] == [0, 16, 4, 6, 8, 10, 12, 14]
    assert lines[17][5] == [(2, 1), None, None, None]
    # The DEL frees slot 4 of table 1, into which the repair puts key 2 in the same command.
    assert lines[18][2:4] == ((True, False, False, (9, 0)), [20, 20])
    assert lines[18][4][16:24] == [1, 3, 5, 7, 2, 11, 13, 15]
    assert lines[18][5] == [None] * 4
    assert lines[19][3] == [32, 32]


def test_candidates_take_turns():
    state = new_map(SMALL)
    assert candidate_of(state) == -1
    state.stash.is_valid[[1, 3]] = True
    turns = []
    for pointer in range(4):
        state.registers[1] = pointer
        turns.append(candidate_of(state))
    assert turns == [1, 1, 3, 3]


@pytest.fixture(scope="module")
def functions():
    pytest.importorskip("numba")
    return compiled(STEP)


@pytest.mark.parametrize("seed", range(4))
def test_compiled_equals_plain(functions, seed):
    rng = np.random.default_rng(seed)
    spec = PositionMapSpec(num_keys=48, key_bytes=4, bin_width=8, num_buckets=4, stash_depth=5)
    hash_of_key = few_buckets(1 + seed)
    plain, fast = Stepped(spec, hash_of_key), Stepped(spec, hash_of_key, functions)
    for command in drawn_commands(spec, rng, 600, 60):
        assert fast.command(*command) == plain.command(*command)
        assert fast.contents() == plain.contents()


def test_stash_stays_small_at_load_0_8(functions):
    """As scripts/position_map_marks.py measures it for a million keys."""
    spec = PositionMapSpec(num_keys=2048)
    assert spec.num_keys / spec.slots == pytest.approx(0.8, abs=0.001)
    fast = Stepped(spec, lambda key: hash_of(spec, key), functions)
    peak = 0
    for n in range(2048 + 8 * 2048):
        if n >= 2048:
            is_hit, *_ = fast.command(DEL, (n - 2048).to_bytes(8, "little"), (0, 0))
            assert is_hit
        assert fast.command(PUT, n.to_bytes(8, "little"), (0, 0)) == (False, False, False, None)
        peak = max(peak, int(fast.state.stash.is_valid.sum()))
    assert 0 < peak <= 16


def test_numba_is_missing(monkeypatch):
    import builtins

    original = builtins.__import__

    def without_numba(name, *rest):
        if name == "numba":
            raise ModuleNotFoundError("No module named 'numba'", name="numba")
        return original(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without_numba)
    with pytest.raises(UserError, match=r"need numba: pip install 'gridloom\[memory\]'"):
        compiled(STEP)


@pytest.mark.parametrize("seed", range(30))
def test_stimulus_is_legal(seed):
    rng = np.random.default_rng(seed)
    spec = draw_spec(rng)
    inputs = stimulus(spec, rng, 60)
    outputs = golden(spec, inputs)
    assert length(inputs["i_command"]) == length(outputs["o_result"]) == 15
    assert outputs["o_write"]["address"].max() == spec.slots
    assert outputs["o_read"]["address"].max() < spec.slots


def test_stimulus_has_every_outcome():
    outcomes = set()
    for seed in range(40):
        rng = np.random.default_rng(seed)
        spec = PositionMapSpec(num_keys=6, key_bytes=4, num_buckets=2, stash_depth=4)
        inputs = stimulus(spec, rng, 120)
        result = golden(spec, inputs)["o_result"]
        flags = zip(*(result[n] for n in ("is_hit", "is_full", "is_stopped")), strict=True)
        names = (Operation(o).name for o in inputs["i_command"]["operation"])
        outcomes |= set(zip(names, (tuple(map(int, f)) for f in flags), strict=True))
    always = {(name, (0, 0, s)) for name in ("NOP", "GET", "PUT", "DEL") for s in (0, 1)}
    hits = {(name, (1, 0, 0)) for name in ("GET", "PUT", "DEL")}
    assert outcomes == always | hits | {("PUT", (0, 1, 0))}


@pytest.mark.parametrize(
    "parameters, message",
    [
        ({"num_keys": 0}, "position_map: num_keys = 0: must be 1 to 4294967296"),
        ({"key_bytes": 3}, "position_map: key_bytes = 3: must be 4 to 32 (bytes of a key"),
        ({"key_bytes": 33}, "key_bytes = 33: must be 4 to 32"),
        ({"choices": 3}, "choices = 3: must be 1 to 2"),
        ({"bin_width": 33}, "bin_width = 33: must be 1 to 32"),
        ({"stash_depth": 3}, "stash_depth = 3: must be 4 to 64"),
        ({"num_buckets": 1 << 30}, "num_buckets = 1073741824: must be 0 to 536870912"),
        (
            {"num_keys": 100, "num_buckets": 6},
            "num_buckets must be at least 7 with num_keys = 100, for a slot each, not 6",
        ),
    ],
)
def test_errors_of_the_spec(parameters, message):
    with pytest.raises(UserError) as error:
        PositionMapSpec.make(**parameters)
    assert message in str(error.value)


@pytest.mark.parametrize("num_keys, buckets", [(1, 1), (12, 1), (13, 2), (64, 5), (1 << 20, 81920)])
def test_default_buckets_give_load_0_8(num_keys, buckets):
    assert PositionMapSpec(num_keys=num_keys).buckets == buckets


def test_buckets_share_the_indices_evenly():
    spec = PositionMapSpec(num_keys=10, num_buckets=3)
    third = (1 << 32) // 3
    assert [spec.bucket(0, i) for i in (0, third, third + 1, (1 << 32) - 1)] == [0, 0, 1, 2]
    assert [spec.bucket(1, i) for i in (0, (1 << 32) - 1)] == [3, 5]


@pytest.mark.parametrize(
    "stream, message",
    [
        ("i_hash", "i_hash must hold 10 elements for 5 commands, not 9"),
        ("i_read", f"i_read must hold {5 * READS} elements for 5 commands, not {5 * READS - 1}"),
        ("i_written", "i_written must hold 75 elements for 5 commands, not 74"),
    ],
)
def test_errors_of_inputs(stream, message):
    inputs = stimulus(SMALL, np.random.default_rng(0), 20)
    short = {name: values[:-1] for name, values in inputs[stream].items()}
    with pytest.raises(ValueError, match=message):
        golden(SMALL, {**inputs, stream: short})

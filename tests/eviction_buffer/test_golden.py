"""The golden model against dicts and lists: every bit, nothing lost, every reason to stop."""

import numpy as np
import pytest

from gridloom.kernels.compiled import compiled
from gridloom.kernels.eviction_buffer import (
    AVAILABLE,
    COUNT,
    FRAMES,
    FRESH,
    LOAD,
    NO_FRAME,
    PENDING,
    STEP,
    STOPPED,
    VERSION,
    Asked,
    golden,
    make_rebuilt,
    make_store,
    queries_of,
    step,
)
from gridloom.specs.errors import UserError
from gridloom.specs.eviction_buffer import EvictionBufferSpec, Mode, Puts
from gridloom.testbench.eviction_buffer import (
    DELETE,
    FAULTS,
    GET,
    INSERT,
    MISS,
    REPLACE,
    Map,
    draw_spec,
    stimulus,
)

from .plain import Client, PlainMap, to_blocks, to_page


SPECS = {
    "two choices": EvictionBufferSpec(num_bins=32, slots=4, list_limit=10, num_frames=60),
    "one choice": EvictionBufferSpec(
        num_bins=16, choices=1, slots=3, list_limit=40, num_frames=70, key_bytes=17, value_bytes=9
    ),
    "two bins": EvictionBufferSpec(
        num_bins=2, slots=8, list_limit=16, num_frames=21, key_bytes=4, value_bytes=40
    ),
}
KEYS = {"two choices": 110, "one choice": 46, "two bins": 24}


class Arrays:
    """The step between its arrays, with pages at the host."""

    def __init__(self, spec, step=step):
        self.spec = spec
        self.step = step
        self.store, self.rebuilt = make_store(spec), make_rebuilt(spec)
        rng = np.random.default_rng(0)
        shape = (spec.num_bins, *self.rebuilt.pages.shape[1:])
        self.pages = rng.integers(0, 256, shape, dtype=np.uint8)  # never written
        self.clock = 0

    def run(self, touch, new, key, takes, puts, given, is_genuine=True):
        self.clock += 1
        asked = Asked(
            np.array([*touch, *new]),
            to_blocks(self.spec, (key, given)),
            self.spec.key_bytes,
            takes,
            puts,
            self.clock,
            (1 << self.spec.load_width) - 1,
        )
        genuine = np.full(self.spec.choices, is_genuine)
        frame = self.step(self.store, asked, self.pages[touch], genuine, self.rebuilt)
        if not self.store.pool[STOPPED]:
            self.pages[touch] = self.rebuilt.pages
        return frame

    def check_frames(self):
        """Every frame is in one list, in the ring, or was never used."""
        pool, frames = self.store.pool, len(self.store.ring)
        waiting = [r[FRAMES : FRAMES + r[COUNT]].tolist() for r in self.store.bins]
        free = pool[AVAILABLE] + pool[PENDING]
        ring = np.roll(self.store.ring, -pool[1])[:free].tolist()
        used = [frame for frames in waiting for frame in frames]
        assert sorted(used + ring) == list(range(pool[FRESH]))
        assert pool[FRESH] <= frames


@pytest.mark.parametrize("name", SPECS)
@pytest.mark.parametrize("seed", range(2))
def test_equals_dicts_and_lists(name, seed):
    spec, rng = SPECS[name], np.random.default_rng(seed)
    client, plain, arrays = Client(spec, rng, KEYS[name]), PlainMap(spec.slots), Arrays(spec)
    peak = 0
    for number in range(4000):
        touch, new, key, takes, puts, given, old = client.draw()
        placed = ["", "taken", (key, given)][puts]
        assert plain.run(touch, new, key, takes, placed) == old
        arrays.run(touch, new, key, takes, puts, given)
        assert not arrays.store.pool[STOPPED], number
        taken = arrays.rebuilt.taken
        assert np.array_equal(taken, to_blocks(spec, (key, old)) if takes else 0 * taken)
        for n, page in zip(touch, arrays.rebuilt.pages, strict=True):
            assert np.array_equal(page, to_page(spec, plain.pages[n]))
        for n in {*touch, *new}:
            record = arrays.store.bins[n]
            assert record[LOAD] == plain.load(n)
            frames = record[FRAMES:][: record[COUNT]]
            waiting = [to_blocks(spec, pair) for pair in plain.waiting[n]]
            shape = (-1, *taken.shape)
            assert np.array_equal(arrays.store.tuples[frames], np.array(waiting).reshape(shape))
            assert not record[FRAMES + record[COUNT] :].any()
        if number % 50 == 0:
            arrays.check_frames()
            assert plain.everything() == sorted(client.values.items())
        peak = max(peak, sum(map(len, plain.waiting.values())))
    assert peak > spec.frames // 5


def test_compiled_step_equals_it():
    pytest.importorskip("numba")
    spec, rng = SPECS["two choices"], np.random.default_rng(5)
    client = Client(spec, rng, KEYS["two choices"])
    plain, fast = Arrays(spec), Arrays(spec, compiled(STEP).step)
    for _ in range(1500):
        touch, new, key, takes, puts, given, _ = client.draw()
        frames = [a.run(touch, new, key, takes, puts, given) for a in (plain, fast)]
        assert frames[0] == frames[1]
        for left, right in zip(plain.rebuilt, fast.rebuilt, strict=True):
            assert np.array_equal(left, right)
    for left, right in zip(plain.store, fast.store, strict=True):
        assert np.array_equal(left, right)


def test_what_is_freed_waits_a_query():
    """One frame: freed by a query, it can be had from the second after it."""
    spec = EvictionBufferSpec(num_bins=2, choices=1, slots=2, list_limit=2, num_frames=1)
    for gap in (1, 2):
        arrays = Arrays(spec)
        assert arrays.run([0], [0], b"a" * 8, False, 2, b"1" * 8) == 0
        arrays.run([0], [0], b"x" * 8, False, 0, b"0" * 8)  # to the page
        for _ in range(gap - 1):
            arrays.run([1], [1], b"x" * 8, False, 0, b"0" * 8)
        frame = arrays.run([1], [0], b"b" * 8, False, 2, b"2" * 8)
        assert frame == (0 if gap == 2 else NO_FRAME)
        assert arrays.store.pool[STOPPED] == (gap == 1)


def stopping(name):
    """Arrays after the query that must stop them, and their memories before it."""
    limits = {"load_width": 2} if name == "load" else {}
    limits |= {"num_frames": 2} if name == "frames" else {"num_frames": 50}
    spec = EvictionBufferSpec(num_bins=2, choices=1, slots=2, list_limit=4, **limits)
    arrays = Arrays(spec)
    keys = [bytes([n + 1]) * 8 for n in range(10)]
    fills = {"load": 3, "frames": 2, "list": 4}.get(name, 1)
    for key in keys[:fills]:
        arrays.run([1], [0], key, False, 2, key)
    if name in ("page", "count", "other page"):
        arrays.run([0], [0], keys[8], False, 0, keys[8])  # the page is written
    if name == "count":
        arrays.pages[0, 0, 0] = 3
        arrays.store.bins[0, LOAD] = 3
    if name == "other page":
        arrays.pages[0, 0, 0] = 0
    before = [array.copy() for array in arrays.store]
    last = {
        "load": ([1], [0], keys[9], False, 2, keys[9]),
        "frames": ([1], [1], keys[9], False, 2, keys[9]),
        "list": ([1], [0], keys[9], False, 2, keys[9]),
        "missing": ([0], [1], keys[9], True, 1, keys[9]),
    }.get(name, ([0], [1], keys[0], True, 1, keys[9]))
    arrays.run(*last, is_genuine=name != "page")
    return arrays, before


@pytest.mark.parametrize(
    "name", ["page", "count", "other page", "missing", "list", "load", "frames", "nothing"]
)
def test_reasons_to_stop(name):
    arrays, before = stopping(name)
    is_stopped = name != "nothing"
    assert arrays.store.pool[STOPPED] == is_stopped
    assert (arrays.rebuilt.pages.any() or arrays.rebuilt.taken.any()) != is_stopped
    before[-1][STOPPED] = 1
    assert all(map(np.array_equal, arrays.store, before)) == is_stopped
    if is_stopped:  # for good
        arrays.run([1], [1], bytes(8), False, 0, bytes(8))
        assert arrays.store.pool[STOPPED] == 1
        assert not arrays.rebuilt.pages.any()
        assert (arrays.rebuilt.freed == NO_FRAME).all()


def test_frames_in_use_stay_below_the_rule():
    """Two choices, 8 keys to a bin, 10 slots: about half a frame a bin waits."""
    pytest.importorskip("numba")
    spec = EvictionBufferSpec(num_bins=1 << 8)
    rng, arrays = np.random.default_rng(1), Arrays(spec, compiled(STEP).step)
    count = 8 * spec.num_bins
    positions = [None] * count
    keys = [n.to_bytes(8, "little") for n in range(count)]
    peak = greatest = 0
    for number in range(6 * count):
        n = number if number < count else int(rng.integers(count))
        new = rng.choice(spec.num_bins, 2, replace=False).tolist()
        touch = positions[n] or new
        takes = positions[n] is not None
        arrays.run(touch, new, keys[n], takes, 1 if takes else 2, keys[n])
        assert arrays.rebuilt.taken[0, 8:].tobytes() == (keys[n] if takes else bytes(8))
        positions[n] = new
        pool = arrays.store.pool
        peak = max(peak, pool[FRESH] - pool[AVAILABLE] - pool[PENDING])
        greatest = max(greatest, arrays.store.bins[new, LOAD].max())
    assert not arrays.store.pool[STOPPED]
    assert 0.4 * spec.num_bins < peak < spec.frames
    assert greatest <= 13


# ---- streams


def memories_of(spec, inputs, outputs):
    """Records and words as the outputs leave them, query by query, from arrays of nothing."""
    bins, words = {}, {}
    reads = writes = taken = given = 0
    for query in queries_of(spec, inputs):
        if query.mode is Mode.CLEAR:
            count = spec.num_bins + 1
        else:
            yield query, bins, words, reads
            count, reads = 2 * spec.choices, reads + 1
        for n in range(writes, writes + count):
            batch = outputs["o_bin_write"]
            bins[int(batch["address"][n])] = {f: v[n] for f, v in batch.items()}
        writes += count
        if query.mode is Mode.QUERY:
            count = spec.list_entries + spec.tuple_blocks
            for n in range(given, given + count):
                batch = outputs["o_frame_write"]
                words[int(batch["address"][n])] = batch["data"][n]
            given += count
            taken += 1


def test_stimulus_plays_the_memories():
    """What it gives for a read is what was written there, but for what is not to be looked at."""
    compared = []
    for seed in range(40):
        rng = np.random.default_rng(seed)
        spec = draw_spec(rng)
        inputs = stimulus(spec, rng, 40)
        outputs = golden(spec, inputs)
        if not outputs["o_result"]["is_stopped"].any():
            check_reads(spec, inputs, outputs, compared)
    assert len(set(compared)) > 5


def check_reads(spec, inputs, outputs, compared):
    """Records and words that a query reads; adds the words compared to ``compared``."""
    held, blocks = [], spec.tuple_blocks
    for query, bins, words, number in memories_of(spec, inputs, outputs):
        first = number * (1 + spec.list_entries * blocks)
        addresses = outputs["o_frame_read"]["address"][first:][: 1 + spec.list_entries * blocks]
        frames = (addresses[1::blocks] // blocks).reshape(spec.choices, -1)
        for n, address in enumerate(query.asked.bins.tolist()):
            if address in bins and address not in held:
                record = bins[address]
                assert query.records[n, LOAD] == record["load"]
                assert query.records[n, COUNT] == record["count"]
                assert query.records[n, FRAMES:].tolist() == record["frames"].tolist()
        for n, address in enumerate(query.asked.bins[: spec.choices].tolist()):
            waiting = bins[address]["count"] if address in bins and address not in held else 0
            for entry, frame in enumerate(frames[n, :waiting].tolist()):
                given = query.tuples[n * spec.list_limit + entry]
                if frame * blocks in words:  # else it waited from the beginning
                    assert np.array_equal(given[0], words[frame * blocks])
                    compared.append(id(inputs))
        held = query.asked.bins.tolist()


def test_stimulus_has_every_outcome():
    seen, faults = set(), set()
    for seed in range(60):
        rng = np.random.default_rng(seed)
        spec = EvictionBufferSpec(
            num_bins=4, slots=3, list_limit=4, num_frames=int(rng.choice([4, 40])), key_bytes=4
        )
        inputs = stimulus(spec, rng, 40)
        outputs = golden(spec, inputs)
        queries = list(queries_of(spec, inputs))
        for query, is_stopped in zip(queries, outputs["o_result"]["is_stopped"], strict=True):
            if query.mode is Mode.QUERY:
                seen.add((query.asked.takes, query.asked.puts, int(is_stopped)))
            else:
                seen.add("clear")
        ring = outputs["o_frame_read"]["address"][:: 1 + spec.list_entries]
        faults.add("popped" if (ring != spec.ring_address).any() else "fresh")
    kept = {(o.takes, int(o.puts), 0) for o in (GET, REPLACE, INSERT, DELETE, MISS)}
    assert seen >= kept | {"clear", (True, int(Puts.TAKEN), 1)}
    assert faults == {"popped", "fresh"}


@pytest.mark.parametrize("fault", FAULTS)
def test_faults_stop(fault):
    for seed in range(40):
        rng = np.random.default_rng(seed)
        spec = EvictionBufferSpec(num_bins=4, slots=3, list_limit=4, num_frames=4, key_bytes=4)
        world = Map(spec, rng, [0, 1, 2, 3])
        for _ in range(12):
            world.run()
        before = world.pool[STOPPED]
        world.run(fault)
        world.run()
        outputs = golden(spec, world.batch.arrays())
        if not before and world.pool[STOPPED]:
            assert outputs["o_result"]["is_stopped"].tolist()[-3:] == [0, 1, 1]
            assert not outputs["o_page"]["data"][-2 * spec.choices * spec.page_blocks :].any()
            assert not outputs["o_tuple"]["data"][-2:].any()
            assert (outputs["o_bin_write"]["address"][-8:] == spec.num_bins).all()
            return
    pytest.fail(f"{fault} never stopped")


def test_worked_example_of_the_readme():
    spec = EvictionBufferSpec(num_bins=4, slots=2, list_limit=2, num_frames=4)
    arrays, one, two = Arrays(spec), b"a" * 8, b"b" * 8
    arrays.store.bins[3] = [3, 1, 5, 0, 2, 0]
    arrays.store.tuples[2] = to_blocks(spec, (one, b"waiting."))
    arrays.pages[3] = to_page(spec, [(two, b"in page."), (b"c" * 8, b"too, in.")])
    arrays.store.pool[FRESH] = 3
    arrays.clock = 8
    assert arrays.run([3, 1], [1, 3], two, True, 2, b"replaced") == 3
    assert arrays.rebuilt.taken.tobytes() == two + b"in page."
    kept = to_page(spec, [(b"c" * 8, b"too, in."), (one, b"waiting.")])
    assert np.array_equal(arrays.rebuilt.pages, [kept, to_page(spec, [])])
    assert arrays.rebuilt.freed.tolist() == [[2, NO_FRAME], [NO_FRAME, NO_FRAME]]
    assert arrays.store.bins[3].tolist() == [2, 0, 9, 0, 0, 0]
    assert arrays.store.bins[1].tolist() == [1, 1, 9, 0, 3, 0]
    assert arrays.store.tuples[3].tobytes() == two + b"replaced"
    assert arrays.store.ring[0] == 2


# ---- errors


@pytest.mark.parametrize(
    "parameters, message",
    [
        ({"num_bins": 24}, "num_bins = 24 is not a power of 2; the next is 32"),
        ({"passes": 6}, "passes = 6 is not a power of 2; the next is 8"),
        (
            {"num_bins": 4, "passes": 8},
            "passes = 8 is more than the 4 bins; give a pass one bin at least",
        ),
        ({"num_bins": 1}, "eviction_buffer: num_bins = 1: must be 2 to 4294967296"),
        ({"choices": 3}, "choices = 3: must be 1 to 2"),
        ({"slots": 1}, "slots = 1: must be 2 to 64"),
        ({"list_limit": 65}, "list_limit = 65: must be 1 to 64"),
        ({"num_frames": -1}, "num_frames = -1: must be 0 to 4294967296"),
        ({"key_bytes": 33}, "key_bytes = 33: must be 4 to 32"),
        ({"value_bytes": 7}, "value_bytes = 7: must be 8 to 1024"),
        ({"load_width": 1}, "load_width = 1: must be 2 to 16"),
    ],
)
def test_errors_of_the_spec(parameters, message):
    with pytest.raises(UserError) as error:
        EvictionBufferSpec.make(**parameters)
    assert message in str(error.value)


def test_sizes():
    spec = EvictionBufferSpec()
    assert (spec.frames, spec.tuple_blocks, spec.page_blocks) == (71_054, 1, 11)
    assert spec.frame_words == 2 * 71_054 + 1
    one = EvictionBufferSpec(num_bins=1 << 10, choices=1, key_bytes=32, value_bytes=17)
    assert (one.frames, one.tuple_blocks, one.key_blocks) == (1613, 4, 2)
    assert EvictionBufferSpec(num_frames=7).frames == 7


@pytest.mark.parametrize(
    "name, field, value, message",
    [
        ("i_query", "mode", 2, "query 0 has mode 2; 0 and 1 are defined"),
        ("i_query", "puts", 3, "query 0 has puts 3; 0, 1 and 2 are defined"),
        ("i_query", "touch", 1, r"query 0 has touch \[1, 1\], which must be two bins"),
        ("i_query", "new", 0, r"query 0 has new \[0, 0\], which must be two bins"),
    ],
)
def test_errors_of_queries(name, field, value, message):
    spec = EvictionBufferSpec(num_bins=4, slots=2, list_limit=2, num_frames=4)
    world = Map(spec, np.random.default_rng(0), [0, 1, 2])
    world.run()
    inputs = world.batch.arrays()
    inputs[name][field][:] = value
    with pytest.raises(ValueError, match=message):
        golden(spec, inputs)


def test_modes_with_passes():
    spec = EvictionBufferSpec(num_bins=4, slots=2, list_limit=2, num_frames=4, passes=2)
    world = Map(spec, np.random.default_rng(0), [0, 1, 2])
    world.run()
    inputs = world.batch.arrays()
    inputs["i_query"]["mode"][:] = 3
    with pytest.raises(ValueError, match="query 0 has mode 3; 0, 1 and 2 are defined"):
        golden(spec, inputs)


def test_error_of_a_missing_page():
    spec = EvictionBufferSpec(num_bins=4, slots=2, list_limit=2, num_frames=4)
    world = Map(spec, np.random.default_rng(0), [0, 1, 2])
    world.run()
    inputs = world.batch.arrays()
    inputs["i_page"] = {field: values[:5] for field, values in inputs["i_page"].items()}
    with pytest.raises(ValueError, match="query 0 needs 6 elements on i_page, which has 5"):
        golden(spec, inputs)


def test_versions_are_kept_whole():
    """All 64 bits of a version, as bytes and as the integers of a record."""
    spec = EvictionBufferSpec(num_bins=4, choices=1, slots=2, list_limit=1, num_frames=4)
    world = Map(spec, np.random.default_rng(0), [2])
    world.run()
    inputs = world.batch.arrays()
    inputs["i_query"]["version"][:] = [1, 2, 3, 4, 5, 6, 7, 255]
    outputs = golden(spec, inputs)
    assert outputs["o_bin_write"]["version"].tolist() == [[1, 2, 3, 4, 5, 6, 7, 255]] * 2
    assert next(queries_of(spec, inputs)).asked.version < 0
    assert VERSION == 2

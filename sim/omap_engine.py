"""The oblivious map without its bytes, compiled: who is in which bin, and what the host sees.

What is to be known of occupancy needs no keys and no pages: a bin that was touched has as much of
its load in its page as the page has slots, and the rest waits. All compiled functions of the
map's statistics are in this file, for numba's cache looks at no other for changes.
"""

import numpy as np
from numba import njit


__all__ = ["COUNTS", "KEY", "OCCUPANCY", "PAIR", "REVEALED", "count_traces", "occupy", "place_all"]
__all__ += ["program", "reveal"]

TOP = 64  # loads and lists are counted up to this
UNIFORM, SEQUENTIAL, ONE_KEY, CHURN = range(4)  # which key a query is for

# What a run counts. ``made`` and ``waited``: placements by the load and by the list they left.
COUNTS = np.dtype(
    [(n, np.int64) for n in ("frames", "peak", "max_load", "max_list", "pages", "queries")]
    + [("sum", np.float64), ("squares", np.float64)]
    + [("made", np.int64, (TOP,)), ("waited", np.int64, (TOP,))]
)

PAIR = np.dtype([("holder", np.int32), ("other", np.int32)])

# Of bins: ``load`` is all tuples, ``waiting`` those of them outside the page.
OCCUPANCY = np.dtype([("load", np.int32), ("waiting", np.int32)])


@njit(cache=True, inline="always")
def _mix(state):
    """The next of a sequence of 64 random bits: Steele, Lea, Flood, Fast Splittable PRNGs."""
    z = np.uint64(state)
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return z ^ (z >> np.uint64(31))


STEP = np.uint64(0x9E3779B97F4A7C15)
LOW = np.uint64(0xFFFFFFFF)
HALF = np.uint64(32)


@njit(cache=True, inline="always")
def _pair(bits, num_bins):
    """Two bins that differ; the scheme's own way, from 64 bits instead of 128."""
    a = np.int64(bits & np.uint64(num_bins - 1))
    r = np.int64(((bits >> HALF) * np.uint64(num_bins - 1)) >> HALF)
    return a, (a + 1 + r) & (num_bins - 1)


@njit(cache=True, inline="always")
def _clear(bins, b, slots, counts):
    """A touched bin: its page takes what it has room for."""
    rest = bins[b].load - slots
    if rest < 0:
        rest = 0
    counts.frames -= bins[b].waiting - rest
    bins[b].waiting = rest


@njit(cache=True, inline="always")
def _put(bins, pairs, key, a, b, resident, counts):
    """A tuple to the less loaded of two bins, the first if they are equal."""
    if bins[b].load < bins[a].load:
        a, b = b, a
    pairs[key].holder, pairs[key].other = a, b
    bins[a].load += 1
    load = bins[a].load
    counts.made[min(load, TOP - 1)] += 1
    if load > counts.max_load:
        counts.max_load = load
    if a < resident:
        return
    bins[a].waiting += 1
    waiting = bins[a].waiting
    counts.waited[min(waiting, TOP - 1)] += 1
    if waiting > counts.max_list:
        counts.max_list = waiting
    counts.frames += 1


@njit(cache=True)
def place_all(bins, pairs, slots, resident, choices, seed, all_counts):
    """Every key once, as initialisation does; every page is written."""
    counts = all_counts[0]
    num_bins = len(bins)
    state = np.uint64(seed)
    for key in range(len(pairs)):
        state += STEP
        a, b = _pair(_mix(state), num_bins)
        if choices == 1:
            b = a
        _put(bins, pairs, key, a, b, resident, counts)
    for b in range(resident, num_bins):
        _clear(bins, b, slots, counts)


@njit(cache=True)
def occupy(bins, pairs, slots, resident, choices, pattern, queries, seed, all_counts):
    """So many queries.

    Parameters
    ----------
    bins : OCCUPANCY array, shape (M,)
    pairs : PAIR array, shape (N,)
        The bin that has a key, and the other.
    slots : int
        Of a page.
    resident : int
        Bins below this have their page in HBM.
    all_counts : COUNTS array, shape (1,)
    """
    counts = all_counts[0]
    num_bins, num_keys = len(bins), len(pairs)
    state = np.uint64(seed)
    for query in range(queries):
        state += STEP
        if pattern == UNIFORM:
            key = np.int64(((_mix(state) >> HALF) * np.uint64(num_keys)) >> HALF)
            state += STEP
        elif pattern == ONE_KEY:
            key = 0
        else:
            key = (counts.queries + query) % num_keys
        a, b = np.int64(pairs[key].holder), np.int64(pairs[key].other)
        bins[a].load -= 1
        if a >= resident:
            _clear(bins, a, slots, counts)
            counts.pages += 1
        if b >= resident and b != a:
            _clear(bins, b, slots, counts)
            counts.pages += 1
        if pattern == CHURN:  # the key is deleted; one is put, which touches a pair of its own
            a, b = _pair(_mix(state), num_bins)
            state += STEP
            if choices == 1:
                b = a
            if a >= resident:
                _clear(bins, a, slots, counts)
            if b >= resident:
                _clear(bins, b, slots, counts)
        a, b = _pair(_mix(state), num_bins)
        if choices == 1:
            b = a
        _put(bins, pairs, key, a, b, resident, counts)
        if counts.frames > counts.peak:
            counts.peak = counts.frames
        counts.sum += counts.frames
        counts.squares += np.float64(counts.frames) * counts.frames
    counts.queries += queries


# ---- what the host sees, and what it would see of a scheme with a fault

NOP, GET, PUT, DEL = range(4)
# Faults, as `gridloom.sim.omap_trace.Fault` numbers them.
(
    SOUND,
    HOLDER_AND_RANDOM,
    SKIPS_MISS,
    REDRAWS_WHEN_FULL,
    SKIPS_CLEAN_WRITE,
    EARLY_EXIT,
    STOPS_AT_FIRST_PAGE,
    HOLDER_FIRST,
    KEEPS_POSITION,
    MISS_BY_KEY,
    NEW_IS_DUMMY,
    PAIR_MAY_COINCIDE,
    NEAR_PAIR,
    WEAK_TAPE,
    DRAWS_ON_DEMAND,
    SCANS_LIST_LENGTH,
    DELETES_IN_PLACE,
) = range(17)

# Where a key is: its pair as drawn, and in which of the two bins.
KEY = np.dtype([("pair", np.int64, (2,)), ("which", np.int64), ("live", np.int64)])

# What a query shows: pages in their order, how many were read and written, cycles of the scan,
# pairs taken from the tape.
REVEALED = np.dtype(
    [("pages", np.int64, (2,))] + [(n, np.int64) for n in ("reads", "writes", "beats", "draws")]
)


@njit(cache=True)
def program(operations, keys, wanted, start, tape, num_live, limit):
    """Fill a tape so that the scheme shows what is wanted.

    Parameters
    ----------
    operations, keys : int64 arrays, shape (n,)
        Queries.
    wanted : int64 array, shape (n, 2)
        Pairs that the host is to see.
    start : int64 array, shape (keys, 2)
        Pairs of the keys that are there from the start; changed.
    tape : int64 array, shape (n, 2, 2)
        Dummy and new pair of every query; changed.
    num_live, limit : int
        Keys there from the start, which are the first; and at most.
    """
    last = np.full(len(start), -2)  # the query that placed a key; -1: from the start, -2: not there
    last[:num_live] = -1
    live = num_live
    for t in range(len(keys)):
        key, operation = keys[t], operations[t]
        is_hit = operation != NOP and last[key] > -2
        if is_hit and last[key] == -1:
            start[key] = wanted[t]
        elif is_hit:
            tape[last[key], 1] = wanted[t]
        else:
            tape[t, 0] = wanted[t]
        if operation == DEL and is_hit:
            last[key] = -2
            live -= 1
        elif is_hit or (operation == PUT and live < limit):
            live += not is_hit
            last[key] = t


@njit(cache=True, inline="always")
def _place(bins, keys, key, pair):
    """A key to the less loaded bin of a pair, the first if they are equal."""
    keys[key].pair[0], keys[key].pair[1] = pair[0], pair[1]
    which = 1 if bins[pair[1]].load < bins[pair[0]].load else 0
    keys[key].which = which
    keys[key].live = 1
    bins[pair[which]].load += 1
    bins[pair[which]].waiting += 1


@njit(cache=True, inline="always")
def _settle(bins, b, slots):
    """A touched bin; whether its page changed."""
    rest = max(0, bins[b].load - slots)
    changed = rest != bins[b].waiting
    bins[b].waiting = rest
    return changed


@njit(cache=True)
def _draw_on_demand(tape, cursor, is_hit, keeps, dummy, new):
    """Only those pairs that are used; the tape's next pair after them."""
    count = 2 * len(tape)
    if not is_hit:
        dummy[:] = tape[cursor % count // 2, cursor % 2]
        cursor += 1
    if keeps:
        new[:] = tape[cursor % count // 2, cursor % 2]
        cursor += 1
    return cursor


@njit(cache=True)
def _spoil(pair, other, fault, mask, weak):
    """A pair as a faulty tape gives it; ``other`` is that of the same query."""
    distance = (pair[1] - pair[0] - 1) & mask
    if fault == PAIR_MAY_COINCIDE and (pair[0] ^ other[1]) & 1:
        pair[1] = (pair[1] + 1) & mask
    elif fault == NEAR_PAIR:
        pair[1] = (pair[0] + 1 + (distance & (mask >> 1))) & mask
    elif fault == WEAK_TAPE:
        weak = (weak * 5 + 3) & mask
        pair[0], pair[1] = weak, (weak + 1 + distance) & mask
    return weak


@njit(cache=True)
def _touch_hit(touch, known, dummy, fault):
    """The pages of a key that is there."""
    touch[:] = known.pair
    holder, other = known.pair[known.which], known.pair[1 - known.which]
    if fault == HOLDER_AND_RANDOM:
        other = dummy[0] if dummy[0] != holder else dummy[1]
        is_first = (dummy[0] ^ dummy[1]) & 1
        touch[0], touch[1] = (holder, other) if is_first else (other, holder)
    elif fault == HOLDER_FIRST:
        touch[0], touch[1] = holder, other


@njit(cache=True)
def _touch_miss(touch, key, dummy, fault, mask):
    """The pages of a key that is not there; -1 for none."""
    touch[:] = dummy
    if fault == MISS_BY_KEY:
        touch[0] = (key * 40503) & mask
        touch[1] = (touch[0] + 1 + key % mask) & mask
    elif fault == SKIPS_MISS:
        touch[:] = -1


@njit(cache=True)
def _show(shown, touch, bins, holder, slots, list_limit, fault):
    """Pages, reads and cycles; ``holder`` is the bin that has the key, -1 for none."""
    shown.pages[:] = touch
    shown.reads = shown.writes = 1 if touch[0] == touch[1] else 2
    if touch[0] < 0:
        shown.reads = shown.writes = 0
    shown.beats = 2 * (slots + list_limit)
    if fault == EARLY_EXIT and touch[0] == holder:
        shown.beats = slots + list_limit
    elif fault == SCANS_LIST_LENGTH:
        shown.beats = 2 * slots + bins[touch[0]].waiting + bins[touch[1]].waiting
    elif fault == STOPS_AT_FIRST_PAGE and touch[0] == holder:
        shown.reads = 1


@njit(cache=True)
def _write_back(shown, touch, bins, slots, operation, is_hit, fault):
    """Both pages take what they have room for; how many are written."""
    if touch[0] < 0:
        return
    first = _settle(bins, touch[0], slots)
    second = _settle(bins, touch[1], slots)
    if fault == SKIPS_CLEAN_WRITE:
        shown.writes = int(first or is_hit) + int(second)
    elif fault == DELETES_IN_PLACE and operation == DEL:
        shown.writes = int(is_hit)


@njit(cache=True)
def _draw_until_room(bins, pair, slots, mask):
    """Another pair as long as both pages are full."""
    while bins[pair[0]].load >= slots and bins[pair[1]].load >= slots:
        pair[0] = (pair[0] + 1) & mask
        if pair[0] == pair[1]:
            pair[0] = (pair[0] + 1) & mask


@njit(cache=True)
def _start(bins, keys, slots):
    """Keys that are there from the start, all in their pages; how many."""
    live = 0
    for key in range(len(keys)):
        if keys[key].live:
            _place(bins, keys, key, keys[key].pair.copy())
            live += 1
    for b in range(len(bins)):
        _settle(bins, b, slots)
    return live


@njit(cache=True)
def reveal(bins, keys, operations, asked, tape, slots, list_limit, limit, fault, shown):
    """What queries show to the host; ``keys`` that are live from the start are placed first.

    Parameters
    ----------
    bins : OCCUPANCY array, shape (M,)
    keys : KEY array
        Whether each is there, and its pair.
    operations, asked : int64 arrays, shape (n,)
        Queries.
    tape : int64 array, shape (n, 2, 2)
    slots, list_limit, limit : int
        Of a page; of a list; of live keys.
    fault : int
        ``SOUND``, or what is wrong with the scheme.
    shown : REVEALED array, shape (n,)
        Filled.
    """
    mask = len(bins) - 1
    live = _start(bins, keys, slots)
    cursor, weak = 0, 1  # of a tape that is drawn from on demand; of a generator that is weak
    dummy, new, touch = np.zeros(2, np.int64), np.zeros(2, np.int64), np.zeros(2, np.int64)
    for t in range(len(asked)):
        key, operation = asked[t], operations[t]
        is_hit = operation != NOP and keys[key].live != 0
        is_full = operation == PUT and not is_hit and live == limit
        keeps = (operation == GET and is_hit) or (operation == PUT and not is_full)

        dummy[:], new[:] = tape[t, 0], tape[t, 1]
        shown[t].draws = 2
        if fault == DRAWS_ON_DEMAND:
            before = cursor
            cursor = _draw_on_demand(tape, cursor, is_hit, keeps, dummy, new)
            shown[t].draws = cursor - before
        elif fault == NEW_IS_DUMMY:
            new[:] = dummy
        weak = _spoil(new, dummy, fault, mask, weak)
        weak = _spoil(dummy, new, fault, mask, weak)

        holder = -1
        if is_hit:
            holder = keys[key].pair[keys[key].which]
            _touch_hit(touch, keys[key], dummy, fault)
            bins[holder].load -= 1
            keys[key].live = 0
            live -= 1
        else:
            _touch_miss(touch, key, dummy, fault, mask)
        _show(shown[t], touch, bins, holder, slots, list_limit, fault)
        _write_back(shown[t], touch, bins, slots, operation, is_hit, fault)

        if not keeps:
            continue
        live += 1
        if fault == REDRAWS_WHEN_FULL:
            _draw_until_room(bins, new, slots, mask)
        if fault == KEEPS_POSITION and is_hit:
            new[:] = keys[key].pair
        _place(bins, keys, key, new)


@njit(cache=True)
def _set_tape(tape, number, pairs):
    """The tape of that number, whose digits are pairs; the last new pair is never shown."""
    for draw in range(2 * len(tape) - 1):
        tape[draw // 2, draw % 2] = pairs[number % len(pairs)]
        number //= len(pairs)


@njit(cache=True)
def _trace_number(shown, beats, num_bins):
    """Number of a trace, whose digits are the pairs shown; -1 if a query has another shape."""
    number = 0
    for query in shown:
        distance = (query.pages[1] - query.pages[0] - 1) & (num_bins - 1)
        is_pair = query.pages[0] >= 0 and distance < num_bins - 1
        if not is_pair or query.reads != 2 or query.writes != 2:
            return -1
        if query.beats != beats or query.draws != 2:
            return -1
        number = (number * num_bins + query.pages[0]) * (num_bins - 1) + distance
    return number


@njit(cache=True)
def count_traces(bins, keys, operations, asked, pairs, slots, list_limit, limit, fault, counts):
    """Of all tapes that there are, how many show each trace; the map is empty before.

    Parameters
    ----------
    bins, keys, operations, asked, slots, list_limit, limit, fault
        As for :func:`reveal`.
    pairs : int64 array, shape (M (M - 1), 2)
        All that a draw may give.
    counts : int64 array, shape ((M (M - 1)) ** n + 1,)
        By the pairs of pages that were shown; at the end those of another shape.
    """
    tape = np.zeros((len(asked), 2, 2), np.int64)
    shown = np.zeros(len(asked), REVEALED)
    for number in range(len(pairs) ** (2 * len(asked) - 1)):
        for key in range(len(keys)):
            keys[key].live = 0
        for b in range(len(bins)):
            bins[b].load = bins[b].waiting = 0
        _set_tape(tape, number, pairs)
        reveal(bins, keys, operations, asked, tape, slots, list_limit, limit, fault, shown)
        counts[_trace_number(shown, 2 * (slots + list_limit), len(bins))] += 1

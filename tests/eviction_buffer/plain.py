"""The eviction buffer as dicts and lists of Python: no frames, no records, no bytes."""

from collections import defaultdict

import numpy as np

from gridloom.specs.eviction_buffer import BLOCK_BYTES


class PlainMap:
    """Tuples, which are pairs of key and value, in the pages of bins and in lists behind them."""

    def __init__(self, slots):
        self.slots = slots
        self.pages = defaultdict(list)
        self.waiting = defaultdict(list)

    def load(self, number):
        return len(self.pages[number]) + len(self.waiting[number])

    def run(self, touch, new, key, takes, placed):
        """One query; ``placed`` is a pair, ``"taken"`` or None. The value of ``key``, or None."""
        value = None
        for kind in (self.pages, self.waiting):
            for number in touch:
                for pair in list(kind[number]) if takes else []:
                    if pair[0] == key:
                        kind[number].remove(pair)
                        value = pair[1]
        for number in touch:
            while self.waiting[number] and len(self.pages[number]) < self.slots:
                self.pages[number].append(self.waiting[number].pop(0))
        if placed == "taken":
            placed = (key, value)
        if placed:
            self.waiting[min(new, key=self.load)].append(placed)
        return value

    def everything(self):
        """All pairs, sorted."""
        places = [*self.pages.values(), *self.waiting.values()]
        return sorted(pair for pairs in places for pair in pairs)


def to_blocks(spec, pair):
    """A tuple as blocks of bytes."""
    raw = (pair[0] + pair[1]).ljust(spec.tuple_blocks * BLOCK_BYTES, b"\0")
    return np.frombuffer(raw, np.uint8).reshape(-1, BLOCK_BYTES)


def to_page(spec, pairs):
    """A page as blocks of bytes."""
    page = np.zeros((spec.page_blocks, BLOCK_BYTES), np.uint8)
    page[0, 0] = len(pairs)
    for slot, pair in enumerate(pairs):
        first = 1 + slot * spec.tuple_blocks
        page[first : first + spec.tuple_blocks] = to_blocks(spec, pair)
    return page


class Client:
    """Random operations on keys, with the bins that hide them.

    Parameters
    ----------
    spec : EvictionBufferSpec
        Sizes.
    rng : numpy.random.Generator
        For all that is drawn.
    num_keys : int
        That may live at once.
    """

    def __init__(self, spec, rng, num_keys):
        self.spec = spec
        self.rng = rng
        self.num_keys = num_keys
        self.positions = {}
        self.values = {}

    def draw_bins(self):
        count = self.spec.choices
        return self.rng.choice(self.spec.num_bins, count, replace=False).tolist()

    def draw(self):
        """(touch, new, key, takes, puts, value given, value expected) of an operation."""
        key = int(self.rng.integers(self.num_keys)).to_bytes(self.spec.key_bytes, "big")
        new, given = self.draw_bins(), self.rng.bytes(self.spec.value_bytes)
        is_live = key in self.values
        touch = self.positions.pop(key) if is_live else self.draw_bins()
        old = self.values.pop(key, None)
        operation = self.rng.choice(["get", "put", "delete", "nothing"], p=[0.3, 0.4, 0.2, 0.1])
        if operation == "nothing" and is_live:
            operation = "get"
        puts = 2 if operation == "put" else int(operation == "get" and is_live)
        if puts:
            self.positions[key] = new
            self.values[key] = given if puts == 2 else old
        return touch, new, key, is_live, puts, given, old
